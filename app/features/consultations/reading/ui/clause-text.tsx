import { Fragment } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { Clause } from '../domain/law-text.ts'
import { type TextBlock, textBlocks } from '../domain/text-blocks.ts'

/** The words of a clause and of everything under it. Lines carry their place, so that chosen words can be quoted. */
export function ClauseText({ clause, nested = false }: { clause: Clause; nested?: boolean }) {
  const label = nested ? clause.label : ''
  const blocks = textBlocks(clause.text)
  const heading = nested ? clause.heading : ''
  return (
    <div className={label ? `part ${clause.kind}` : 'part'} id={nested ? clause.key : undefined} data-clause={clause.key}>
      {label ? <span className="label">{label}</span> : null}
      {heading ? <p className="heading">{heading}</p> : null}
      {blocks.map((block) =>
        block.kind === 'line' ? (
          <p key={block.start} data-start={block.start}>
            {block.text}
          </p>
        ) : (
          <Table key={block.start} table={block} />
        ),
      )}
      {clause.parts.map((part) => (
        <Fragment key={part.key}>
          <ClauseText clause={part} nested />
          <Note clause={part} />
        </Fragment>
      ))}
    </div>
  )
}

/** The drafter's note beside a clause. */
export function Note({ clause }: { clause: Clause }) {
  const { t } = useI18n()
  if (!clause.note) return null
  return (
    <details className="explanation">
      <summary>{t('consultations.law.explanation')}</summary>
      <p lang={clause.note.lang}>{clause.note.text}</p>
    </details>
  )
}

/** Cells never move, so their places are their keys. */
function Table({ table }: { table: Extract<TextBlock, { kind: 'table' }> }) {
  const { t } = useI18n()
  const rowOf = (cells: readonly string[], at: string, Cell: 'th' | 'td') => (
    <tr key={at}>
      {cells
        .map((cell, i) => ({ cell, key: `${at}.${i}` }))
        .map(({ cell, key }) => (
          <Cell key={key}>{cell}</Cell>
        ))}
    </tr>
  )
  return (
    <WideTable label={t('consultations.law.table')}>
      <thead>{rowOf(table.head, 'head', 'th')}</thead>
      <tbody>{table.rows.map((cells, i) => rowOf(cells, `row${i}`, 'td'))}</tbody>
    </WideTable>
  )
}
