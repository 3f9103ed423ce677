import { and, eq, inArray, isNull } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { accounts, capabilityGrants, comments } from '#db/schema/index.server.ts'
import { requireResponder } from '../policy.ts'
import { AssignInput } from './inputs.ts'
import { holdComments, holdConsultation } from './load.server.ts'

/** Who is to answer: a colleague of the same agency, or nobody. Whose task it is stays out of the public log. */
export const assignComments = defineCommand({
  name: 'consultations.assign-comments',
  input: AssignInput,
  async authorise({ tx, actor, input }) {
    const consultation = await holdConsultation(tx, input.consultationId)
    requireResponder(actor, consultation.agencyId)
    await holdComments(tx, consultation.id, input.commentIds)
    if (input.assigneeId === null) return consultation
    const [colleague] = await tx
      .select({ id: accounts.id })
      .from(capabilityGrants)
      .innerJoin(accounts, eq(accounts.id, capabilityGrants.accountId))
      .where(and(eq(capabilityGrants.agencyId, consultation.agencyId), eq(accounts.id, input.assigneeId), isNull(accounts.deletedAt)))
      .limit(1)
    if (!colleague) throw new AppError('invalid', 'consultations.work.problem.notColleague', {}, 'assigneeId')
    return consultation
  },
  async write({ tx, input: { commentIds, assigneeId } }, { id, matterId }) {
    await tx.update(comments).set({ assigneeId }).where(inArray(comments.id, commentIds))
    return {
      result: { consultationId: id, count: commentIds.length },
      event: { name: 'consultations.comments-assigned', matterId, activityId: id, payload: { commentIds } },
    }
  },
})
