import type { ReactNode } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { SMALLEST_GROUP } from '../../domain/analysis.ts'
import { votesOf } from '../../domain/statements/group-votes.ts'
import { shareOf } from '../../domain/statements/intervals.ts'

const SIDES = ['agree', 'disagree', 'pass'] as const
type Tally = { agree: number; disagree: number; pass: number }
type Props = { tally: Tally; label?: ReactNode /** How many of these votes are of people known by a cookie alone. */; unverified?: number }
const FILL = { agree: 'bg-s', pass: 'bg-p', disagree: 'bg-o' } as const
const INTERVAL = 'block h-1.5 border-x-2 border-ink bg-[var(--paper)]'

/**
 * Agree, pass and disagree as parts of one bar, with a mark at one half; the line across the end of the first part is the interval of
 * agreement. Every share is said with its interval; of fewer than seven people nothing but how many they are.
 */
export function SideBar({ tally, label, unverified = 0 }: Props) {
  const { t, f } = useI18n()
  const n = votesOf(tally)
  const few = n < SMALLEST_GROUP
  const agree = shareOf(tally.agree, n)
  return (
    <div className={`sides grid items-center gap-x-3 text-[.9375rem] ${label ? 'grid-cols-[minmax(3.5rem,auto)_1fr]' : ''}`}>
      {label ? <span className="soft">{label}</span> : null}
      {few ? (
        <span className="block h-3.5 border border-dashed border-[var(--line)]" aria-hidden="true" />
      ) : (
        <span className="parts" aria-hidden="true">
          {(['agree', 'pass', 'disagree'] as const).map((side) => (
            <i key={side} className={`${FILL[side]} block h-full`} style={{ width: `${(100 * tally[side]) / n}%` }} />
          ))}
          <b
            className={`${INTERVAL} absolute top-1/2 -translate-y-1/2`}
            style={{ left: `${100 * agree.low}%`, width: `${100 * (agree.high - agree.low)}%` }}
          />
        </span>
      )}
      <span className={`soft small flex flex-wrap gap-x-3 ${label ? 'col-span-2 sm:contents' : ''}`}>
        <span className="self-start whitespace-nowrap">{few ? '' : `n = ${f.number(n)}`}</span>
        <span className={`contents ${label ? 'sm:flex sm:flex-wrap sm:gap-x-3' : ''}`}>
          {few
            ? t('opinion.map.few', { n: SMALLEST_GROUP })
            : SIDES.map((side) => (
                <span key={side} className="whitespace-nowrap">
                  {t(`opinion.${side}`)} {t('opinion.map.share', sharesIn(shareOf(tally[side], n), f.percent))}
                </span>
              ))}
          {unverified > 0 ? <span>{t('opinion.map.unverified', { count: unverified })}</span> : null}
        </span>
      </span>
    </div>
  )
}

/** What the parts and marks of the bars stand for. */
export function SideKey() {
  const { t } = useI18n()
  return (
    <p className="sides soft small flex flex-wrap gap-x-5" aria-hidden="true">
      {(['agree', 'pass', 'disagree'] as const).map((side) => (
        <span key={side}>
          <i className={`${FILL[side]} mr-1.5 inline-block h-3 w-6`} />
          {t(`opinion.${side}`)}
        </span>
      ))}
      <span>
        <b className={`${INTERVAL} mx-1.5 !inline-block w-6 align-[.15em] shadow-[0_0_0_3px_var(--support)]`} />
        {t('opinion.map.keyInterval')}
      </span>
      <span>
        <b className="mr-1.5 inline-block h-4 border-l border-ink align-[-.15em]" />
        {t('opinion.map.keyHalf')}
      </span>
    </p>
  )
}

type Share = { share: number; low: number; high: number }
/** A share and its interval as they stand in a sentence. */
export const sharesIn = ({ share, low, high }: Share, percent: (n: number) => string) => ({
  share: percent(share),
  low: percent(low).replace('%', ''),
  high: percent(high),
})
