import { type Family, familiesOf } from './families.ts'
import type { Reading } from './likeness.ts'
import type { Outline } from './outline.ts'
import { type Candidate, Pairing } from './pairing.ts'
import { HEAVY, LEAVES } from './units.ts'

/** Least likeness of a clause that turns up in a unit that is no relative of its own. */
const STRANGE = 0.65

/** Leaves: first within related units, then what was left over anywhere, then what was split and merged within. */
export function leafFamilies(older: Outline, newer: Outline, units: readonly Family[], { leaves }: Reading): Family[] {
  const familyOfOlder = new Map(units.flatMap((family, at) => family.from.map((unit) => [unit, at] as const)))
  const familyOfNewer = new Map(units.flatMap((family, at) => family.to.map((unit) => [unit, at] as const)))
  const isInside = (pair: Candidate) => {
    const family = familyOfOlder.get(older.leaves[pair.older]!.unit)
    return family !== undefined && family === familyOfNewer.get(newer.leaves[pair.newer]!.unit)
  }
  const inside = leaves.candidates.filter(isInside)
  const pairing = new Pairing([...inside, ...onlyPairs(older, newer, units)]).takeUnique().run({ ...LEAVES, isKin: kinship(older, newer) })
  const rescue = new Pairing(leaves.candidates.filter((pair) => pair.weight >= HEAVY && !isInside(pair)))
  for (const pair of pairing.pairs) rescue.take(pair)
  const again = () => rescue.run({ inPlace: STRANGE, elsewhere: STRANGE })
  again()
  return familiesOf(rescue, { ...leaves, candidates: inside }, again)
}

function kinship(older: Outline, newer: Outline) {
  return (pair: Candidate, pairing: Pairing) => {
    const [a, b] = [older.leaves[pair.older]!.under, newer.leaves[pair.newer]!.under]
    return a < 0 ? b < 0 : pairing.newerOf.get(a)?.newer === b
  }
}

/** Where two related units have one leaf each, these are related, however much was reworded. */
function onlyPairs(older: Outline, newer: Outline, units: readonly Family[]): Candidate[] {
  return units.flatMap(({ from, to, main }) => {
    if (from.length + to.length > 2) return []
    const [a, b] = [older.units[from[0]!]!.leaves, newer.units[to[0]!]!.leaves]
    if (a.length !== 1 || b.length !== 1) return []
    return [{ older: a[0]!.at, newer: b[0]!.at, likeness: Math.max(LEAVES.inPlace, main.likeness), weight: main.weight }]
  })
}
