import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { commentRevisions, comments } from '#db/schema/index.server.ts'
import { requireOpen, requireSignedIn } from '../policy.ts'
import { isDecided } from '../suggestions/standing.server.ts'
import { searchTerms } from './domain/search-terms.ts'
import { EditCommentInput } from './inputs.ts'
import { refuseIfGone, requireCommentInPlace } from './load.server.ts'

/** One's own, while it is open, until somebody has replied or the office has answered; what it said before is kept. */
export const editComment = defineCommand({
  name: 'consultations.edit-comment',
  input: EditCommentInput,
  async authorise({ tx, actor, input, now }) {
    const author = requireSignedIn(actor)
    const { comment, consultation } = await requireCommentInPlace(tx, actor, input.commentId, now, { lock: true })
    if (comment.authorId !== author.id) throw new AppError('forbidden', 'problem.forbidden')
    requireOpen(consultation, now)
    refuseIfGone(comment)
    if (comment.replyCount > 0 || comment.respondedAt || (await isDecided(tx, comment.id)))
      throw new AppError('conflict', 'consultations.problem.editTooLate')
    if (input.proposedText && input.stance !== 'amend')
      throw new AppError('invalid', 'consultations.problem.proposedNeedsAmend', {}, 'proposedText')
    return comment
  },
  async write({ tx, input, now }, comment) {
    await tx.insert(commentRevisions).values({
      id: uuidv7(),
      commentId: comment.id,
      stance: comment.stance,
      body: comment.body,
      proposedText: comment.proposedText,
      replacedAt: now,
    })
    await tx
      .update(comments)
      .set({
        stance: input.stance,
        body: input.body,
        proposedText: input.proposedText,
        editedAt: now,
        searchTerms: searchTerms(input.body, input.proposedText),
      })
      .where(eq(comments.id, comment.id))
    return {
      result: { id: comment.id, consultationId: comment.consultationId },
      event: {
        name: 'consultations.comment-edited',
        matterId: comment.matterId,
        activityId: comment.consultationId,
        payload: { commentId: comment.id },
      },
    }
  },
})
