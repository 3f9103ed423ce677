import { Fragment } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { Clause } from '../domain/law-text.ts'
import { textBlocks } from '../domain/text-blocks.ts'

/** A generated 第二款 is how people cite a paragraph; it is not printed. */
const isPrinted = ({ kind, label }: Clause) => label !== '' && !(kind === 'paragraph' && /^(第.+款|para\. \d+)$/.test(label))

/** The words of a clause and of everything under it. Lines carry their place, so that chosen words can be quoted. */
export function ClauseText({ clause, nested = false }: { clause: Clause; nested?: boolean }) {
  const { t } = useI18n()
  const label = nested && isPrinted(clause) ? clause.label : ''
  const blocks = textBlocks(clause.text)
  const heading = nested ? clause.heading : ''
  return (
    <div className={label ? `part ${clause.kind}` : 'part'} id={nested ? clause.key : undefined} data-clause={clause.key}>
      {label ? <span className="label">{label}</span> : null}
      {heading ? <p className="heading">{heading}</p> : null}
      {blocks.map((block) =>
        block.kind === 'line' ? (
          <p key={block.start} data-start={block.start}>{block.text}</p>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
          <div key={block.start} className="table-scroll" role="region" aria-label={t('consultations.law.table')} tabIndex={0}>
            <table className="table">
              <thead><tr>{block.head.map((cell, i) => <th key={`${i}${cell}`} scope="col">{cell}</th>)}</tr></thead>
              <tbody>{block.rows.map((row, i) => <tr key={`${i}${row[0]}`}>{row.map((cell, j) => <td key={`${j}${cell}`}>{cell}</td>)}</tr>)}</tbody>
            </table>
          </div>
        ),
      )}
      {clause.parts.map((part) => <Fragment key={part.key}><ClauseText clause={part} nested /><Note clause={part} /></Fragment>)}
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
