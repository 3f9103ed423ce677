import { and, isNotNull, isNull, lte } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { ActivityState, PublicActivity } from './activity-kinds.server.ts'
import type { Contribution } from './domain/block.ts'

/** Rows of a kind of activity that the public may know of. */
export const isPublished = (table: { deletedAt: AnyPgColumn; publishedAt: AnyPgColumn }, now: Date) =>
  and(isNull(table.deletedAt), isNotNull(table.publishedAt), lte(table.publishedAt, now))

/** Of each matter the state of its liveliest activity: the lowest rank, and of equals the one that comes first. */
export function liveliestOf<Row extends { matterId: string }>(
  rows: readonly Row[],
  rankOf: (row: Row) => number,
  stateOf: (row: Row) => ActivityState,
): Map<string, ActivityState> {
  const liveliest = new Map<string, Row>()
  for (const row of rows) {
    const known = liveliest.get(row.matterId)
    if (!known || rankOf(row) < rankOf(known)) liveliest.set(row.matterId, row)
  }
  return new Map([...liveliest].map(([matterId, row]) => [matterId, stateOf(row)]))
}

export const publicOf = (
  { id, matterId, agencyId, title }: Pick<PublicActivity, 'id' | 'matterId' | 'agencyId' | 'title'>,
  state: ActivityState,
): PublicActivity => ({ id, matterId, agencyId, title, ...state })

/** What each of the rows says, one after the other, and whose it is. */
export async function joinContributions<Row extends { id: string }>(rows: readonly Row[], ofOne: (row: Row) => Promise<Contribution>) {
  const parts: Contribution[] = []
  for (const row of rows) parts.push(await ofOne(row))
  return {
    activityIds: rows.map(({ id }) => id),
    sentences: parts.flatMap(({ sentences }) => sentences),
    blocks: parts.flatMap(({ blocks }) => blocks),
  }
}
