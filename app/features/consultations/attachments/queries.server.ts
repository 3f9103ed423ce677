import { eq } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { Locale } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { attachmentTexts, comments } from '#db/schema/index.server.ts'
import { requireReadableFile } from '../comments/attachment.server.ts'
import { detectLanguage } from '../drafts/domain/reading/lines.ts'
import { requireHead } from '../reading/head.server.ts'
import { aboutOf } from '../reading/queries.server.ts'

/** Characters on one page. */
const PART = 20_000

/** The text of a comment's attachment, for whoever may open the file. */
export async function requireAttachmentText(
  actor: Actor,
  ids: { consultationId: string; commentId: string },
  part: number,
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
) {
  const head = await requireHead(db, actor, ids.consultationId, now, null)
  const [found] = isUuid(ids.commentId)
    ? await db
        .select({ attached: attachmentTexts, consultationId: comments.consultationId })
        .from(attachmentTexts)
        .innerJoin(comments, eq(comments.id, attachmentTexts.commentId))
        .where(eq(attachmentTexts.commentId, ids.commentId))
    : []
  if (!found || found.consultationId !== head.consultation.id || found.attached.problem) throw new AppError('not_found', 'problem.notFound')
  const { fileId, text, isCut } = found.attached
  const { name, bytes } = await requireReadableFile(actor, fileId, now, db)
  const characters = [...text]
  const parts = Math.max(1, Math.ceil(characters.length / PART))
  const shown = Math.min(Math.max(1, part), parts)
  return {
    about: aboutOf(head, locale, now),
    commentId: ids.commentId,
    file: { id: fileId, name, bytes },
    language: detectLanguage(text),
    lines: characters
      .slice((shown - 1) * PART, shown * PART)
      .join('')
      .split('\n'),
    isCut,
    part: shown,
    parts,
  }
}
