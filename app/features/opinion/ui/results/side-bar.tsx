import { useI18n } from '#app/i18n/use-i18n.tsx'
import { SMALLEST_GROUP } from '../../domain/analysis.ts'
import { votesOf } from '../../domain/statements/group-votes.ts'
import { shareOf } from '../../domain/statements/intervals.ts'

const SIDES = ['agree', 'disagree', 'pass'] as const
type Tally = { agree: number; disagree: number; pass: number }
type Props = { tally: Tally; label?: string /** How many of these votes are of people known by a cookie alone. */; unverified?: number }

/**
 * Agree, pass and disagree as parts of one bar; the line across the end of the first part is the interval of agreement. Every share is
 * said with its interval; of fewer than seven people nothing but how many they are.
 */
export function SideBar({ tally, label, unverified = 0 }: Props) {
  const { t, f } = useI18n()
  const n = votesOf(tally)
  const few = n < SMALLEST_GROUP
  const width = (part: number) => ({ width: `${(100 * part) / (n || 1)}%` })
  const agree = shareOf(tally.agree, n)
  const base = `n = ${f.number(n)}`
  return (
    <div className={`sides grid items-center gap-x-3 text-[.9375rem] ${label ? 'grid-cols-[minmax(3.5rem,auto)_1fr]' : ''}`}>
      {label ? <span className="soft">{label}</span> : null}
      {few ? (
        <span className="block h-3.5 border border-dashed border-[var(--line)]" aria-hidden="true" />
      ) : (
        <span className="relative flex h-3.5" aria-hidden="true">
          <i className="bg-s block h-full" style={width(tally.agree)} />
          <i className="block h-full bg-[var(--faint)]" style={width(tally.pass)} />
          <i className="bg-o block h-full" style={width(tally.disagree)} />
          <b
            className="absolute top-1/2 block h-1.5 -translate-y-1/2 border-x-2 border-ink bg-[var(--paper)]"
            style={{ left: `${100 * agree.low}%`, width: `${100 * (agree.high - agree.low)}%` }}
          />
        </span>
      )}
      {label ? <span className="soft small self-start whitespace-nowrap">{few ? '' : base}</span> : null}
      <span className="soft small flex flex-wrap gap-x-3">
        {few
          ? t('opinion.map.few', { n: SMALLEST_GROUP })
          : SIDES.map((side) => (
              <span key={side} className="whitespace-nowrap">
                {t(`opinion.${side}`)} {t('opinion.map.share', sharesIn(shareOf(tally[side], n), f.percent))}
              </span>
            ))}
        {few || label ? null : <span className="whitespace-nowrap">{base}</span>}
        {unverified > 0 ? <span>{t('opinion.map.unverified', { count: unverified })}</span> : null}
      </span>
    </div>
  )
}

type Share = { share: number; low: number; high: number }
/** A share and its interval as they stand in a sentence. */
export const sharesIn = ({ share, low, high }: Share, percent: (n: number) => string) => ({
  share: percent(share),
  low: percent(low).replace('%', ''),
  high: percent(high),
})
