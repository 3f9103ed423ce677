import { foreignLang } from '#app/i18n/locale.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from './link.tsx'
import { WideTable } from './wide-table.tsx'

type Column = { label: string; numeric: boolean }
type Props = {
  caption: string
  columns: readonly Column[]
  rows: readonly (readonly (string | number)[])[]
  format: (n: number) => string /** Where the head of each row leads. */
  links?: readonly string[]
}

/** Figures as a table: the first column that holds words heads its row. */
export function DataTable({ caption, columns, rows, format, links }: Props) {
  const { locale } = useI18n()
  const head = columns.findIndex((column) => !column.numeric)
  return (
    <WideTable label={caption}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" className={column.numeric ? 'num' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a table of figures have no other name
          <tr key={at}>
            {row.map((cell, i) => {
              const { numeric, label } = columns[i]!
              const shown = typeof cell === 'number' ? format(cell) : cell
              const lang = typeof cell === 'number' ? undefined : foreignLang(cell, locale)
              return i === head ? (
                <th key={label} scope="row" className="font-normal" lang={lang}>
                  {links ? <Link to={links[at]!}>{shown}</Link> : shown}
                </th>
              ) : (
                <td key={label} className={numeric ? 'num' : undefined} lang={lang}>
                  {shown}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
