import type { Block } from '#app/features/matters/domain/block.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'

/** The tone of each stance column, in the order of the table: support, amend, ask, oppose. */
const TONES = ['var(--support)', 'var(--amend)', 'var(--ask)', 'var(--oppose)']

/** The draft from top to bottom: the darker a cell, the larger the share of the clause's comments; the number stands in it. */
export function HeatMap({ block }: { block: Block }) {
  const { t, f } = useI18n()
  const most = Math.max(1, ...block.rows.flatMap((row) => row.slice(2).map(Number)))
  return (
    <div className="table-scroll">
      <table className="table !text-sm">
        <caption className="visually-hidden">{block.title}</caption>
        <thead>
          <tr>
            {block.columns.map(({ label, numeric }) => (
              <th key={label} scope="col" className={numeric ? 'num' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => {
            const place = String(row[0])
            const to = block.links[at]
            return (
              <tr key={`${place} ${to}`}>
                <th scope="row" className="!py-1 font-normal">
                  {to ? (
                    <Link to={to} aria-label={t('dashboard.stanceLine', { place, n: String(row[1]) })}>
                      {place}
                    </Link>
                  ) : (
                    place
                  )}
                </th>
                <td className="num !py-1">{f.number(Number(row[1]))}</td>
                {row.slice(2).map((cell, i) => (
                  <td
                    key={block.columns[i + 2]!.label}
                    className="num !py-1"
                    style={{ background: `color-mix(in oklab, ${TONES[i]} ${Math.round((55 * Number(cell)) / most)}%, transparent)` }}
                  >
                    {Number(cell) === 0 ? '' : f.number(Number(cell))}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
