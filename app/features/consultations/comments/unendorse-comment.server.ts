import { sql } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { requireOpen, requireSignedIn } from '../policy.ts'
import { CommentIdInput } from './inputs.ts'
import { requireCommentInPlace } from './load.server.ts'

/** One's own endorsement, while it is open: after the closing the counts are the record. */
export const unendorseComment = defineCommand({
  name: 'consultations.unendorse-comment',
  input: CommentIdInput,
  async authorise({ tx, actor, input, now }) {
    const person = requireSignedIn(actor)
    const { comment, consultation } = await requireCommentInPlace(tx, actor, input.commentId, now)
    requireOpen(consultation, now)
    return { person, comment }
  },
  async write({ tx }, { person, comment: { id, matterId, consultationId } }) {
    const [row] =
      await tx.execute(sql`with gone as (delete from endorsements where comment_id = ${id} and account_id = ${person.id} returning comment_id)
      update comments set endorsement_count = endorsement_count - 1 where id = (select comment_id from gone) returning endorsement_count`)
    if (!row) throw new AppError('conflict', 'consultations.problem.notEndorsed')
    return {
      result: { id, consultationId, endorsements: Number((row as { endorsement_count: number }).endorsement_count) },
      event: { name: 'consultations.comment-unendorsed', matterId, activityId: consultationId, payload: { commentId: id } },
    }
  },
})
