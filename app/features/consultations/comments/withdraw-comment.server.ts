import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { comments } from '#db/schema/index.server.ts'
import { requireSignedIn } from '../policy.ts'
import { CommentIdInput } from './inputs.ts'
import { requireCommentInPlace } from './load.server.ts'

/** One's own, at any time, also after the closing: its words are no longer shown; that it stood here stays visible. */
export const withdrawComment = defineCommand({
  name: 'consultations.withdraw-comment',
  input: CommentIdInput,
  async authorise({ tx, actor, input, now }) {
    const author = requireSignedIn(actor)
    const { comment } = await requireCommentInPlace(tx, actor, input.commentId, now, { lock: true })
    if (comment.authorId !== author.id) throw new AppError('forbidden', 'problem.forbidden')
    if (comment.withdrawnAt) throw new AppError('conflict', 'consultations.problem.commentGone')
    return comment
  },
  async write({ tx, now }, comment) {
    await tx.update(comments).set({ withdrawnAt: now }).where(eq(comments.id, comment.id))
    return {
      result: { id: comment.id, consultationId: comment.consultationId },
      event: {
        name: 'consultations.comment-withdrawn',
        matterId: comment.matterId,
        activityId: comment.consultationId,
        payload: { commentId: comment.id },
      },
    }
  },
})
