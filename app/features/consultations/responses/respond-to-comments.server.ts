import { and, inArray, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { comments, responses } from '#db/schema/index.server.ts'
import { detectLanguage } from '../drafts/domain/reading/lines.ts'
import { requireResponder } from '../policy.ts'
import { RespondInput } from './inputs.ts'
import { holdComments, holdConsultation, requireCarrier } from './load.server.ts'

/** The office's answer to one comment or to many alike, with a reason, until the report is published. An earlier answer is kept. */
export const respondToComments = defineCommand({
  name: 'consultations.respond',
  input: RespondInput,
  async authorise({ tx, actor, input }) {
    const consultation = await holdConsultation(tx, input.consultationId)
    const responder = requireResponder(actor, consultation.agencyId)
    if (consultation.reportedAt)
      throw new AppError('conflict', 'consultations.work.problem.reported', { at: consultation.reportedAt.toISOString() })
    const chosen = await holdComments(tx, consultation.id, input.commentIds)
    const gone = chosen.filter((comment) => comment.withdrawnAt || comment.hiddenAt).length
    if (gone > 0) throw new AppError('conflict', 'consultations.work.problem.gone', { count: gone })
    const carrier = input.carriedBy ? await requireCarrier(tx, consultation.id, input.carriedBy) : null
    return { consultation, responder, carrier }
  },
  async write(
    { tx, input: { commentIds, outcome, reason }, now },
    { consultation: { id: consultationId, matterId, agencyId }, responder, carrier },
  ) {
    const batchId = uuidv7()
    const answer = {
      matterId,
      consultationId,
      batchId,
      outcome,
      reason,
      language: detectLanguage(reason),
      carriedClauseId: carrier,
      agencyId,
      respondedBy: responder.id,
      respondedAt: now,
    }
    await tx
      .update(responses)
      .set({ supersededAt: now })
      .where(and(inArray(responses.commentId, commentIds), isNull(responses.supersededAt)))
    await tx.insert(responses).values(commentIds.map((commentId) => ({ id: uuidv7(), commentId, ...answer })))
    await tx.update(comments).set({ respondedAt: now, outcome }).where(inArray(comments.id, commentIds))
    return {
      result: { batchId, consultationId, count: commentIds.length },
      event: { name: 'consultations.comments-answered', matterId, activityId: consultationId, payload: { commentIds, outcome, batchId } },
    }
  },
})
