import { and, asc, count, desc, eq, gt, inArray, isNull, lte } from 'drizzle-orm'
import { type ActivityKind, type ActivityState, earliest, isPublished, liveliestOf, publicOf } from '#app/features/matters/index.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { comments, consultations, periodExtensions } from '#db/schema/index.server.ts'
import { nextChange, statusOf } from '../domain/period.ts'
import { maySee } from '../policy.ts'
import { contribute } from '../results/blocks.server.ts'
import { gatesOf } from './domain/gates.ts'

const published = (now: Date) => isPublished(consultations, now)

function stateOf(row: typeof consultations.$inferSelect, now: Date): ActivityState {
  const status = statusOf(row, now)
  return { key: `consultations.status.${status}`, closesAt: status === 'open' ? row.closesAt : null, href: `/consultations/${row.id}` }
}

/** Consultations as their matter sees them. */
export const consultationKind: ActivityKind = {
  kind: 'consultation',
  async listGates(db, matterId, now) {
    const rows = await db
      .select()
      .from(consultations)
      .where(and(eq(consultations.matterId, matterId), published(now)))
      .orderBy(asc(consultations.publishedAt))
    const extensions =
      rows.length === 0
        ? []
        : await db
            .select()
            .from(periodExtensions)
            .where(
              inArray(
                periodExtensions.consultationId,
                rows.map((row) => row.id),
              ),
            )
            .orderBy(asc(periodExtensions.extendedAt))
    return {
      gates: rows.flatMap((row) =>
        gatesOf(
          row,
          extensions.filter((one) => one.consultationId === row.id),
          now,
        ),
      ),
      untouched: rows.length === 0,
      finished: rows.every((row) => row.reportedAt !== null),
      changesAt: earliest(rows.map((row) => nextChange(row, now))),
    }
  },
  async listStates(db, matterIds, now) {
    if (matterIds.length === 0) return new Map()
    const rows = await db
      .select()
      .from(consultations)
      .where(and(inArray(consultations.matterId, [...matterIds]), published(now)))
      .orderBy(desc(consultations.publishedAt))
    return liveliestOf(
      rows,
      (row) => RANK.indexOf(statusOf(row, now)),
      (row) => stateOf(row, now),
    )
  },
  async isOpen(db: Db, matterId: string, now: Date) {
    const [row] = await db
      .select({ id: consultations.id })
      .from(consultations)
      .where(and(eq(consultations.matterId, matterId), published(now), gt(consultations.closesAt, now)))
      .limit(1)
    return row !== undefined
  },
  async listOpen(db, now, limit) {
    const running = and(published(now), lte(consultations.opensAt, now), gt(consultations.closesAt, now))
    const { id, agencyId, title, summary, closesAt } = consultations
    const [rows, total] = await Promise.all([
      db.select({ id, agencyId, title, summary, closesAt }).from(consultations).where(running).orderBy(asc(closesAt), asc(id)).limit(limit),
      db.$count(consultations, running),
    ])
    const counts = await countComments(
      db,
      rows.map((row) => row.id),
    )
    return {
      rows: rows.map((row) => ({
        ...row,
        closesAt: row.closesAt!,
        href: `/consultations/${row.id}`,
        invitation: 'consultations.status.open',
        received: { key: 'unit.comments', count: counts.get(row.id) ?? 0 },
      })),
      total,
    }
  },
  contribute,
  async listPublic(db, which, now) {
    const { id, matterId } = consultations
    const rows = await db
      .select()
      .from(consultations)
      .where(and('activityId' in which ? eq(id, which.activityId) : eq(matterId, which.matterId), published(now)))
    return rows.map((row) => publicOf(row, stateOf(row, now)))
  },
  async isVisible(actor, activityId, now) {
    const [row] = await defaultDb.select().from(consultations).where(eq(consultations.id, activityId))
    return row !== undefined && maySee(actor, row, now)
  },
  async findNextChange(db, now) {
    const rows = await db
      .select()
      .from(consultations)
      .where(and(published(now), gt(consultations.closesAt, now)))
    return earliest(rows.map((row) => nextChange(row, now)))
  },
}
/** The liveliest first. */
const RANK: readonly string[] = ['open', 'announced', 'closed', 'reported']

/** Withdrawn and hidden comments are in no figure. */
async function countComments(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: comments.consultationId, n: count() })
    .from(comments)
    .where(and(inArray(comments.consultationId, [...ids]), isNull(comments.withdrawnAt), isNull(comments.hiddenAt)))
    .groupBy(comments.consultationId)
  return new Map(rows.map((row) => [row.id, row.n]))
}
