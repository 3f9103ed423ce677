import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { AppError } from '#app/platform/errors.ts'
import type { Db } from '#db/client.server.ts'
import { clauses, draftVersions } from '#db/schema/index.server.ts'

export type Version = typeof draftVersions.$inferSelect
export type ClauseRow = typeof clauses.$inferSelect

/** The edition being prepared and the published one that it will follow. */
export async function requireNextEdition(db: Db, consultationId: string): Promise<{ next: Version; current: Version }> {
  const [[next], current] = await Promise.all([
    db
      .select()
      .from(draftVersions)
      .where(and(eq(draftVersions.consultationId, consultationId), isNull(draftVersions.publishedAt)))
      .orderBy(desc(draftVersions.number))
      .limit(1),
    findPublishedVersion(db, consultationId),
  ])
  if (!next || !current) throw new AppError('conflict', 'consultations.problem.noNextEdition')
  return { next, current }
}

export async function findPublishedVersion(db: Db, consultationId: string): Promise<Version | undefined> {
  const [row] = await db
    .select()
    .from(draftVersions)
    .where(and(eq(draftVersions.consultationId, consultationId), isNotNull(draftVersions.publishedAt)))
    .orderBy(desc(draftVersions.number))
    .limit(1)
  return row
}

export const listClauses = (db: Db, versionId: string): Promise<ClauseRow[]> =>
  db.select().from(clauses).where(eq(clauses.versionId, versionId)).orderBy(asc(clauses.ordinal))
