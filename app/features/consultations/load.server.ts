import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Db } from '#db/client.server.ts'
import { comments, consultations, draftVersions } from '#db/schema/index.server.ts'
import { maySee } from './policy.ts'

export type Consultation = typeof consultations.$inferSelect
export type Comment = typeof comments.$inferSelect
const missing = () => new AppError('not_found', 'problem.notFound')

export async function requireConsultation(db: Db, id: string): Promise<Consultation> {
  const [row] = isUuid(id) ? await db.select().from(consultations).where(eq(consultations.id, id)) : []
  if (!row || row.deletedAt) throw missing()
  return row
}

/** What does not exist for this reader is not found: drafts of other agencies, deleted ones. */
export async function requireVisibleConsultation(db: Db, actor: Actor, id: string, now: Date): Promise<Consultation> {
  const consultation = await requireConsultation(db, id)
  if (!maySee(actor, consultation, now)) throw missing()
  return consultation
}

/** The newest edition that the reader may see: the published one, else (for its own agency) the draft. */
export async function findCurrentVersion(db: Db, consultationId: string, { publishedOnly }: { publishedOnly: boolean }) {
  const published = publishedOnly ? [isNotNull(draftVersions.publishedAt)] : []
  const [row] = await db
    .select()
    .from(draftVersions)
    .where(and(eq(draftVersions.consultationId, consultationId), ...published))
    .orderBy(desc(draftVersions.number))
    .limit(1)
  return row
}

export async function requireComment(db: Db, id: string): Promise<Comment> {
  const [row] = isUuid(id) ? await db.select().from(comments).where(eq(comments.id, id)) : []
  if (!row) throw missing()
  return row
}
