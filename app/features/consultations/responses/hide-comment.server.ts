import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { comments } from '#db/schema/index.server.ts'
import { requireConsultation } from '../load.server.ts'
import { requireModerator } from '../policy.ts'
import { HideCommentInput } from './inputs.ts'
import { holdComment } from './load.server.ts'

/** A moderator, with a reason that the public reads in the comment's place. Nothing is deleted. */
export const hideComment = defineCommand({
  name: 'consultations.hide-comment',
  input: HideCommentInput,
  async authorise({ tx, actor, input }) {
    const comment = await holdComment(tx, input.commentId)
    const { agencyId } = await requireConsultation(tx, comment.consultationId)
    const moderator = requireModerator(actor, agencyId)
    if (comment.hiddenAt || comment.withdrawnAt) throw new AppError('conflict', 'consultations.work.problem.gone', { count: 1 })
    return { comment, moderator }
  },
  async write({ tx, input, now }, { comment: { id, matterId, consultationId }, moderator }) {
    await tx.update(comments).set({ hiddenAt: now, hiddenReason: input.reason, hiddenBy: moderator.id }).where(eq(comments.id, id))
    return {
      result: { id, consultationId },
      event: { name: 'consultations.comment-hidden', matterId, activityId: consultationId, payload: { commentId: id } },
    }
  },
})
