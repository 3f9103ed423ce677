import '#app/i18n/ledger.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import { langOf } from '../../comments/ui/comment-card.tsx'
import type { PublicRecord } from '../../results/export.server.ts'

/** So much of a comment stands in the table, in characters. */
const EXCERPT = 200

export function LedgerTable({ records, consultationId }: { records: readonly PublicRecord[]; consultationId: string }) {
  const { t, f, locale } = useI18n()
  const law = `/consultations/${consultationId}`
  const columns = (['place', 'comment', 'outcome', 'reason', 'carried'] as const).filter(
    (name) => name !== 'carried' || records.some(({ carried }) => carried),
  )
  const inMine = (cite: { zh: string; en: string }) => (locale === 'en' ? cite.en : cite.zh)
  return (
    <WideTable label={t('consultations.ledger.title')}>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {t(`consultations.ledger.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={record.id}>
            <td>{inMine(record.cite) || t('consultations.results.wholeDraft')}</td>
            <td className="min-w-60">
              <Link to={`${law}/comments/${record.id}`} lang={langOf(record.language)}>
                {record.state === 'shown' ? excerpt(record.body ?? '') : t.dynamic(`consultations.report.state.${record.state}`)}
              </Link>
            </td>
            <td className="whitespace-nowrap">
              {record.response ? (
                <>
                  {t(`consultations.outcome.${record.response.outcome}`)}
                  <div className="soft small">{f.date(record.response.respondedAt)}</div>
                </>
              ) : (
                <span className="soft">{t('consultations.results.unanswered')}</span>
              )}
            </td>
            <td className="min-w-60" lang={record.response ? langOf(record.response.language) : undefined}>
              {record.response?.reason}
            </td>
            <td className={columns.includes('carried') ? 'min-w-32' : 'hidden'}>
              {record.carried ? (
                <Link to={`${law}/clauses/${record.carried.clause}?v=${record.carried.edition}`}>
                  {t('consultations.ledger.carriedIn', { number: record.carried.edition, cite: inMine(record.carried.cite) })}
                </Link>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}

const excerpt = (text: string) => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text)
