import type { Reading } from './likeness.ts'
import type { Outline } from './outline.ts'
import { type Candidate, Pairing } from './pairing.ts'
import { findPartings, type Parting } from './partings.ts'

/** Places of related pieces: one and one, one and several, or several and one. `main` is the pair it grew from. */
export type Family = { from: number[]; to: number[]; main: Candidate }

type Pieces = Reading['units']
type Options = {
  isNear?: { split(older: number, newer: number): boolean; merge(older: number, newer: number): boolean }
  evidence?(older: number, newer: number): number
}

const flip = (pairs: readonly Candidate[]) => pairs.map((pair) => ({ ...pair, older: pair.newer, newer: pair.older }))

/** What a free part might come from: whatever has enough in common with it to be a candidate at all. */
function freeParts(count: readonly number[], candidates: readonly Candidate[]) {
  const wholes = new Map(count.map((part) => [part, [] as number[]]))
  for (const { older, newer } of candidates) wholes.get(newer)?.push(older)
  return [...wholes].map(([part, of]) => ({ part, wholes: of }))
}

/** Pairs, with what was split off or merged in beside them; a family is divided on one side only. */
export function familiesOf(
  pairing: Pairing,
  pieces: Pieces,
  free: { older: readonly number[]; newer: readonly number[] },
  options: Options = {},
): Family[] {
  const families = new Map(pairing.pairs.map((pair) => [pair, { from: [pair.older], to: [pair.newer], main: pair } as Family]))
  const splits = findPartings({
    wholes: pieces.older,
    parts: pieces.newer,
    mainOf: (whole) => pairing.newerOf.get(whole)?.newer,
    free: freeParts(free.newer, pieces.candidates),
    isNear: (whole, part) => options.isNear?.split(whole, part) ?? true,
    evidence: options.evidence,
  })
  for (const { whole, part } of splits) families.get(pairing.newerOf.get(whole)!)!.to.push(part)
  const divided = new Set(splits.map(({ whole }) => whole))
  const mergers: Parting[] = findPartings({
    wholes: pieces.newer,
    parts: pieces.older,
    mainOf: (whole) => {
      const main = pairing.olderOf.get(whole)?.older
      return main === undefined || divided.has(main) ? undefined : main
    },
    free: freeParts(free.older, flip(pieces.candidates)),
    isNear: (whole, part) => options.isNear?.merge(part, whole) ?? true,
    evidence: options.evidence && ((whole, part) => options.evidence!(part, whole)),
  })
  for (const { whole, part } of mergers) families.get(pairing.olderOf.get(whole)!)!.from.push(part)
  const ascending = (a: number, b: number) => a - b
  return [...families.values()].map(({ from, to, main }) => ({ from: from.sort(ascending), to: to.sort(ascending), main }))
}

export const freeOf = (outline: readonly unknown[], taken: ReadonlyMap<number, unknown>) =>
  outline.flatMap((_, at) => (taken.has(at) ? [] : [at]))

/** Least likeness of a 条 in its place, and of one that has moved. */
const UNITS = { inPlace: 0.32, elsewhere: 0.5 }

/** Base units: paired, split and merged. */
export function unitFamilies(older: Outline, newer: Outline, reading: Reading): Family[] {
  const { units, leaves } = reading
  const pairing = new Pairing(units.candidates).takeUnique().run(UNITS)
  const free = { older: freeOf(older.units, pairing.newerOf), newer: freeOf(newer.units, pairing.olderOf) }
  const inner = innerEvidence(older, newer, pairing, leaves)
  const none = (taken: ReadonlyMap<number, unknown>, a: number, b: number) => {
    for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at++) if (taken.has(at)) return false
    return true
  }
  return familiesOf(pairing, units, free, {
    isNear: {
      split: (whole, part) => none(pairing.olderOf, pairing.newerOf.get(whole)!.newer, part),
      merge: (part, whole) => none(pairing.newerOf, pairing.olderOf.get(whole)!.older, part),
    },
    evidence: (a, b) => inner.get(`${a} ${b}`) ?? 0,
  })
}

/** The best likeness between inner clauses of two units that found no pair where the units themselves went. */
function innerEvidence(older: Outline, newer: Outline, units: Pairing, leaves: Pieces): Map<string, number> {
  const inside = leaves.candidates.filter(
    (pair) => units.newerOf.get(older.leaves[pair.older]!.unit)?.newer === newer.leaves[pair.newer]!.unit,
  )
  const paired = new Pairing(inside).takeUnique().run(LEAVES)
  const best = new Map<string, number>()
  for (const pair of leaves.candidates) {
    if (!paired.isFree(pair) || pair.weight < HEAVY) continue
    const key = `${older.leaves[pair.older]!.unit} ${newer.leaves[pair.newer]!.unit}`
    if (pair.likeness >= SENT && pair.likeness > (best.get(key) ?? 0)) best.set(key, pair.likeness)
  }
  return best
}

/** Least likeness of inner clauses of related units: in the same place, and in another order. */
export const LEAVES = { inPlace: 0.22, elsewhere: 0.4 }
/** Least likeness of an inner clause that went over into another unit, and the weight of words that it must share. */
export const SENT = 0.5
export const HEAVY = 40
