import {
  Bookmark,
  Document,
  type FileChild,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type Piece, partsOfText, piecesOf, type TextPart, type Tree } from '../../domain/index.ts'
import { sealOf } from '../seal.server.ts'
import { AFTER_TABLE_STYLE, CAPTION_STYLE, HEADING_STYLE, LABEL_STYLE, NOTE_STYLE, STYLES, styleOf } from './docx-styles.ts'
import { gapAfter } from './label-gap.ts'
import { printable } from './printable.ts'

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5]
const isContainer = (step: string) => /^(part|c|s|x)u?\d/.test(step)

/** A Word file that looks like a law; each clause begins at a bookmark, and its label and heading have character styles. */
export async function toDocx(given: Tree): Promise<Uint8Array<ArrayBuffer>> {
  const draft = printable(given)
  const children: FileChild[] = []
  if (draft.title !== '')
    children.push(new Paragraph({ heading: HeadingLevel.TITLE, children: [bookmark('M_title', [new TextRun(draft.title)])] }))
  for (const [at, note] of draft.notes.entries()) children.push(...paragraphsOf(partsOfText(note), `M_note_${at}`, { style: NOTE_STYLE }))
  const pieces = piecesOf(draft)
  for (let at = 0; at < pieces.length; at++) {
    const next = pieces[at + 1]
    const joins = next !== undefined && standsBeside(pieces[at]!, next)
    children.push(...clauseOf(pieces[at]!, at, joins ? next : undefined))
    if (joins) at++
  }
  const document = new Document({
    title: draft.title,
    creator: 'Minyi',
    customProperties: [
      { name: 'minyi-seal', value: sealOf(draft) },
      { name: 'minyi-language', value: draft.language },
    ],
    styles: STYLES[draft.language],
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** The first 款 stands on the line of its article. */
const standsBeside = (piece: Piece, next: Piece) =>
  piece.heading + piece.text === '' &&
  !isContainer(piece.step) &&
  next.depth === piece.depth + 1 &&
  /^p\d/.test(next.step) &&
  next.label + next.heading === '' &&
  'line' in (partsOfText(next.text)[0] ?? {})

const bookmark = (id: string, children: ParagraphChild[]) => new Bookmark({ id, children })
/** Unique in the file; the place in the tree and the last step of the id: at most 40 characters. */
const nameOf = ({ depth, step }: Piece, at: number) => `M${at}_${depth}_${step}`

function clauseOf(piece: Piece, at: number, beside: Piece | undefined): FileChild[] {
  const { depth, step, label, heading, text } = piece
  const head: ParagraphChild[] = []
  if (label !== '') head.push(new TextRun({ text: label, style: LABEL_STYLE }))
  if (label !== '' && heading !== '') head.push(new TextRun(' '))
  if (heading !== '') head.push(new TextRun({ text: heading, style: HEADING_STYLE }))
  const parts = partsOfText(text)
  const name = nameOf(piece, at)
  if (heading !== '' || isContainer(step)) {
    const level = HEADINGS[Math.min(depth, HEADINGS.length - 1)]!
    return [new Paragraph({ heading: level, children: [bookmark(name, head)] }), ...bodyOf(parts, styleOf(step))]
  }
  const style = styleOf(step)
  if (!beside) return paragraphsOf(parts, name, { head, label, style })
  const [first, ...rest] = partsOfText(beside.text) as [{ line: string }, ...TextPart[]]
  const gap = gapAfter(label, first.line)
  const space = gap === '' ? [] : [new TextRun(gap)]
  const children = [bookmark(name, head), ...space, bookmark(nameOf(beside, at + 1), [new TextRun(first.line)])]
  return [new Paragraph({ style, children }), ...bodyOf(rest, style)]
}

/** Bookmark, label and the first line in one paragraph; the other lines and tables below. */
function paragraphsOf(
  parts: readonly TextPart[],
  name: string,
  { head = [], label = '', style }: { head?: ParagraphChild[]; label?: string; style: string },
): FileChild[] {
  const first = parts[0]
  const line = first && 'line' in first ? [new TextRun(gapAfter(label, first.line) + first.line)] : []
  const opening = new Paragraph({ style, children: [bookmark(name, [...head, ...line])] })
  return [opening, ...bodyOf(line.length > 0 ? parts.slice(1) : parts, style)]
}

const bodyOf = (parts: readonly TextPart[], style: string): FileChild[] =>
  parts.flatMap((part) => {
    if ('line' in part) return [new Paragraph({ style, children: [new TextRun(part.line)] })]
    const caption = part.caption === '' ? [] : [new Paragraph({ style: CAPTION_STYLE, children: [new TextRun(part.caption)] })]
    return [...caption, tableOf(part.rows), new Paragraph({ style: AFTER_TABLE_STYLE })]
  })

const tableOf = (rows: readonly (readonly string[])[]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0,
          children: row.map((cell) => new TableCell({ children: [new Paragraph({ children: [new TextRun(cell)] })] })),
        }),
    ),
  })
