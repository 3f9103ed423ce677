import type { Group, StatementResult, Tally } from './analysis.ts'
import type { Groups } from './groups/find-groups.ts'
import { divisivenessOf } from './statements/divisive.ts'
import { acrossGroups } from './statements/group-votes.ts'
import { shareOf } from './statements/intervals.ts'
import { representativeOf } from './statements/representative.ts'
import type { VoteMatrix } from './votes/vote-matrix.ts'

/** `votes` is per statement and group; `together` takes its place where there are no groups. */
export type Found = {
  matrix: VoteMatrix
  hidden: Uint8Array
  tallies: { agree: Int32Array; disagree: Int32Array; pass: Int32Array }
  groups: Groups | undefined
  votes: Tally[][]
  together?: Tally[][]
}

export function describeStatements({ matrix, hidden, tallies, votes, together = votes }: Found): StatementResult[] {
  return matrix.statements.map((id, s) => {
    const [agree, disagree, pass] = [tallies.agree[s]!, tallies.disagree[s]!, tallies.pass[s]!]
    const n = agree + disagree + pass
    return {
      id,
      hidden: hidden[s] === 1,
      agree,
      disagree,
      pass,
      agreeShare: shareOf(agree, n),
      disagreeShare: shareOf(disagree, n),
      perGroup: votes[s]!,
      groupAwareConsensus: acrossGroups(together[s]!, 'agree'),
      groupAwareDisagreement: acrossGroups(together[s]!, 'disagree'),
      divisive: divisivenessOf(votes[s]!),
    }
  })
}

/** With `speak` false the groups are there, but nothing is said in their name. */
export function describeGroups({ matrix, hidden, groups, votes }: Found, speak: boolean): Group[] {
  if (!groups) return []
  return groups.sizes.map((size, id) => ({
    id,
    size,
    x: groups.centres.x[id]!,
    y: groups.centres.y[id]!,
    representative: speak ? representativeOf(matrix.statements, votes, hidden, id) : [],
  }))
}
