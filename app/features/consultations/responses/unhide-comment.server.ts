import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { comments } from '#db/schema/index.server.ts'
import { requireConsultation } from '../load.server.ts'
import { requireModerator } from '../policy.ts'
import { UnhideCommentInput } from './inputs.ts'
import { holdComment } from './load.server.ts'

/** A moderator takes the hiding back; the comment counts and is owed an answer again. */
export const unhideComment = defineCommand({
  name: 'consultations.unhide-comment',
  input: UnhideCommentInput,
  async authorise({ tx, actor, input }) {
    const comment = await holdComment(tx, input.commentId)
    const { agencyId } = await requireConsultation(tx, comment.consultationId)
    requireModerator(actor, agencyId)
    if (!comment.hiddenAt) throw new AppError('conflict', 'consultations.work.problem.notHidden')
    return comment
  },
  async write({ tx }, { id, matterId, consultationId }) {
    await tx.update(comments).set({ hiddenAt: null, hiddenReason: null, hiddenBy: null }).where(eq(comments.id, id))
    return {
      result: { id, consultationId },
      event: { name: 'consultations.comment-unhidden', matterId, activityId: consultationId, payload: { commentId: id } },
    }
  },
})
