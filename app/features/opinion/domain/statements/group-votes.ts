import type { Tally } from '../analysis.ts'
import type { VoteMatrix } from '../votes/vote-matrix.ts'

/** Votes of each group on each statement: [statement][group]. `group` has one entry per person of the matrix, −1 for none. */
export function groupVotes({ start, statement, vote, statements }: VoteMatrix, group: Int8Array, k: number): Tally[][] {
  const counts = new Int32Array(statements.length * k * 3)
  for (let person = 0; person < group.length; person++) {
    const own = group[person]!
    if (own < 0) continue
    for (let i = start[person]!; i < start[person + 1]!; i++) counts[(statement[i]! * k + own) * 3 + vote[i]! + 1]!++
  }
  return Array.from(statements, (_, s) =>
    Array.from({ length: k }, (_, g) => {
      const at = (s * k + g) * 3
      return { disagree: counts[at]!, pass: counts[at + 1]!, agree: counts[at + 2]! }
    }),
  )
}

export const votesOf = ({ agree, disagree, pass }: Tally) => agree + disagree + pass

export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((a, b) => ({ agree: a.agree + b.agree, disagree: a.disagree + b.disagree, pass: a.pass + b.pass }), {
    agree: 0,
    disagree: 0,
    pass: 0,
  })

/** Product over groups of (hits + 1) / (votes + 2): high only where every group is for it (Small et al. 2021). */
export const acrossGroups = (perGroup: readonly Tally[], side: 'agree' | 'disagree') =>
  perGroup.reduce((product, tally) => (product * (tally[side] + 1)) / (votesOf(tally) + 2), 1)
