import { Said } from '#app/features/matters/ui/said.tsx'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { Reported } from '../reported.server.ts'

/** What came of the comments: counts by outcome, never shares without their base. */
export function ReportedList({ rows }: { rows: Reported }) {
  const { t, f } = useI18n()
  return (
    <ul className="plain-list rows">
      {rows.map((row) => (
        <li key={row.id}>
          <Link className="font-law text-lg font-semibold" to={`/consultations/${row.id}/report`}>
            <Said words={row.title} />
          </Link>
          <div className="soft small">
            <Said words={row.agency} />
            {' · '}
            {t('matters.home.reported', { date: f.date(row.reportedAt) })}
          </div>
          <ul className="facts mb-0 mt-2">
            <li>{t('matters.home.outcomes', { count: row.total })}</li>
            {row.byOutcome
              .filter(({ n }) => n > 0)
              .map(({ outcome, n }) => (
                <li key={outcome}>
                  {t(`consultations.outcome.${outcome}`)} <b>{f.number(n)}</b>
                </li>
              ))}
            <Rest row={row} />
          </ul>
        </li>
      ))}
    </ul>
  )
}

function Rest({ row }: { row: Reported[number] }) {
  const { t, f } = useI18n()
  const rest = row.total - row.byOutcome.reduce((sum, one) => sum + one.n, 0)
  return rest > 0 ? (
    <li>
      {t('matters.home.unanswered')} <b>{f.number(rest)}</b>
    </li>
  ) : null
}
