import { finishDraft } from './tree/finish.ts'
import { generatedLabel, KIND_OF_SHORT } from './tree/labels.ts'
import { type DraftLanguage, type DraftNode, newNode, type ParsedDraft } from './types.ts'

export type Tree = Pick<ParsedDraft, 'title' | 'notes' | 'clauses' | 'language' | 'sourceLanguage'>
/**
 * A clause as an exported file carries it: how deep it lies, the last step of its id (a7_1 of x1-a7_1, without any -dup2)
 * and its words as printed, so without the label that a 款 is only cited by. In reading order they give the whole tree again.
 */
export type Piece = { depth: number; step: string; label: string; heading: string; text: string }

const STEP = /^(part|pt|[csapixt])(u?)(\d{1,8})(_\d{1,8}|[a-z]{1,2})?$/
/** A nesting that no law has; the reader builds the tree by recursion. */
const MAX_DEPTH = 200

export function readStep(step: string): Pick<DraftNode, 'kind' | 'number' | 'suffix'> | null {
  const found = STEP.exec(step)
  if (!found) return null
  const kind = KIND_OF_SHORT.get(found[1]!) ?? 'paragraph'
  const numbered = found[2] === '' && found[1] !== 't'
  return { kind, number: numbered ? Number(found[3]) : null, suffix: found[4] ?? '' }
}

export function piecesOf({ clauses, language }: Tree): Piece[] {
  const depths = new Map<string, number>()
  return clauses.map(({ id, kind, number, label, heading, text, parent }) => {
    const depth = parent === null ? 0 : depths.get(parent)! + 1
    depths.set(id, depth)
    const printed = kind !== 'paragraph' || number === null || label !== generatedLabel(number, language)
    const step = id
      .replace(/-dup\d+$/, '')
      .split('-')
      .at(-1)!
    return { depth, step, label: printed ? label : '', heading, text }
  })
}

/** The tree again, or null where the pieces do not fit together. */
export function draftOfPieces(
  front: { title: string; notes: string[]; language: DraftLanguage },
  pieces: readonly Piece[],
): ParsedDraft | null {
  const roots: DraftNode[] = []
  const open: DraftNode[] = []
  for (const { depth, step, label, heading, text } of pieces) {
    const known = readStep(step)
    if (!known || depth > open.length || depth > MAX_DEPTH) return null
    const cited = known.kind === 'paragraph' && known.number !== null && label === ''
    const node = newNode(known.kind, { ...known, label: cited ? generatedLabel(known.number!, front.language) : label, heading, text })
    open.length = depth
    const siblings = open.at(-1)?.children ?? roots
    siblings.push(node)
    open.push(node)
  }
  return finishDraft({ ...front, warnings: [] }, roots)
}
