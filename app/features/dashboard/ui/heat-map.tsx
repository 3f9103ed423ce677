import type { Block } from '#app/features/matters/domain/block.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { Words } from '#app/ui/words.tsx'

/** The tone of each stance column, in the order of the table: support, amend, ask, oppose. */
const TONES = ['var(--support)', 'var(--amend)', 'var(--ask)', 'var(--oppose)']

/** The draft from top to bottom: the more comments, the darker the cell, and the number stands in it. Each leads to its comments. */
export function HeatMap({ block }: { block: Block }) {
  const { t, f } = useI18n()
  const most = Math.max(1, ...block.rows.flatMap((row) => row.slice(2).map(Number)))
  return (
    <table className="table heat !text-sm max-sm:!text-xs">
      <caption className="visually-hidden">{block.title}</caption>
      <thead>
        <tr>
          {block.columns.map(({ label, numeric }, i) => (
            <th key={label} scope="col" className={`whitespace-nowrap max-sm:!px-0.5 ${numeric ? 'num' : ''}`}>
              {i >= 2 ? (
                <i aria-hidden="true" className="mr-1 inline-block size-2.5 max-sm:!hidden" style={{ background: TONES[i - 2] }} />
              ) : null}
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, at) => {
          const place = String(row[0])
          const leads = (i: number) => block.cells?.[at]?.[i] ?? (i < 2 ? block.links[at] : null)
          return (
            <tr key={`${place} ${block.links[at]}`}>
              <th scope="row" className="font-normal sm:whitespace-nowrap max-sm:!min-w-0 max-sm:!px-0.5">
                <Lead to={leads(0)} label={null}>
                  {place}
                </Lead>
              </th>
              {row.slice(1).map((cell, i) => {
                const { label } = block.columns[i + 1]!
                const n = Number(cell)
                const tone = i === 0 ? undefined : `color-mix(in oklab, ${TONES[i - 1]} ${Math.round((45 * n) / most)}%, transparent)`
                return (
                  <td key={label} className="num max-sm:!px-0.5" style={tone ? { background: tone } : undefined}>
                    {n === 0 ? null : (
                      <Lead to={leads(i + 1)} label={t('dashboard.cell', { place, column: label, n: f.number(n) })}>
                        {f.number(n)}
                      </Lead>
                    )}
                  </td>
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Lead({ to, label, children }: { to: string | null | undefined; label: string | null; children: string }) {
  if (!to) return <Words text={children} />
  return (
    <Link to={to} aria-label={label ?? undefined} className="block no-underline hover:underline">
      <Words text={children} />
    </Link>
  )
}
