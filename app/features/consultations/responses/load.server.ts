import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { AppError } from '#app/platform/errors.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { clauses, comments, consultations, draftVersions, replies } from '#db/schema/index.server.ts'
import type { Comment, Consultation } from '../load.server.ts'

const missing = () => new AppError('not_found', 'problem.notFound')

/** Held still until the answer is stored: the report cannot be published in between. */
export async function holdConsultation(
  tx: Tx,
  id: string,
  strength: 'share' | 'no key update' | 'update' = 'share',
): Promise<Consultation> {
  const [row] = await tx.select().from(consultations).where(eq(consultations.id, id)).for(strength)
  if (!row || row.deletedAt) throw missing()
  return row
}

/** All of them in this consultation, or none; locked in one order, so that two officials never wait for each other. */
export async function holdComments(tx: Tx, consultationId: string, ids: readonly string[]): Promise<Comment[]> {
  const rows = await tx
    .select()
    .from(comments)
    .where(and(eq(comments.consultationId, consultationId), inArray(comments.id, [...ids])))
    .orderBy(asc(comments.id))
    .for('update')
  if (rows.length !== ids.length) throw missing()
  return rows
}

export async function holdComment(tx: Tx, id: string): Promise<Comment> {
  const [row] = await tx.select().from(comments).where(eq(comments.id, id)).for('update')
  if (!row) throw missing()
  return row
}

/** The edition that may carry what was adopted: the newest, published or in preparation; none while there is only the first. */
export async function findCarryingEdition(db: Db, consultationId: string) {
  const [newest] = await db
    .select({ id: draftVersions.id, number: draftVersions.number, publishedAt: draftVersions.publishedAt })
    .from(draftVersions)
    .where(eq(draftVersions.consultationId, consultationId))
    .orderBy(desc(draftVersions.number))
    .limit(1)
  return newest && newest.number > 1 ? newest : undefined
}

export async function requireCarrier(db: Db, consultationId: string, key: string): Promise<string> {
  const edition = await findCarryingEdition(db, consultationId)
  const [clause] = edition
    ? await db
        .select({ id: clauses.id })
        .from(clauses)
        .where(and(eq(clauses.versionId, edition.id), eq(clauses.key, key)))
    : []
  if (!clause) throw new AppError('invalid', 'consultations.problem.noSuchClause', {}, 'carriedBy')
  return clause.id
}

export async function holdReply(tx: Tx, id: string) {
  const [row] = await tx.select().from(replies).where(eq(replies.id, id)).for('update')
  if (!row) throw missing()
  return row
}
