import { Link } from '../link.tsx'
import { Words } from '../words.tsx'

export type Bar = { key: string; label: string; value: number; shown: string; fill?: string; href?: string | undefined }

/** Lengths from zero, each with its own label and number: nothing has to be looked up in a legend. */
export function Bars({ bars, of }: { bars: readonly Bar[] /** What the full length stands for; by default the greatest. */; of?: number }) {
  const whole = of ?? Math.max(1, ...bars.map((bar) => bar.value))
  return (
    <ul className="plain-list">
      {bars.map((bar) => (
        <li key={bar.key} className="grid grid-cols-[7rem_1fr_auto] items-center gap-3 py-1 text-[.9375rem]">
          <span>
            {bar.href ? (
              <Link to={bar.href}>
                <Words text={bar.label} />
              </Link>
            ) : (
              <Words text={bar.label} />
            )}
          </span>
          <span className="block h-3.5" aria-hidden="true">
            <i
              className={`block h-full ${bar.value > 0 ? 'min-w-0.5' : ''} ${bar.fill ?? 'bg-ink'}`}
              style={{ width: `${(100 * bar.value) / (whole || 1)}%` }}
            />
          </span>
          <span className="num soft text-right">{bar.shown}</span>
        </li>
      ))}
    </ul>
  )
}
