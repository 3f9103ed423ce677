import { createHash } from 'node:crypto'
import { draftOfPieces, type ParsedDraft, type Piece, type Tree } from '../domain/index.ts'

/** What a reader finds in a file of ours before it knows whether the seal is whole. */
export type Sealed = { seal: string; language: string; title: string; notes: string[]; pieces: Piece[] }

/** A hash of everything that must come back: words, kinds, numbers, order, ids. Paths and warnings follow from these. */
export function sealOf({ title, notes, language, clauses }: Tree): string {
  const rows = clauses.map(({ id, kind, number, label, heading, text, parent }) => [id, kind, number, label, heading, text, parent])
  return createHash('sha256')
    .update(JSON.stringify([title, notes, language, rows]))
    .digest('hex')
    .slice(0, 32)
}

/** The tree that was exported, or null where the file has been changed since. */
export function openSealed({ seal, language, title, notes, pieces }: Sealed): ParsedDraft | null {
  if (language !== 'zh' && language !== 'en') return null
  const draft = draftOfPieces({ title, notes, language }, pieces)
  return draft && sealOf(draft) === seal ? draft : null
}
