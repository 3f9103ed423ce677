import { type CommonGround, SMALLEST_GROUP, type Tally } from '../analysis.ts'
import { acrossGroups, sumOf, votesOf } from './group-votes.ts'
import { shareOf } from './intervals.ts'
import { halfTest, Z90 } from './representative.ts'

/** More than half of every group, and of all of them beyond chance (z above 1.2816); each group with at least 7 votes on it. */
function sideOf(perGroup: readonly Tally[]): 'agree' | 'disagree' | undefined {
  if (perGroup.some((tally) => votesOf(tally) < SMALLEST_GROUP)) return undefined
  const all = sumOf(perGroup)
  return (['agree', 'disagree'] as const).find(
    (side) => halfTest(all[side], votesOf(all)) > Z90 && perGroup.every((tally) => 2 * tally[side] > votesOf(tally)),
  )
}

/**
 * Common ground, on either side, by group-aware consensus (then by id as given). A statement with more than half of every group on one
 * side cannot have a group against it, so it is never divisive: see divisive.ts. `votes`: where there are no groups, all as one. The share
 * is of everybody who voted on it, so that a statement has one figure wherever it stands.
 */
export function consensusOf(
  ids: readonly string[],
  votes: readonly Tally[][],
  hidden: Uint8Array,
  everybody: { agree: Int32Array; disagree: Int32Array; pass: Int32Array },
): CommonGround[] {
  const found: CommonGround[] = []
  for (const [s, perGroup] of votes.entries()) {
    const side = hidden[s] ? undefined : sideOf(perGroup)
    if (!side) continue
    const n = everybody.agree[s]! + everybody.disagree[s]! + everybody.pass[s]!
    found.push({ statement: ids[s]!, side, share: shareOf(everybody[side][s]!, n), score: acrossGroups(perGroup, side) })
  }
  return found.sort((a, b) => b.score - a.score)
}
