import { countAnswer, type JointCounts } from './joint-counts.ts'
import type { Touched } from './merge.ts'
import type { VoteMatrix } from './vote-matrix.ts'

const answerAt = ({ statement, vote }: VoteMatrix, at: number, places?: Int32Array) =>
  3 * (places ? places[statement[at]!]! : statement[at]!) + vote[at]! + 1

/**
 * Brings the counts from the old matrix to the new one, in place: exact, because they are whole numbers. For each answer that changed,
 * as many cells as the person has votes. `places` as in `mergeMatrices`; the counts have the new statements already.
 */
export function recount(counts: JointCounts, old: VoteMatrix, fresh: VoteMatrix, touched: readonly Touched[], places: Int32Array) {
  const others = new Int32Array(fresh.statements.length)
  for (const { row, oldRow } of touched) {
    const gone: number[] = []
    const come: number[] = []
    let kept = 0
    let at = oldRow < 0 ? 0 : old.start[oldRow]!
    const end = oldRow < 0 ? 0 : old.start[oldRow + 1]!
    for (let i = fresh.start[row]!; i < fresh.start[row + 1]!; i++) {
      const now = answerAt(fresh, i)
      // Votes are never taken back, so that every old row is within the new one.
      const before = at < end && places[old.statement[at]!] === fresh.statement[i] ? answerAt(old, at++, places) : -1
      if (now === before) {
        others[kept++] = now
        continue
      }
      come.push(now)
      if (before >= 0) gone.push(before)
    }
    let count = kept
    for (const answer of gone) others[count++] = answer
    for (let i = gone.length - 1; i >= 0; i--) countAnswer(counts, gone[i]!, others, --count, -1)
    for (const answer of come) {
      countAnswer(counts, answer, others, count, 1)
      others[count++] = answer
    }
  }
}
