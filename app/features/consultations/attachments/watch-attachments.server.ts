import { and, eq, isNotNull } from 'drizzle-orm'
import type { Listener } from '#app/platform/events/listeners.server.ts'
import { addJob } from '#app/platform/jobs.server.ts'
import { comments } from '#db/schema/index.server.ts'
import { attachmentQueue } from './read-attachment.server.ts'

/** A comment that came with a file has its text taken out, some time after. */
export const watchAttachments: Listener = {
  name: 'attachments',
  async handle(tx, { name, payload }) {
    if (name !== 'consultations.comment-posted') return
    const commentId = String(payload.commentId)
    const [row] = await tx
      .select({ id: comments.id })
      .from(comments)
      .where(and(eq(comments.id, commentId), isNotNull(comments.fileId)))
    if (row) await addJob(tx, attachmentQueue, { commentId }, { singletonKey: commentId })
  },
}
