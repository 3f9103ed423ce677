import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { comments, replies } from '#db/schema/index.server.ts'
import { detectLanguage } from '../drafts/domain/reading/lines.ts'
import { requireOpen, requireSignedIn } from '../policy.ts'
import { PostReplyInput } from './inputs.ts'
import { refuseIfGone, requireCommentInPlace, requireReply } from './load.server.ts'

/** Anybody signed in, while it is open; to a comment or to a reply to it, and no deeper. */
export const postReply = defineCommand({
  name: 'consultations.post-reply',
  input: PostReplyInput,
  async authorise({ tx, actor, input, now }) {
    const author = requireSignedIn(actor)
    const { comment, consultation } = await requireCommentInPlace(tx, actor, input.commentId, now)
    requireOpen(consultation, now)
    refuseIfGone(comment)
    const parent = input.parentReplyId ? await requireReply(tx, input.parentReplyId) : null
    if (parent && (parent.commentId !== comment.id || parent.parentReplyId))
      throw new AppError('invalid', 'consultations.problem.replyTooDeep', {}, 'body')
    if (parent) refuseIfGone(parent)
    return { author, comment, parent }
  },
  async write({ tx, input, now }, { author, comment, parent }) {
    const { id: commentId, matterId, consultationId } = comment
    const id = uuidv7()
    // The comment's row first: an edit that is under way and this reply take turns.
    await tx
      .update(comments)
      .set({ replyCount: sql`${comments.replyCount} + 1` })
      .where(eq(comments.id, commentId))
    await tx.insert(replies).values({
      id,
      matterId,
      consultationId,
      commentId,
      parentReplyId: parent?.id ?? null,
      authorId: author.id,
      authorKind: author.kind,
      body: input.body,
      language: detectLanguage(input.body),
      createdAt: now,
    })
    return {
      result: { id, commentId, consultationId },
      event: { name: 'consultations.reply-posted', matterId, activityId: consultationId, payload: { commentId, replyId: id } },
    }
  },
})
