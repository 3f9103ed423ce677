import '#app/i18n/ledger.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import { langOf } from '../../comments/ui/comment-card.tsx'
import { factsOf, summaryOf } from '../domain/handling.ts'
import type { Handling } from '../handling.server.ts'

/** The report as a page: made to be printed, the same sentences as the Word file. */
export function HandlingView({ handling }: { handling: Handling }) {
  const { t, f } = useI18n()
  const law = `/consultations/${handling.about.id}`
  const readable = (params: Record<string, string | number | Date>) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, value instanceof Date ? f.dateTime(value.toISOString()) : value]),
    )
  return (
    <>
      <h2>{t('consultations.ledger.facts')}</h2>
      {factsOf(handling).map(({ key, params }) => (
        <p key={key} className="measure">
          {t.dynamic(key, readable(params))}
        </p>
      ))}
      <h2>{t('consultations.ledger.summary')}</h2>
      <ul>
        {summaryOf(handling.figures).map(({ key, count }) => (
          <li key={key}>{t.dynamic(key, { count })}</li>
        ))}
      </ul>
      <h2>{t('consultations.ledger.main')}</h2>
      {handling.main.length === 0 ? (
        <p>{t('consultations.ledger.mainNone')}</p>
      ) : (
        <WideTable label={t('consultations.ledger.main')}>
          <thead>
            <tr>
              {(['place', 'comment', 'count', 'outcome', 'reason'] as const).map((name) => (
                <th key={name} scope="col" className={name === 'count' ? 'num' : undefined}>
                  {t(`consultations.ledger.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {handling.main.map((one) => (
              <tr key={one.batchId}>
                <td>{one.cite ?? t('consultations.results.wholeDraft')}</td>
                <td className="min-w-60">
                  <Link to={`${law}/comments/${one.commentId}`} lang={langOf(one.language)}>
                    {one.words}
                  </Link>
                </td>
                <td className="num">
                  <Link to={`${law}/answers/${one.batchId}`}>{f.number(one.comments)}</Link>
                </td>
                <td className="whitespace-nowrap">{t(`consultations.outcome.${one.outcome}`)}</td>
                <td className="min-w-60" lang={langOf(one.saidIn)}>
                  {one.reason}
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </>
  )
}
