import { and, eq, isNull } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Db } from '#db/client.server.ts'
import { opinionMaps, opinionStatements } from '#db/schema/index.server.ts'
import { maySee } from './policy.ts'

export type OpinionMap = typeof opinionMaps.$inferSelect
export type Statement = typeof opinionStatements.$inferSelect
/** Neither read by a moderator nor taken back by its author. */
export const isWaiting = and(
  isNull(opinionStatements.approvedAt),
  isNull(opinionStatements.hiddenAt),
  isNull(opinionStatements.withdrawnAt),
)
const missing = () => new AppError('not_found', 'problem.notFound')

export async function requireMap(db: Db, id: string): Promise<OpinionMap> {
  const [row] = isUuid(id) ? await db.select().from(opinionMaps).where(eq(opinionMaps.id, id)) : []
  if (!row || row.deletedAt) throw missing()
  return row
}
/** What does not exist for this reader is not found. */
export async function requireVisibleMap(db: Db, actor: Actor, id: string, now: Date): Promise<OpinionMap> {
  const map = await requireMap(db, id)
  if (!maySee(actor, map, now)) throw missing()
  return map
}
export async function requireStatement(db: Db, mapId: string, number: number): Promise<Statement> {
  const [row] = await db
    .select()
    .from(opinionStatements)
    .where(and(eq(opinionStatements.mapId, mapId), eq(opinionStatements.number, number)))
  if (!row) throw missing()
  return row
}
