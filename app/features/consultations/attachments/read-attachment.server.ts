import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { SYSTEM } from '#app/platform/actor.ts'
import { defineCommand, runCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { readStored } from '#app/platform/files.server.ts'
import { defineQueue } from '#app/platform/jobs.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { attachmentTexts, comments, files, UNREADABLE } from '#db/schema/index.server.ts'
import { hasWords, tidyText } from './domain/plain-text.ts'
import { readDocument } from './read-off-process.server.ts'
import { attachedTerms } from './terms.server.ts'

const StoreTextInput = z.strictObject({
  commentId: z.uuid(),
  fileId: z.uuid(),
  problem: z.enum(UNREADABLE).nullable(),
  text: z.string(),
  isCut: z.boolean(),
})

/** What the job found in a comment's attachment, or why it found nothing. */
export const storeAttachmentText = defineCommand({
  name: 'consultations.store-attachment-text',
  input: StoreTextInput,
  async authorise({ tx, actor, input }) {
    if (actor.kind !== 'system') throw new AppError('forbidden', 'problem.forbidden')
    const [comment] = await tx.select().from(comments).where(eq(comments.id, input.commentId)).for('update')
    if (comment?.fileId !== input.fileId) throw new AppError('not_found', 'problem.notFound')
    return comment
  },
  async write({ tx, input, now }, { id, matterId, consultationId }) {
    const { fileId, problem, text, isCut } = input
    const found = { fileId, problem, text, isCut, searchTerms: attachedTerms(text), readAt: now }
    await tx
      .insert(attachmentTexts)
      .values({ commentId: id, matterId, consultationId, ...found })
      .onConflictDoUpdate({ target: attachmentTexts.commentId, set: found })
    return {
      result: { id, problem },
      event: { name: 'consultations.attachment-read', matterId, activityId: consultationId, payload: { commentId: id, problem } },
    }
  },
})

const KINDS: Record<string, 'pdf' | 'docx'> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}
const nothing = (problem: (typeof UNREADABLE)[number]) => ({ problem, text: '', isCut: false })

export async function findText(mediaType: string, bytes: Buffer) {
  const kind = KINDS[mediaType]
  if (!kind) return nothing('no-text')
  const reply = await readDocument(kind, bytes)
  if ('problem' in reply) return nothing(reply.problem)
  const { text, isCut } = tidyText('text' in reply ? reply.text : '')
  const more = 'isCut' in reply && reply.isCut === true
  return hasWords(text) ? { problem: null, text, isCut: isCut || more } : nothing('no-text')
}

export async function readAttachment(commentId: string, now: Date, db: Db = defaultDb) {
  const [file] = await db
    .select({ id: files.id, mediaType: files.mediaType, storageKey: files.storageKey })
    .from(comments)
    .innerJoin(files, eq(files.id, comments.fileId))
    .where(eq(comments.id, commentId))
  if (!file) return
  const found = await findText(file.mediaType, await readStored(file.storageKey))
  await runCommand(storeAttachmentText, SYSTEM, { commentId, fileId: file.id, ...found }, { db, now })
}

export const attachmentQueue = defineQueue<{ commentId: string }>({
  name: 'attachments',
  retryLimit: 3,
  handle: ({ commentId }) => readAttachment(commentId, new Date()),
})
