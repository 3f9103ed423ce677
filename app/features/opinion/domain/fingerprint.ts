import { createHash } from 'node:crypto'
import type { VoteMatrix } from './votes/vote-matrix.ts'

/**
 * SHA-256 (hex) of who voted what: one line of JSON `{"participants":[ids…],"statements":[ids…],"hidden":[0 or 1…]}` and a line feed; then
 * for each person the number of votes, as four bytes; then for each vote, person by person, the place of its statement, as four bytes;
 * then each vote, as one byte. Canonical order, little-endian. When a vote was cast does not enter.
 */
export function inputHashOf({ participants, statements, start, statement, vote }: VoteMatrix, hidden: Uint8Array): string {
  const hash = createHash('sha256')
  hash.update(`${JSON.stringify({ participants, statements, hidden: [...hidden] })}\n`)
  const counts = Int32Array.from({ length: participants.length }, (_, person) => start[person + 1]! - start[person]!)
  for (const column of [counts, statement, vote]) hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
  return hash.digest('hex')
}

/** SHA-256 (hex) of a value's JSON, as JSON.stringify writes it: fields in their order, numbers at full length. */
export const outputHashOf = (result: object): string => createHash('sha256').update(JSON.stringify(result)).digest('hex')
