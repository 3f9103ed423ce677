import { asc, eq } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { hearingApplications, hearingChanges, hearingLines, hearings } from '#db/schema/index.server.ts'
import { seated } from './domain/draw.ts'
import { maySee } from './policy.ts'

export type Hearing = typeof hearings.$inferSelect
export type Application = typeof hearingApplications.$inferSelect
export type Change = typeof hearingChanges.$inferSelect
export type Line = typeof hearingLines.$inferSelect
const missing = () => new AppError('not_found', 'problem.notFound')

export async function requireHearing(db: Db, id: string): Promise<Hearing> {
  const [row] = isUuid(id) ? await db.select().from(hearings).where(eq(hearings.id, id)) : []
  if (!row || row.deletedAt) throw missing()
  return row
}
/** Held until the transaction ends: seats and numbers are given one after another. */
export async function holdHearing(tx: Tx, id: string): Promise<Hearing> {
  const [row] = isUuid(id) ? await tx.select().from(hearings).where(eq(hearings.id, id)).for('update') : []
  if (!row || row.deletedAt) throw missing()
  return row
}
export async function requireVisibleHearing(db: Db, actor: Actor, id: string, now: Date): Promise<Hearing> {
  const hearing = await requireHearing(db, id)
  if (!maySee(actor, hearing, now)) throw missing()
  return hearing
}
export const listApplications = (db: Db, hearingId: string): Promise<Application[]> =>
  db.select().from(hearingApplications).where(eq(hearingApplications.hearingId, hearingId)).orderBy(asc(hearingApplications.number))
export const listLines = (db: Db, hearingId: string): Promise<Line[]> =>
  db.select().from(hearingLines).where(eq(hearingLines.hearingId, hearingId)).orderBy(asc(hearingLines.ordinal))

export const listChanges = (db: Db, hearingId: string): Promise<Change[]> =>
  db
    .select()
    .from(hearingChanges)
    .where(eq(hearingChanges.hearingId, hearingId))
    .orderBy(asc(hearingChanges.changedAt), asc(hearingChanges.id))

export async function requireLine(db: Db, id: string): Promise<{ line: Line; hearing: Hearing }> {
  const [line] = await db.select().from(hearingLines).where(eq(hearingLines.id, id))
  if (!line) throw missing()
  return { line, hearing: await requireHearing(db, line.hearingId) }
}

/** Numbers of those who have a seat now. */
export const seatedIn = ({ groups }: Hearing, applications: readonly Application[]): Set<number> =>
  seated(
    applications.flatMap(({ number, groupKey, rank, declinedAt, withdrawnAt }) =>
      rank === null ? [] : [{ number, group: groupKey, rank, declined: declinedAt !== null || withdrawnAt !== null }],
    ),
    new Map(groups.map(({ key, seats }) => [key, seats])),
  )

/** Who gets the seat that this number gives up; undefined where nobody waits. */
export function nextInLine(hearing: Hearing, applications: readonly Application[], declining: number): number | undefined {
  const before = seatedIn(hearing, applications)
  const after = seatedIn(
    hearing,
    applications.map((one) => (one.number === declining ? { ...one, declinedAt: new Date(0) } : one)),
  )
  return [...after].find((number) => !before.has(number))
}
