import { Said } from '#app/features/matters/ui/said.tsx'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { HomeLists } from '../home.server.ts'

type Open = HomeLists['open'][number]

/** The number of days first and large, as it is what one asks. */
export function OpenList({ rows }: { rows: readonly Open[] }) {
  const { t, f } = useI18n()
  return (
    <ul className="plain-list rows">
      {rows.map((row) => (
        <li key={row.id} className="grid grid-cols-[4.5rem_1fr] gap-x-4">
          <DaysLeft days={row.daysLeft} />
          <div>
            <Link className="font-law text-lg font-semibold" to={`/consultations/${row.id}`}>
              <Said words={row.title} />
            </Link>
            <div className="soft small">
              <Said words={row.agency} />
              {' · '}
              {t('matters.home.closes', { at: f.dateTime(row.closesAt) })}
              {' · '}
              {t('unit.comments', { count: row.comments })}
            </div>
            <p className="mb-0 mt-2 line-clamp-2">
              <Said words={row.summary} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function DaysLeft({ days }: { days: number }) {
  const { t, f } = useI18n()
  if (days === 0) return <div className="pt-1 font-semibold text-seal">{t('time.lastDay')}</div>
  const [before, after] = t('time.daysLeft', { count: days }).split(String(days)) as [string, string]
  return (
    <div className="soft small leading-tight">
      <span>{before}</span>
      <b className="block font-law text-3xl text-seal">{f.number(days)}</b>
      <span>{after}</span>
    </div>
  )
}

/** What came of the comments: counts by outcome, never shares without their base. */
export function ReportedList({ rows }: { rows: HomeLists['reported'] }) {
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

function Rest({ row }: { row: HomeLists['reported'][number] }) {
  const { t, f } = useI18n()
  const rest = row.total - row.byOutcome.reduce((sum, one) => sum + one.n, 0)
  return rest > 0 ? (
    <li>
      {t('matters.home.unanswered')} <b>{f.number(rest)}</b>
    </li>
  ) : null
}
