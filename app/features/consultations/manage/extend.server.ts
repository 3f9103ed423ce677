import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { consultations, periodExtensions } from '#db/schema/index.server.ts'
import { statusOf } from '../domain/period.ts'
import { requireConsultation } from '../load.server.ts'
import { requireAuthor } from '../policy.ts'
import { ExtendInput } from './inputs.ts'

/** Only later, only before it has closed, always with a reason that the page shows. The time for answers moves along. */
export const extendPeriod = defineCommand({
  name: 'consultations.extend',
  input: ExtendInput,
  async authorise({ tx, actor, input, now }) {
    const consultation = await requireConsultation(tx, input.consultationId)
    const author = requireAuthor(actor, consultation.agencyId)
    const { closesAt } = consultation
    if (!closesAt) throw new AppError('conflict', 'consultations.problem.notPublished')
    const status = statusOf(consultation, now)
    if (status !== 'open' && status !== 'announced')
      throw new AppError('conflict', 'consultations.problem.closed', { at: closesAt.toISOString() })
    if (input.closesAt <= closesAt)
      throw new AppError('conflict', 'consultations.problem.cannotShorten', { at: closesAt.toISOString() }, 'closesAt')
    return { consultation, author, closesAt }
  },
  async write({ tx, input, now }, { consultation: { id, matterId, answersDueAt }, author, closesAt }) {
    const extensionId = uuidv7()
    const moved = input.closesAt.getTime() - closesAt.getTime()
    await tx
      .update(consultations)
      .set({ closesAt: input.closesAt, answersDueAt: answersDueAt && new Date(answersDueAt.getTime() + moved) })
      .where(eq(consultations.id, id))
    await tx.insert(periodExtensions).values({
      id: extensionId,
      consultationId: id,
      closesAtBefore: closesAt,
      closesAtAfter: input.closesAt,
      reason: input.reason,
      extendedBy: author.id,
      extendedAt: now,
    })
    return {
      result: { id },
      event: {
        name: 'consultations.period-extended',
        matterId,
        activityId: id,
        payload: { extensionId, closesAt: input.closesAt.toISOString() },
      },
    }
  },
})
