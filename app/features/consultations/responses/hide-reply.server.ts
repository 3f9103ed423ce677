import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { replies } from '#db/schema/index.server.ts'
import { requireConsultation } from '../load.server.ts'
import { requireModerator } from '../policy.ts'
import { HideReplyInput } from './inputs.ts'
import { holdReply } from './load.server.ts'

/** Its place in the conversation stays, with the reason; so the comment's number of replies stays too. */
export const hideReply = defineCommand({
  name: 'consultations.hide-reply',
  input: HideReplyInput,
  async authorise({ tx, actor, input }) {
    const reply = await holdReply(tx, input.replyId)
    const { agencyId } = await requireConsultation(tx, reply.consultationId)
    requireModerator(actor, agencyId)
    if (reply.hiddenAt || reply.withdrawnAt) throw new AppError('conflict', 'consultations.work.problem.gone', { count: 1 })
    return reply
  },
  async write({ tx, input, now }, { id, commentId, matterId, consultationId }) {
    await tx.update(replies).set({ hiddenAt: now, hiddenReason: input.reason }).where(eq(replies.id, id))
    return {
      result: { id, commentId, consultationId },
      event: { name: 'consultations.reply-hidden', matterId, activityId: consultationId, payload: { commentId, replyId: id } },
    }
  },
})
