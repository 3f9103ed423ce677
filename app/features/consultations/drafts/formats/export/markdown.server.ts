import { type Piece, parseMarkdown, partsOfText, piecesOf, readStep, type Tree, tableText } from '../../domain/index.ts'
import { sealOf } from '../seal.server.ts'
import { escapeLine } from './escape-markdown.ts'
import { gapAfter } from './label-gap.ts'
import { printable } from './printable.ts'

/** Plain Markdown as anybody would write it, if it reads back as the very same tree; else with a comment before each clause. */
export function toMarkdown(draft: Tree): string {
  const clean = printable(draft)
  const plain = plainOf(clean)
  return sealOf(parseMarkdown(plain)) === sealOf(clean) ? plain : sealedOf(clean)
}

const join = (blocks: readonly string[]) => `${blocks.filter((block) => block !== '').join('\n\n')}\n`
const hashes = (depth: number) => '#'.repeat(Math.min(6, depth + 2))

function plainOf(draft: Tree): string {
  const blocks = [draft.title === '' ? '' : `# ${escapeLine(draft.title)}`, ...draft.notes.flatMap((note) => linesOf(note))]
  const pieces = piecesOf(draft)
  for (let at = 0; at < pieces.length; at++) {
    const { depth, step, label, heading, text } = pieces[at]!
    const title = [label, heading].filter((part) => part !== '').join(' ')
    const container = /^(part|c|s|x)u?\d/.test(step)
    const next = pieces[at + 1]
    // The first 款 stands on the line of its article.
    const joins = text === '' && heading === '' && !container && next?.depth === depth + 1 && /^p\d/.test(next.step) && next.label === ''
    if (heading !== '' || container) blocks.push(`${hashes(depth)} ${escapeLine(title)}`, ...linesOf(text))
    else if (label === '' && readStep(step)?.kind !== 'paragraph') blocks.push(...bulletOf(text))
    else blocks.push(...linesOf(joins ? next.text : text, label))
    if (joins) at++
  }
  return join(blocks)
}

const bulletOf = (text: string): string[] => {
  const [first, ...rest] = linesOf(text)
  return [`- ${first ?? ''}`, ...rest]
}

/** The lines of a text, each its own paragraph, after what is printed before it. */
function linesOf(text: string, before = ''): string[] {
  const parts = partsOfText(text)
  const first = parts[0]
  const blocks: string[] = []
  if (first && 'line' in first) {
    blocks.push(escapeLine(before + gapAfter(before, first.line) + first.line))
    parts.shift()
  } else if (before !== '') blocks.push(escapeLine(before))
  for (const part of parts) {
    if ('line' in part) blocks.push(escapeLine(part.line))
    else blocks.push((part.caption === '' ? '' : `${escapeLine(part.caption)}\n`) + tableText(part.rows.map((row) => row.map(cellOf))))
  }
  return blocks
}
/** `tableText` escapes the bar itself. */
const cellOf = (cell: string) => escapeLine(cell, { start: false, bar: false })

function sealedOf(draft: Tree): string {
  const blocks = [`<!-- minyi:draft 1 ${draft.language} ${sealOf(draft)} -->`]
  if (draft.title !== '') blocks.push('<!-- minyi:title -->', `# ${escapeLine(draft.title)}`)
  for (const note of draft.notes) blocks.push('<!-- minyi:note -->', ...linesOf(note))
  for (const piece of piecesOf(draft)) blocks.push(commentOf(piece), ...wordsOf(piece))
  return join(blocks)
}

/** Depth, step, and the lengths of label and heading on the first line. */
const commentOf = ({ depth, step, label, heading }: Piece) => `<!-- minyi:clause ${depth} ${step} ${label.length} ${heading.length} -->`

function wordsOf({ depth, label, heading, text }: Piece): string[] {
  if (heading === '') return linesOf(text, label)
  return [`${hashes(depth)} ${escapeLine([label, heading].filter((part) => part !== '').join(' '))}`, ...linesOf(text)]
}
