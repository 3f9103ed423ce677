import { type Representative, SMALLEST_GROUP, type Tally } from '../analysis.ts'
import { sumOf, votesOf } from './group-votes.ts'
import { shareOf } from './intervals.ts'

/** One-sided 90% point of the normal distribution, as Polis takes it. */
export const Z90 = 1.2816
const MOST = 5

export type Repness = { side: 'agree' | 'disagree'; chance: number; test: number; ratio: number; ratioTest: number }

/** Is the share above one half? z of (hits + 1) / (n + 1) against 1/2. */
export const halfTest = (hits: number, n: number) => 2 * Math.sqrt(n + 1) * ((hits + 1) / (n + 1) - 0.5)

/** Do two shares differ? z of (hits + 1) / (n + 1) of both with a pooled variance; 0 where everybody took the side. */
export function differenceTest(hits: number, n: number, otherHits: number, otherN: number): number {
  const pooled = (hits + otherHits + 2) / (n + otherN + 2)
  if (pooled === 1) return 0
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / (n + 1) + 1 / (otherN + 1)))
  return ((hits + 1) / (n + 1) - (otherHits + 1) / (otherN + 1)) / error
}

/** How far a statement tells the group apart, on the side on which it does so more (Polis's repness; Small et al. 2021). */
export function repnessOf(own: Tally, others: Tally): Repness {
  const [n, otherN] = [votesOf(own), votesOf(others)]
  const on = (side: 'agree' | 'disagree'): Repness => {
    const chance = (own[side] + 1) / (n + 2)
    return {
      side,
      chance,
      test: halfTest(own[side], n),
      ratio: chance / ((others[side] + 1) / (otherN + 2)),
      ratioTest: differenceTest(own[side], n, others[side], otherN),
    }
  }
  const [agree, disagree] = [on('agree'), on('disagree')]
  return agree.ratioTest > disagree.ratioTest ? agree : disagree
}

/**
 * Up to five statements per group whose side the group takes more than by half and more than the others (both z above 1.2816), strongest
 * first, by ratio × its test × share × its test. At least 7 votes of the group and 7 of the others: of fewer nothing is said.
 */
export function representativeOf(ids: readonly string[], votes: readonly Tally[][], hidden: Uint8Array, group: number): Representative[] {
  const found: (Representative & { strength: number })[] = []
  for (const [s, perGroup] of votes.entries()) {
    const own = perGroup[group]!
    const others = sumOf(perGroup.filter((_, other) => other !== group))
    if (hidden[s] || votesOf(own) < SMALLEST_GROUP || votesOf(others) < SMALLEST_GROUP) continue
    const { side, chance, test, ratio, ratioTest } = repnessOf(own, others)
    if (!(test > Z90 && ratioTest > Z90)) continue
    const shares = { share: shareOf(own[side], votesOf(own)), others: shareOf(others[side], votesOf(others)) }
    found.push({ statement: ids[s]!, side, ...shares, ratio, strength: ratio * ratioTest * chance * test })
  }
  found.sort((a, b) => b.strength - a.strength)
  return found.slice(0, MOST).map(({ strength: _, ...one }) => one)
}
