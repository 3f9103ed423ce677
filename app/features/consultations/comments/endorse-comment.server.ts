import { sql } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { requireOpen, requireSignedIn } from '../policy.ts'
import { CommentIdInput } from './inputs.ts'
import { refuseIfGone, requireCommentInPlace } from './load.server.ts'

/** Anybody signed in, once, never one's own, while it is open. */
export const endorseComment = defineCommand({
  name: 'consultations.endorse-comment',
  input: CommentIdInput,
  async authorise({ tx, actor, input, now }) {
    const person = requireSignedIn(actor)
    const { comment, consultation } = await requireCommentInPlace(tx, actor, input.commentId, now)
    requireOpen(consultation, now)
    refuseIfGone(comment)
    if (comment.authorId === person.id) throw new AppError('forbidden', 'consultations.problem.endorseOwn')
    return { person, comment }
  },
  async write({ tx, now }, { person, comment: { id, matterId, consultationId } }) {
    // One statement: the count moves exactly when a row was stored, however many ask at once.
    const [row] = await tx.execute(sql`with stored as (
        insert into endorsements (comment_id, account_id, matter_id, endorsed_at) values (${id}, ${person.id}, ${matterId}, ${now.toISOString()}::timestamptz)
        on conflict do nothing returning comment_id)
      update comments set endorsement_count = endorsement_count + 1 where id = (select comment_id from stored) returning endorsement_count`)
    if (!row) throw new AppError('conflict', 'consultations.problem.endorsedAlready')
    return {
      result: { id, consultationId, endorsements: Number((row as { endorsement_count: number }).endorsement_count) },
      event: { name: 'consultations.comment-endorsed', matterId, activityId: consultationId, payload: { commentId: id } },
    }
  },
})
