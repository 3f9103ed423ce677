import { and, eq, isNull } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import { requireVisibleMatter } from '#app/features/matters/index.server.ts'
import { type Actor, holds } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { comments, consultations, files, matterDocuments } from '#db/schema/index.server.ts'
import { maySee } from '../policy.ts'

/**
 * A file is as public as what it belongs to. What was hidden or withdrawn is for its author and the moderators of the office;
 * a file that belongs to nothing is for nobody.
 */
export async function requireReadableFile(actor: Actor, fileId: string, now: Date, db: Db = defaultDb) {
  const [row] = isUuid(fileId)
    ? await db
        .select({
          file: { name: files.name, mediaType: files.mediaType, bytes: files.bytes, storageKey: files.storageKey },
          comment: comments,
          consultation: consultations,
          matterId: matterDocuments.matterId,
        })
        .from(files)
        .leftJoin(comments, eq(comments.fileId, files.id))
        .leftJoin(consultations, and(eq(consultations.id, comments.consultationId), isNull(consultations.deletedAt)))
        .leftJoin(matterDocuments, eq(matterDocuments.fileId, files.id))
        .where(eq(files.id, fileId))
    : []
  if (row?.comment && row.consultation && maySee(actor, row.consultation, now)) {
    const { hiddenAt, withdrawnAt, authorId } = row.comment
    const gone = hiddenAt !== null || withdrawnAt !== null
    if (!gone || authorId === actor.id || (withdrawnAt === null && holds(actor, row.consultation.agencyId, 'moderator'))) return row.file
  }
  if (row?.matterId) {
    await requireVisibleMatter(db, actor, row.matterId)
    return row.file
  }
  throw new AppError('not_found', 'problem.notFound')
}
