import type { ReactNode } from 'react'
import { DataTable } from '../table.tsx'

type Props = {
  id: string
  title: string
  /** What is counted, and n. */
  unit: string
  table: { columns: readonly { label: string; numeric: boolean }[]; rows: readonly (readonly (string | number)[])[] }
  /** Null where the figure has no file of its own. */
  csv: string | null
  words: { table: string; csv: string; csvOf: string }
  format: (n: number) => string
  children: ReactNode
}

/** A chart with its unit, its n, its table and its file. */
export function ChartFigure({ id, title, unit, table, csv, words, format, children }: Props) {
  return (
    <figure id={id} className="m-0 scroll-mt-4" aria-labelledby={`${id}-title`}>
      <figcaption>
        <h2 id={`${id}-title`} className="!mt-0 !mb-0.5 !font-sans !text-base">
          {title}
        </h2>
        <p className="soft small mb-3">{unit}</p>
      </figcaption>
      {children}
      <div className="small soft mt-1 flex flex-wrap items-start gap-x-5 no-print">
        <details className="min-w-0 max-w-full">
          <summary className="inline-flex min-h-11 cursor-pointer items-center underline decoration-[var(--line)] underline-offset-4">
            {words.table}
          </summary>
          <div className="max-h-96 overflow-y-auto text-ink">
            <DataTable caption={title} columns={table.columns} rows={table.rows} format={format} />
          </div>
        </details>
        {csv === null ? null : (
          <a className="inline-flex min-h-11 items-center" href={csv} download aria-label={words.csvOf}>
            {words.csv}
          </a>
        )}
      </div>
    </figure>
  )
}
