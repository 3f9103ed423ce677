import { compareIds } from './order.ts'
import { supersedes, type VoteMatrix } from './vote-matrix.ts'

/** The union of two lists in canonical order, and the place in it of each entry of both. */
export function mergeIds(left: readonly string[], right: readonly string[]) {
  const ids: string[] = []
  const [leftPlaces, rightPlaces] = [new Int32Array(left.length), new Int32Array(right.length)]
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    const order = j === right.length ? -1 : i === left.length ? 1 : compareIds(left[i]!, right[j]!)
    const place = ids.push(order <= 0 ? left[i]! : right[j]!) - 1
    if (order <= 0) leftPlaces[i++] = place
    if (order >= 0) rightPlaces[j++] = place
  }
  return { ids, leftPlaces, rightPlaces }
}

/** Somebody of whom there are votes in `more`: the row in the new matrix, and in the old one (−1 for somebody new). */
export type Touched = { row: number; oldRow: number }

/**
 * `buildMatrix` of the votes of both, where the old ones are many and the others few. `places[s]` is where the old statement s is now.
 * Rows that nobody touched are copied as they are: O(votes), but by memory moves.
 */
export function mergeMatrices(old: VoteMatrix, more: VoteMatrix): { matrix: VoteMatrix; touched: Touched[]; places: Int32Array } {
  const people = mergeIds(old.participants, more.participants)
  const { ids: statements, leftPlaces: places, rightPlaces } = mergeIds(old.statements, more.statements)
  const known = statements.length === old.statements.length
  const oldStatement = known ? old.statement : old.statement.map((s) => places[s]!)
  const room = old.vote.length + more.vote.length
  const kept = { statement: new Int32Array(room), vote: new Int8Array(room), at: new Float64Array(room) }
  const start = new Int32Array(people.ids.length + 1)
  const touched: Touched[] = []
  let [size, oldRow, newcomers] = [0, 0, 0]
  const copy = (from: number, to: number, shiftRow: number, lastRow: number) => {
    kept.statement.set(oldStatement.subarray(from, to), size)
    kept.vote.set(old.vote.subarray(from, to), size)
    kept.at.set(old.at.subarray(from, to), size)
    for (; oldRow < lastRow; oldRow++) start[oldRow + shiftRow] = size + old.start[oldRow]! - from
    size += to - from
  }
  const put = (statement: number, vote: number, at: number) => {
    kept.statement[size] = statement
    kept.vote[size] = vote
    kept.at[size++] = at
  }
  for (let person = 0; person < more.participants.length; person++) {
    const row = people.rightPlaces[person]!
    // Everybody before this row who is not of `more` was there before, one place later for each newcomer so far.
    const before = row - newcomers
    copy(old.start[oldRow]!, old.start[before]!, row - before, before)
    start[row] = size
    const there = before < old.participants.length && people.leftPlaces[before] === row
    let at = there ? old.start[before]! : 0
    const end = there ? old.start[before + 1]! : 0
    for (let i = more.start[person]!; i < more.start[person + 1]!; i++) {
      const statement = rightPlaces[more.statement[i]!]!
      for (; at < end && oldStatement[at]! < statement; at++) put(oldStatement[at]!, old.vote[at]!, old.at[at]!)
      const again = at < end && oldStatement[at] === statement
      if (again && !supersedes(old.at[at]!, old.vote[at]!, more.at[i]!, more.vote[i]!)) put(statement, old.vote[at]!, old.at[at]!)
      else put(statement, more.vote[i]!, more.at[i]!)
      if (again) at++
    }
    for (; at < end; at++) put(oldStatement[at]!, old.vote[at]!, old.at[at]!)
    touched.push({ row, oldRow: there ? before : -1 })
    if (there) oldRow = before + 1
    else newcomers++
  }
  copy(old.start[oldRow]!, old.vote.length, people.ids.length - old.participants.length, old.participants.length)
  start[people.ids.length] = size
  const matrix = {
    participants: people.ids,
    statements,
    start,
    statement: kept.statement.subarray(0, size),
    vote: kept.vote.subarray(0, size),
    at: kept.at.subarray(0, size),
  }
  return { matrix, touched, places }
}
