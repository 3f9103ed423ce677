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

/** Objects with their fields in order of name; lists of numbers and words are taken as they are. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return typeof value[0] === 'object' ? value.map(inOrder) : value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, one]) => [name, inOrder(one)]))
}

/** Canonical JSON (RFC 8785) of plain data whose field names are no numbers: the same after a database has turned its fields about. */
export const canonicalJson = (value: object): string => JSON.stringify(inOrder(value))

/** SHA-256 (hex) of the canonical JSON of a result. */
export const outputHashOf = (result: object): string => createHash('sha256').update(canonicalJson(result)).digest('hex')
