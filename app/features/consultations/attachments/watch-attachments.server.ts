import type { Listener } from '#app/platform/events/listeners.server.ts'
import { addJob } from '#app/platform/jobs.server.ts'
import { attachmentQueue } from './read-attachment.server.ts'

/** A comment that came with a file has its text taken out, some time after. The event says so: nobody asks for each of many comments. */
export const watchAttachments: Listener = {
  name: 'attachments',
  wants: (name) => name === 'consultations.comment-posted',
  async handle(tx, { payload }) {
    if (typeof payload.fileId !== 'string') return
    const commentId = String(payload.commentId)
    await addJob(tx, attachmentQueue, { commentId }, { singletonKey: commentId })
  },
}
