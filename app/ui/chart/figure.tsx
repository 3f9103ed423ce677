import type { ReactNode } from 'react'
import { DataTable } from '../table.tsx'
import { ChartNote } from './note.tsx'

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
  /** Who is missing among those whose opinion this shows. */
  note?: string | null | undefined
  /** Further files, and where the figure comes from. */
  more?: ReactNode
  /** The level of its title, where figures stand under a heading of their own. */
  heading?: 'h2' | 'h3'
  children: ReactNode
}

/** A chart with its unit, its n, its table and its file. */
export function ChartFigure({ id, title, unit, table, csv, words, format, note, more, heading: Title = 'h2', children }: Props) {
  return (
    <figure id={id} className="m-0 scroll-mt-4" aria-labelledby={`${id}-title`}>
      <figcaption>
        <Title id={`${id}-title`} className="!mt-0 !mb-0.5 !font-sans !text-base">
          {title}
        </Title>
        <p className="soft small mb-3">{unit}</p>
      </figcaption>
      {children}
      {note ? <ChartNote>{note}</ChartNote> : null}
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
        {more}
      </div>
    </figure>
  )
}
