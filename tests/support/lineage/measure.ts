import type { ParsedClause } from '#app/features/consultations/drafts/domain/types.ts'
import { alignClauses, type Relation } from '#app/features/consultations/lineage/domain/index.ts'
import { type Edits, editAtRandom } from './random-edits.ts'

/** Pairs `older newer` that were found, that were right, and that there were. */
export type Tally = { found: number; right: number; there: number }
export const precision = ({ right, found }: Tally) => (found === 0 ? 1 : right / found)
export const recall = ({ right, there }: Tally) => (there === 0 ? 1 : right / there)
export const add = (a: Tally, b: Tally): Tally => ({ found: a.found + b.found, right: a.right + b.right, there: a.there + b.there })
export const NONE: Tally = { found: 0, right: 0, there: 0 }

export const MIXED: Edits = { remove: 0.1, replace: 0.03, insert: 0.1, move: 0.03, split: 0.05, merge: 0.05, rewrite: 0.5, reword: 0.6 }
export const STILL: Edits = { remove: 0, replace: 0, insert: 0, move: 0, split: 0, merge: 0, rewrite: 0, reword: 0 }

/** What a redraft may do to a text; the greatest shares that the tests and benches look at. */
export const EDITS: Record<string, Edits> = {
  mixed: MIXED,
  'reworded up to 30%': { ...STILL, rewrite: 1, reword: 0.3 },
  'reworded up to 60%': { ...STILL, rewrite: 1, reword: 0.6 },
  'deleted, inserted, replaced': { ...STILL, remove: 0.2, insert: 0.2, replace: 0.1 },
  'moved, split, merged': { ...STILL, move: 0.1, split: 0.1, merge: 0.1 },
}

function tally(relations: readonly Relation[], truth: ReadonlySet<string>): Tally {
  const found = relations.flatMap(({ from, to }) => from.flatMap((older) => to.map((newer) => `${older} ${newer}`)))
  return { found: found.length, right: found.filter((pair) => truth.has(pair)).length, there: truth.size }
}

/** Edits a text at random and aligns it with what it was. */
export function measure(clauses: readonly ParsedClause[], strange: readonly ParsedClause[], edits: Edits, seed: number) {
  const edited = editAtRandom(clauses, strange, edits, seed)
  const alignment = alignClauses(clauses, edited.clauses)
  return {
    edited,
    alignment,
    units: tally(alignment.units, edited.descent.units),
    words: tally(alignment.words, edited.descent.words),
  }
}
