import { and, eq, isNull, sql } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { comments, replies } from '#db/schema/index.server.ts'
import { requireSignedIn } from '../policy.ts'
import { WithdrawReplyInput } from './inputs.ts'
import { requireCommentInPlace, requireReply } from './load.server.ts'

/** One's own, at any time; its place in the conversation stays visible. */
export const withdrawReply = defineCommand({
  name: 'consultations.withdraw-reply',
  input: WithdrawReplyInput,
  async authorise({ tx, actor, input, now }) {
    const author = requireSignedIn(actor)
    const reply = await requireReply(tx, input.replyId)
    await requireCommentInPlace(tx, actor, reply.commentId, now)
    if (reply.authorId !== author.id) throw new AppError('forbidden', 'problem.forbidden')
    return reply
  },
  async write({ tx, now }, { id, commentId, consultationId, matterId }) {
    const done = await tx
      .update(replies)
      .set({ withdrawnAt: now })
      .where(and(eq(replies.id, id), isNull(replies.withdrawnAt)))
      .returning({ id: replies.id })
    if (done.length === 0) throw new AppError('conflict', 'consultations.problem.commentGone')
    await tx
      .update(comments)
      .set({ replyCount: sql`${comments.replyCount} - 1` })
      .where(eq(comments.id, commentId))
    return {
      result: { id, commentId, consultationId },
      event: { name: 'consultations.reply-withdrawn', matterId, activityId: consultationId, payload: { commentId, replyId: id } },
    }
  },
})
