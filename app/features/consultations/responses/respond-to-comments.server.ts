import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { requireResponder } from '../policy.ts'
import { RespondInput } from './inputs.ts'
import { holdComments, holdConsultation, requireCarrier } from './load.server.ts'
import { storeAnswers } from './store-answers.server.ts'

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
    const answer = { matterId, consultationId, outcome, reason, carriedClauseId: carrier, agencyId, respondedBy: responder.id }
    const batchId = await storeAnswers(tx, commentIds, answer, now)
    return {
      result: { batchId, consultationId, count: commentIds.length },
      event: { name: 'consultations.comments-answered', matterId, activityId: consultationId, payload: { commentIds, outcome, batchId } },
    }
  },
})
