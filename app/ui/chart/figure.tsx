import type { ReactNode } from 'react'
import { Link } from '../link.tsx'
import { DataTable } from '../table.tsx'
import { ChartNote } from './note.tsx'
import { PictureLinks } from './picture/links.tsx'
import type { PictureForm, PictureSpec, PictureTable } from './picture/spec.ts'

export type FigureWords = { table: string; csv: string; csvOf: string; failed: string }
type FilesProps = {
  id: string
  title: string
  unit: string
  /** Where the figures come from, in a sentence; it stands in the picture too. */
  source: string
  table: PictureTable
  /** What a picture of it shows: a drawing of the page, or the table in one of the forms. */
  body: () => PictureSpec['body']
  /** Null where the figure has no file of its own. */
  csv: string | null
  words: FigureWords
  format: (n: number) => string
}

/** The same figures as a table, as a file, and as a picture to take along. */
export function FigureFiles({ id, title, unit, source, table, body, csv, words, format }: FilesProps) {
  return (
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
      <PictureLinks name={id} of={title} failed={words.failed} spec={() => ({ title, unit, source, format, body: body() })} />
    </div>
  )
}

type Props = Omit<FilesProps, 'body' | 'source'> & {
  form: PictureForm
  source: { text: string; href: string; lang?: string }
  /** Who is missing among those whose opinion this shows. */
  note?: string | null | undefined
  /** The level of its title, where figures stand under a heading of their own. */
  heading?: 'h2' | 'h3'
  children: ReactNode
}

/** A chart with its unit, its n, its source, its table and its files. */
export function ChartFigure({ source, form, note, heading: Title = 'h2', children, ...files }: Props) {
  const { id, title, unit, table } = files
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
      <FigureFiles {...files} source={note ? `${note} ${source.text}` : source.text} body={() => ({ form, table })} />
      <p className="soft small mb-0">
        <Link className="inline-flex min-h-11 items-center" to={source.href} lang={source.lang}>
          {source.text}
        </Link>
      </p>
    </figure>
  )
}
