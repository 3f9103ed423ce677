import type { Block } from '#app/features/matters/domain/block.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { LinkedWords } from './linked-words.tsx'

/** Statement, side, share, its interval, n: a bar to the share, and a line for the interval. */
export function ShareLines({ block }: { block: Block }) {
  const { f } = useI18n()
  return (
    <ul className="plain-list">
      {block.rows.map(([words, side, share, low, high, n], at) => {
        const to = block.links[at]
        return (
          <li key={String(words)} className="py-1.5">
            <LinkedWords text={String(words)} to={to} />
            <span className="relative mt-1 block h-3" aria-hidden="true">
              <i className="bg-s absolute inset-y-0 left-0 block" style={{ width: `${share}%` }} />
              <i
                className="absolute top-1/2 block border-t-2 border-ink"
                style={{ left: `${low}%`, width: `${Number(high) - Number(low)}%` }}
              />
            </span>
            <span className="soft small">
              {String(side)} {share}% ({low}–{high}%, n = {f.number(Number(n))})
            </span>
          </li>
        )
      })}
    </ul>
  )
}
