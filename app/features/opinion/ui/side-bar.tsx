import { useI18n } from '#app/i18n/use-i18n.tsx'
import { SMALLEST_GROUP } from '../domain/analysis.ts'

const SIDES = ['agree', 'disagree', 'pass'] as const
type Tally = { agree: number; disagree: number; pass: number }
/** Agree, pass and disagree as parts of one bar, with the numbers beside it; `label` says whose. Of fewer than seven people no share is shown. */
export function SideBar({ tally, label }: { tally: Tally; label?: string }) {
  const { t, f } = useI18n()
  const n = tally.agree + tally.disagree + tally.pass
  const width = (part: number) => ({ width: `${(100 * part) / (n || 1)}%` })
  return (
    <div className="grid grid-cols-[minmax(3.5rem,auto)_1fr] items-center gap-x-3 text-[.9375rem]">
      <span className="soft">{label ?? ''}</span>
      <span className="flex h-3.5" aria-hidden="true">
        <i className="bg-s block h-full" style={width(tally.agree)} />
        <i className="block h-full bg-[var(--faint)]" style={width(tally.pass)} />
        <i className="bg-o block h-full" style={width(tally.disagree)} />
      </span>
      <span />
      <span className="soft small">
        {SIDES.map((side) => `${t(`opinion.${side}`)} ${n < SMALLEST_GROUP ? f.number(tally[side]) : f.percent(tally[side] / n)}`).join(
          ' · ',
        )}{' '}
        · n = {f.number(n)}
      </span>
    </div>
  )
}
