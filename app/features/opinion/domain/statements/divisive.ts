import { SMALLEST_GROUP, type Tally } from '../analysis.ts'
import { votesOf } from './group-votes.ts'
import { shareOf } from './intervals.ts'

/** Which side a group takes beyond chance, by the rule below; null where neither. */
export function leaningOf(tally: Tally): 'agree' | 'disagree' | null {
  if (votesOf(tally) < SMALLEST_GROUP) return null
  const { low, high } = shareOf(tally.agree, tally.agree + tally.disagree)
  return low > 0.5 ? 'agree' : high < 0.5 ? 'disagree' : null
}

/**
 * From 0 to 1, how surely one group is for a statement and another against it: the surer side's doubt is the other's. A group is for it
 * by as much as the low end of the Wilson interval (95%) of agrees among its agrees and disagrees is above one half, twice; against it
 * likewise. Groups with fewer than 7 votes on the statement are not asked. Above 0, no group structure can call it common ground.
 */
export function divisivenessOf(perGroup: readonly Tally[]): number {
  let [forIt, againstIt] = [0, 0]
  for (const tally of perGroup) {
    if (votesOf(tally) < SMALLEST_GROUP) continue
    const { low, high } = shareOf(tally.agree, tally.agree + tally.disagree)
    forIt = Math.max(forIt, 2 * low - 1)
    againstIt = Math.max(againstIt, 1 - 2 * high)
  }
  return Math.min(forIt, againstIt)
}
