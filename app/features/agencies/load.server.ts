import { and, eq, isNull, sql } from 'drizzle-orm'
import { AppError } from '#app/platform/errors.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { agencies, consultations, type Localised, matters } from '#db/schema/index.server.ts'

export type Agency = typeof agencies.$inferSelect

/** An agency that still works. */
export async function requireAgency(db: Db, id: string): Promise<Agency> {
  const [row] = await db
    .select()
    .from(agencies)
    .where(and(eq(agencies.id, id), isNull(agencies.closedAt)))
  if (!row) throw new AppError('not_found', 'agencies.problem.noAgency')
  return row
}

export async function requireParent(db: Db, parentId: string | null) {
  if (parentId === null) return
  const [row] = await db
    .select({ id: agencies.id })
    .from(agencies)
    .where(and(eq(agencies.id, parentId), isNull(agencies.closedAt)))
  if (!row) throw new AppError('invalid', 'agencies.problem.noAgency', {}, 'parentId')
}

/** Two moves at once could close a loop that neither sees. */
export const lockTree = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('minyi.agencies.tree'))`)

export const localisedOf = (zh: string, en: string): Localised => (en ? { zh, en } : { zh })

/** Pages on which the agency's name stands. */
export async function listPagesOf(db: Db, agencyId: string) {
  const [activities, questions] = await Promise.all([
    db.select({ id: consultations.id }).from(consultations).where(eq(consultations.agencyId, agencyId)),
    db.select({ id: matters.id }).from(matters).where(eq(matters.agencyId, agencyId)),
  ])
  return { activityIds: activities.map((row) => row.id), matterIds: questions.map((row) => row.id) }
}
