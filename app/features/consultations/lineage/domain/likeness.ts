import { dice, type Grams, Vocabulary } from './grams.ts'
import { fold, type Leaf, type Outline, type Unit } from './outline.ts'
import type { Candidate } from './pairing.ts'

export type Piece = { text: string; grams: Grams }
/** Both editions read once: pieces by their place, and which pairs have anything in common. */
export type Reading = {
  vocabulary: Vocabulary
  units: { older: Piece[]; newer: Piece[]; candidates: Candidate[] }
  leaves: { older: Piece[]; newer: Piece[]; candidates: Candidate[] }
}

/** What holds of the smaller text counts beside what is common to both: a clause that grew is still the same clause. */
const CONTAINED = 0.35
/** An inner clause kept word for word tells more than a likeness as great. */
const VERBATIM = 0.5
/** Pairs below this are never looked at. */
const FAINT = 0.12

export function likenessOf(a: Piece, b: Piece, vocabulary: Vocabulary, shared = vocabulary.shared(a.grams, b.grams)): number {
  if (a.text === b.text) return 1
  const smaller = Math.min(a.grams.weight, b.grams.weight)
  if (smaller === 0) return 0
  const common = dice(shared, a.grams.weight, b.grams.weight)
  return Math.min(0.999, (1 - CONTAINED) * common + CONTAINED * Math.min(1, shared / smaller))
}

/** Candidate pairs through an inverted index; texts without any token pair only with their equals. */
function candidatesOf(older: readonly Piece[], newer: readonly Piece[], vocabulary: Vocabulary): Candidate[] {
  const index = new Map<number, { at: number; count: number }[]>()
  older.forEach(({ grams }, at) => {
    grams.ids.forEach((id, i) => {
      const entry = { at, count: grams.counts[i]! }
      const found = index.get(id)
      if (found) found.push(entry)
      else index.set(id, [entry])
    })
  })
  const blank = older.flatMap(({ grams }, at) => (grams.ids.length === 0 ? [at] : []))
  const shared = new Float64Array(older.length)
  const candidates: Candidate[] = []
  newer.forEach((piece, at) => {
    const met: number[] = []
    piece.grams.ids.forEach((id, i) => {
      const weight = vocabulary.weightOf(id)
      for (const entry of index.get(id) ?? []) {
        if (shared[entry.at] === 0) met.push(entry.at)
        shared[entry.at]! += weight * Math.min(entry.count, piece.grams.counts[i]!)
      }
    })
    for (const other of met) {
      const likeness = likenessOf(older[other]!, piece, vocabulary, shared[other]!)
      if (likeness >= FAINT) candidates.push({ older: other, newer: at, likeness, weight: shared[other]! })
      shared[other] = 0
    }
    if (piece.grams.ids.length > 0) return
    for (const other of blank) {
      if (older[other]!.text === piece.text) candidates.push({ older: other, newer: at, likeness: 1, weight: 0.01 })
    }
  })
  return candidates
}

export function readBoth(older: Outline, newer: Outline): Reading {
  const vocabulary = new Vocabulary([...older.units, ...newer.units].map(({ full }) => full))
  const read = (text: string): Piece => ({ text, grams: vocabulary.read(text) })
  const ofUnits = (units: readonly Unit[]) => units.map(({ full }) => read(full))
  const ofLeaves = (leaves: readonly Leaf[]) => leaves.map(({ own }) => read(fold(own)))
  const both = (a: Piece[], b: Piece[]) => ({ older: a, newer: b, candidates: candidatesOf(a, b, vocabulary) })
  const [units, leaves] = [both(ofUnits(older.units), ofUnits(newer.units)), both(ofLeaves(older.leaves), ofLeaves(newer.leaves))]
  const verbatim = verbatimIn(older, newer, leaves)
  for (const pair of units.candidates) {
    const kept = verbatim.get(`${pair.older} ${pair.newer}`) ?? 0
    const smaller = Math.min(units.older[pair.older]!.grams.weight, units.newer[pair.newer]!.grams.weight)
    if (kept > 0 && pair.likeness < 1) pair.likeness = Math.min(0.999, pair.likeness + (VERBATIM * kept) / smaller)
  }
  return { vocabulary, units, leaves }
}

/** Weight of the inner clauses that two units have word for word, and nothing else has. */
function verbatimIn(older: Outline, newer: Outline, { candidates, older: texts }: Reading['leaves']): Map<string, number> {
  const equal = candidates.filter(({ likeness }) => likeness === 1)
  const [olders, newers] = [new Map<number, number>(), new Map<number, number>()]
  for (const pair of equal) {
    olders.set(pair.older, (olders.get(pair.older) ?? 0) + 1)
    newers.set(pair.newer, (newers.get(pair.newer) ?? 0) + 1)
  }
  const kept = new Map<string, number>()
  for (const pair of equal) {
    if (olders.get(pair.older) !== 1 || newers.get(pair.newer) !== 1) continue
    const key = `${older.leaves[pair.older]!.unit} ${newer.leaves[pair.newer]!.unit}`
    kept.set(key, (kept.get(key) ?? 0) + texts[pair.older]!.grams.weight)
  }
  return kept
}
