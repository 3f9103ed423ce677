import type { VoteColumns } from '../domain/analysis.ts'

export type Row = { participant: number; statement: number; vote: number; at: number }

/** The numbers that everybody sees: also in the export, so that whoever computes from it gets the same hash. */
export const idOf = (number: number) => String(number)
export const numberOf = (id: string) => Number(id)

/** Where a key stands; a new one stands last. */
function place<Key>(known: Map<Key, number>, key: Key): number {
  const at = known.get(key) ?? known.size
  if (at === known.size) known.set(key, at)
  return at
}

/** Rows as columns; ids in the order in which they first appear. */
export function toColumns(rows: readonly Row[]): VoteColumns {
  const [participants, statements] = [new Map<number, number>(), new Map<number, number>()]
  const columns = {
    participant: new Int32Array(rows.length),
    statement: new Int32Array(rows.length),
    vote: new Int8Array(rows.length),
    at: new Float64Array(rows.length),
  }
  for (const [i, { participant, statement, vote, at }] of rows.entries()) {
    columns.participant[i] = place(participants, participant)
    columns.statement[i] = place(statements, statement)
    columns.vote[i] = vote
    columns.at[i] = at
  }
  return { participants: [...participants.keys()].map(idOf), statements: [...statements.keys()].map(idOf), ...columns }
}

/** Several lots of votes as one; `statements` are listed even where nobody has voted on them. */
export function joinColumns(parts: readonly VoteColumns[], statements: readonly string[]): VoteColumns {
  const length = parts.reduce((sum, { vote }) => sum + vote.length, 0)
  const [people, texts] = [new Map<string, number>(), new Map(statements.map((id, i) => [id, i] as const))]
  const joined = {
    participant: new Int32Array(length),
    statement: new Int32Array(length),
    vote: new Int8Array(length),
    at: new Float64Array(length),
  }
  let from = 0
  for (const part of parts) {
    const personAt = part.participants.map((id) => place(people, id))
    const textAt = part.statements.map((id) => place(texts, id))
    for (let i = 0; i < part.vote.length; i++) {
      joined.participant[from + i] = personAt[part.participant[i]!]!
      joined.statement[from + i] = textAt[part.statement[i]!]!
    }
    joined.vote.set(part.vote, from)
    joined.at.set(part.at, from)
    from += part.vote.length
  }
  return { participants: [...people.keys()], statements: [...texts.keys()], ...joined }
}
