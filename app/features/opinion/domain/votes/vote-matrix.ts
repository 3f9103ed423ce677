import type { VoteColumns } from '../analysis.ts'
import { canonicalOrder, ranksOf } from './order.ts'

/**
 * The last vote of each person on each statement, sparse: row p is the places start[p] to start[p + 1] of the other columns, its
 * statements ascending. People and statements stand in canonical order; everybody has a vote, not every statement does.
 */
export type VoteMatrix = {
  participants: readonly string[]
  statements: readonly string[]
  start: Int32Array
  statement: Int32Array
  vote: Int8Array
  at: Float64Array
}

/** True where the second vote (at, value) takes the place of the first: the later one, at the same instant the lower one. */
export const supersedes = (atA: number, voteA: number, atB: number, voteB: number) => atB > atA || (atB === atA && voteB < voteA)

/** Throws a RangeError that names the first row out of range. */
function check({ participants, statements, participant, statement, vote, at }: VoteColumns) {
  const rows = vote.length
  if (participant.length !== rows || statement.length !== rows || at.length !== rows)
    throw new RangeError('The columns of votes differ in length.')
  for (let row = 0; row < rows; row++) {
    const [p, s, v] = [participant[row]!, statement[row]!, vote[row]!]
    const known = p >= 0 && p < participants.length && s >= 0 && s < statements.length
    if (!known || v < -1 || v > 1 || Number.isNaN(at[row]!)) throw new RangeError(`Vote ${row} is out of range.`)
  }
}

/** Places of the rows, sorted by key and otherwise as they were in `rows`; counting sort. */
function sortBy(rows: Int32Array | undefined, column: Int32Array, ranks: Int32Array): Int32Array {
  const next = new Int32Array(ranks.length + 1)
  for (let row = 0; row < column.length; row++) next[ranks[column[row]!]! + 1]!++
  for (let key = 1; key < next.length; key++) next[key]! += next[key - 1]!
  const sorted = new Int32Array(column.length)
  for (let i = 0; i < column.length; i++) {
    const row = rows ? rows[i]! : i
    sorted[next[ranks[column[row]!]!]!++] = row
  }
  return sorted
}

/** The same votes give the same matrix in whatever order rows and ids are. O(votes + people log people). */
export function buildMatrix(columns: VoteColumns): VoteMatrix {
  check(columns)
  const { participant, statement, vote, at } = columns
  const [people, statements] = [canonicalOrder(columns.participants), canonicalOrder(columns.statements)]
  const [personOf, statementOf] = [ranksOf(people), ranksOf(statements)]
  const rows = sortBy(sortBy(undefined, statement, statementOf), participant, personOf)
  const kept = { statement: new Int32Array(rows.length), vote: new Int8Array(rows.length), at: new Float64Array(rows.length) }
  const participants: string[] = []
  const start = new Int32Array(people.length + 1)
  let [size, person, last] = [0, -1, -1]
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    const [p, s, v, when] = [participant[row]!, statementOf[statement[row]!]!, vote[row]!, at[row]!]
    if (p !== person) {
      person = p
      last = -1
      start[participants.length] = size
      participants.push(columns.participants[p]!)
    }
    if (s !== last) kept.statement[size++] = last = s
    else if (!supersedes(kept.at[size - 1]!, kept.vote[size - 1]!, when, v)) continue
    kept.vote[size - 1] = v
    kept.at[size - 1] = when
  }
  start[participants.length] = size
  return {
    participants,
    statements: Array.from(statements, (place) => columns.statements[place]!),
    start: start.slice(0, participants.length + 1),
    statement: kept.statement.slice(0, size),
    vote: kept.vote.slice(0, size),
    at: kept.at.slice(0, size),
  }
}
