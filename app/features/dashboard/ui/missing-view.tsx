import type { Block } from '#app/features/matters/domain/block.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { Quoting, Words } from '#app/ui/words.tsx'

/** Participants beside residents: what divides, group, people, here, there, gap. */
export function MissingView({ block, live }: { block: Block; live: boolean }) {
  const { t } = useI18n()
  return (
    <>
      {block.missing ? (
        <p className="notice">
          <Quoting text={block.missing} />
        </p>
      ) : null}
      <Groups block={block} />
      {live ? (
        <p className="small mt-2 mb-0 no-print">
          <Link to="/account#facts">{t('dashboard.sayWho')}</Link>
        </p>
      ) : null}
    </>
  )
}

function Groups({ block }: { block: Block }) {
  const { f } = useI18n()
  const kinds = [...new Set(block.rows.map(([kind]) => String(kind)))]
  const shown = (cell: string | number, signed: boolean) =>
    typeof cell === 'number' ? `${signed && cell > 0 ? '+' : ''}${f.number(cell).replace('-', '−')}` : cell
  return (
    <table className="table !text-sm [overflow-wrap:normal] [&_:is(th,td)]:!px-1.5">
      <caption className="visually-hidden">{block.title}</caption>
      {kinds.map((kind) => (
        <tbody key={kind}>
          <tr>
            {block.columns.slice(1).map(({ label, numeric }, i) => (
              <th key={label} scope="col" className={`soft !align-bottom !font-semibold ${numeric ? 'num' : ''}`}>
                {i === 0 ? kind : label}
              </th>
            ))}
          </tr>
          {block.rows
            .filter(([of]) => of === kind)
            .map(([, group, ...cells]) => (
              <tr key={String(group)}>
                <th scope="row" className="font-normal">
                  <Words text={String(group)} />
                </th>
                {cells.map((cell, i) => (
                  <td key={block.columns[i + 2]!.label} className={`num ${i === 3 && Number(cell) < 0 ? 'text-seal' : ''}`}>
                    {shown(cell, i === 3)}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  )
}
