import { type Family, familiesOf, type Pieces } from './families.ts'
import type { Reading } from './likeness.ts'
import type { Outline } from './outline.ts'
import { Pairing } from './pairing.ts'

/** Least likeness of inner clauses of related units: in the same place, and in another order. */
export const LEAVES = { inPlace: 0.22, elsewhere: 0.4 }
/** Least likeness of an inner clause that went over into another unit, and the weight of words that it must share. */
export const SENT = 0.5
export const HEAVY = 40

/** Least likeness of a 条 in its place, and of one that has moved. */
const UNITS = { inPlace: 0.32, elsewhere: 0.5 }

/** Base units: paired, split and merged. */
export function unitFamilies(older: Outline, newer: Outline, reading: Reading): Family[] {
  const { units, leaves } = reading
  const pairing = new Pairing(units.candidates).takeUnique().run(UNITS)
  const inner = innerEvidence(older, newer, pairing, leaves)
  const none = (taken: ReadonlyMap<number, unknown>, a: number, b: number) => {
    for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at++) if (taken.has(at)) return false
    return true
  }
  return familiesOf(pairing, units, () => pairing.run(UNITS), {
    isNear: (side, whole, part) =>
      side === 'split'
        ? none(pairing.olderOf, pairing.newerOf.get(whole)!.newer, part)
        : none(pairing.newerOf, pairing.olderOf.get(whole)!.older, part),
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
