import '#app/i18n/channels.ts'
import '#app/i18n/ledger.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import { langOf } from '../../comments/ui/comment-card.tsx'
import { excerpt } from '../../domain/excerpt.ts'
import type { PublicRecord } from '../../results/export.server.ts'

/** So much of a comment stands in the table, in characters. */
const EXCERPT = 200
const REASON = 1000

export function LedgerTable({ records, consultationId }: { records: readonly PublicRecord[]; consultationId: string }) {
  const { t, f, locale } = useI18n()
  const law = `/consultations/${consultationId}`
  const columns = (['place', 'comment', 'outcome', 'reason', 'carried'] as const).filter(
    (name) => name !== 'carried' || records.some(({ carried }) => carried),
  )
  const inMine = (cite: { zh: string; en: string }) => (locale === 'en' ? cite.en : cite.zh)
  return (
    <WideTable label={t('consultations.ledger.title')} stacks>
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
            <td className="min-w-24 font-semibold sm:font-normal">{inMine(record.cite) || t('consultations.results.wholeDraft')}</td>
            <td className="min-w-60">
              <Link to={`${law}/comments/${record.id}`} lang={langOf(record.language)}>
                {record.state === 'withdrawn'
                  ? t('consultations.card.withdrawn')
                  : record.state === 'hidden'
                    ? t('consultations.card.hidden', { reason: record.hiddenReason ?? '' })
                    : excerpt(record.body ?? '', EXCERPT)}
              </Link>
              {record.channel === 'web' ? null : (
                <div className="soft small">{t(`consultations.channel.by.${record.channel}`, { receipt: record.receiptNumber ?? '' })}</div>
              )}
            </td>
            <td className="whitespace-nowrap" data-label={t('consultations.ledger.column.outcome')}>
              {record.response ? (
                <>
                  {t(`consultations.outcome.${record.response.outcome}`)}
                  <div className="soft small">{f.date(record.response.respondedAt)}</div>
                </>
              ) : (
                <span className="soft">{t('consultations.results.unanswered')}</span>
              )}
            </td>
            <td
              className="min-w-60"
              data-label={t('consultations.ledger.column.reason')}
              lang={record.response ? langOf(record.response.language) : undefined}
            >
              {record.response ? excerpt(record.response.reason, REASON) : null}
            </td>
            <td className={columns.includes('carried') ? 'min-w-32' : 'hidden'} data-label={t('consultations.ledger.column.carried')}>
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
