import type { Block } from '#app/features/matters/domain/block.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { LinkedWords } from './linked-words.tsx'

/** A mark for each group: disc, open square, diamond, ring, square. */
const MARKS = ['rounded-full bg-ink', 'bg-[var(--paper)]', 'rotate-45 bg-ink', 'rounded-full bg-[var(--paper)]', 'bg-ink']

/** What each group says to a statement, on one line from 0 to 100% each: a mark at the share, a line for its interval. */
export function RangeLines({ block }: { block: Block }) {
  const { f } = useI18n()
  // The unit stands in the column's name, and here with the number.
  const names = block.columns.filter((_, i) => i % 4 === 1).map(({ label }) => label.replace(/[,，]?\s*%$/, ''))
  return (
    <ul className="plain-list rows">
      {block.rows.map((row, at) => {
        const to = block.links[at]
        return (
          <li key={String(row[0])} className="!py-2">
            <LinkedWords text={String(row[0])} to={to} />
            {names.map((label, group) => {
              const [share, low, high, n] = row.slice(1 + 4 * group, 5 + 4 * group)
              return (
                <div key={label} className="soft small grid grid-cols-[19rem_1fr] items-center gap-x-3 max-sm:grid-cols-1">
                  <span>
                    {label} {share === '' ? '–' : `${share}% (${low}–${high}%, n = ${f.number(Number(n))})`}
                  </span>
                  <span className="relative block h-4" aria-hidden="true">
                    <i className="absolute inset-x-0 top-1/2 block border-t border-[var(--faint)]" />
                    <i className="absolute top-1 left-1/2 block h-2 border-l border-[var(--line)]" />
                    {share === '' ? null : (
                      <>
                        <i
                          className="absolute top-1/2 block -translate-y-1/2 border-t-2 border-ink"
                          style={{ left: `${low}%`, width: `${Number(high) - Number(low)}%` }}
                        />
                        <i
                          className={`absolute top-1/2 block size-2.5 -translate-1/2 border-2 border-ink ${MARKS[group % MARKS.length]}`}
                          style={{ left: `${share}%` }}
                        />
                      </>
                    )}
                  </span>
                </div>
              )
            })}
          </li>
        )
      })}
    </ul>
  )
}
