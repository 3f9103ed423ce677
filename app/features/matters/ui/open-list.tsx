import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { OpenRow } from '../open.server.ts'
import { Said } from './said.tsx'

/** The number of days first and large, as it is what one asks. */
export function OpenList({ rows }: { rows: readonly OpenRow[] }) {
  const { t, f } = useI18n()
  return (
    <ul className="plain-list rows">
      {rows.map((row) => (
        <li key={row.id} className="grid grid-cols-[4.5rem_1fr] gap-x-4">
          <DaysLeft days={row.daysLeft} />
          <div>
            <Link className="font-law text-lg font-semibold" to={row.href}>
              <Said words={row.title} />
            </Link>
            <div className="soft small">
              <Said words={row.agency} />
              {' · '}
              {t.dynamic(row.invitation)}
              {' · '}
              {t('matters.home.closes', { at: f.dateTime(row.closesAt) })}
              {row.received ? ` · ${t.dynamic(row.received.key, { count: row.received.count })}` : null}
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
