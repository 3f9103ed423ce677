import { type RedlinePiece, redline } from '../../drafts/domain/redline.ts'
import type { DraftLanguage } from '../../drafts/domain/types.ts'

/** `text` stands in place of [start, end) of the clause's text, in UTF-16 offsets: an insertion where both are the same. */
export type Edit = { start: number; end: number; text: string }
/** Taken as a whole or not at all. Edits are in reading order and never meet. */
export type Suggestion = { id: string; edits: readonly Edit[] }

/** The fewest words that turn `before`, which stands at `start` of its clause, into `proposed`: by character in Chinese, by word in Latin. */
export function editsOf(before: string, proposed: string, start: number, language: DraftLanguage): Edit[] {
  const edits: Edit[] = []
  let at = start
  let open: Edit | undefined
  for (const { kind, text } of redline(before, proposed, language)) {
    if (kind === 'same') {
      at += text.length
      open = undefined
      continue
    }
    if (!open) {
      open = { start: at, end: at, text: '' }
      edits.push(open)
    }
    if (kind === 'added') open.text += text
    else {
      at += text.length
      open.end = at
    }
  }
  return edits
}

export const isSameEdit = (a: Edit, b: Edit) => a.start === b.start && a.end === b.end && a.text === b.text
const inOrder = (a: Edit, b: Edit) => a.start - b.start || a.end - b.end

/** The edits in order, each once: what two people ask for in the same words is one edit. */
export const joinEdits = (suggestions: readonly Suggestion[]): Edit[] =>
  suggestions
    .flatMap(({ edits }) => edits)
    .sort(inOrder)
    .filter((edit, i, all) => i === 0 || !isSameEdit(edit, all[i - 1]!))

/** What the edits (in order, none meeting) make of the text, as a redline; same + removed is the text itself. */
export function piecesOf(text: string, edits: readonly Edit[]): RedlinePiece[] {
  const pieces: RedlinePiece[] = []
  const add = (kind: RedlinePiece['kind'], words: string) => {
    if (words === '') return
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += words
    else pieces.push({ kind, text: words })
  }
  let at = 0
  for (const { start, end, text: words } of edits) {
    add('same', text.slice(at, start))
    add('removed', text.slice(start, end))
    add('added', words)
    at = end
  }
  add('same', text.slice(at))
  return pieces
}

/** What is kept is shown only near the edits: long stretches become an ellipsis. */
export function inContext(pieces: readonly RedlinePiece[], units = 24): RedlinePiece[] {
  return pieces.map((piece, i) => {
    if (piece.kind !== 'same' || piece.text.length <= units * 2) return piece
    const head = i === 0 ? '' : piece.text.slice(0, units).toWellFormed()
    const tail = i === pieces.length - 1 ? '' : piece.text.slice(-units).toWellFormed()
    return { kind: 'same', text: `${head}…${tail}` }
  })
}
