import { and, asc, desc, eq, gt, inArray, lte } from 'drizzle-orm'
import { type ActivityKind, type ActivityState, earliest, isPublished, liveliestOf, publicOf } from '#app/features/matters/index.server.ts'
import { db as defaultDb } from '#db/client.server.ts'
import { opinionMaps } from '#db/schema/index.server.ts'
import { contribute } from '../analysis/blocks.server.ts'
import { nextChange, statusOf } from '../domain/period.ts'
import { maySee } from '../policy.ts'

const published = (now: Date) => isPublished(opinionMaps, now)
const RANK: readonly string[] = ['open', 'announced', 'closed']

function stateOf(row: typeof opinionMaps.$inferSelect, now: Date): ActivityState {
  const status = statusOf(row, now)
  return { key: `opinion.status.${status}`, closesAt: status === 'open' ? row.closesAt : null, href: `/opinion/${row.id}` }
}

/** Opinion maps as their matter sees them: two gates each, the opening and the closing. */
export const opinionKind: ActivityKind = {
  kind: 'opinion',
  async listGates(db, matterId, now) {
    const rows = await db
      .select()
      .from(opinionMaps)
      .where(and(eq(opinionMaps.matterId, matterId), published(now)))
      .orderBy(asc(opinionMaps.publishedAt))
    return {
      gates: rows.flatMap((row) => [
        { id: `${row.id}-opens`, step: 'opinion.gate.opens', params: {}, at: row.opensAt, href: `/opinion/${row.id}` },
        { id: `${row.id}-closes`, step: 'opinion.gate.closes', params: {}, at: row.closesAt, href: `/opinion/${row.id}` },
      ]),
      untouched: rows.length === 0,
      finished: rows.every((row) => statusOf(row, now) === 'closed'),
      changesAt: earliest(rows.map((row) => nextChange(row, now))),
    }
  },
  async listStates(db, matterIds, now) {
    if (matterIds.length === 0) return new Map()
    const rows = await db
      .select()
      .from(opinionMaps)
      .where(and(inArray(opinionMaps.matterId, [...matterIds]), published(now)))
      .orderBy(desc(opinionMaps.publishedAt))
    return liveliestOf(
      rows,
      (row) => RANK.indexOf(statusOf(row, now)),
      (row) => stateOf(row, now),
    )
  },
  async isOpen(db, matterId, now) {
    const rows = await db
      .select({ id: opinionMaps.id })
      .from(opinionMaps)
      .where(and(eq(opinionMaps.matterId, matterId), published(now), gt(opinionMaps.closesAt, now)))
      .limit(1)
    return rows.length > 0
  },
  async listOpen(db, now, limit) {
    const running = and(published(now), lte(opinionMaps.opensAt, now), gt(opinionMaps.closesAt, now))
    const { id, agencyId, title, question: summary, closesAt } = opinionMaps
    const [rows, total] = await Promise.all([
      db.select({ id, agencyId, title, summary, closesAt }).from(opinionMaps).where(running).orderBy(asc(closesAt), asc(id)).limit(limit),
      db.$count(opinionMaps, running),
    ])
    return {
      rows: rows.map((row) => ({ ...row, closesAt: row.closesAt!, href: `/opinion/${row.id}`, invitation: 'opinion.status.open' })),
      total,
    }
  },
  contribute,
  async listPublic(db, which, now) {
    const { id, matterId } = opinionMaps
    const rows = await db
      .select()
      .from(opinionMaps)
      .where(and('activityId' in which ? eq(id, which.activityId) : eq(matterId, which.matterId), published(now)))
    return rows.map((row) => publicOf(row, stateOf(row, now)))
  },
  async isVisible(actor, activityId, now) {
    const [row] = await defaultDb.select().from(opinionMaps).where(eq(opinionMaps.id, activityId))
    return row !== undefined && maySee(actor, row, now)
  },
  async findNextChange(db, now) {
    const rows = await db
      .select()
      .from(opinionMaps)
      .where(and(published(now), gt(opinionMaps.closesAt, now)))
    return earliest(rows.map((row) => nextChange(row, now)))
  },
}
