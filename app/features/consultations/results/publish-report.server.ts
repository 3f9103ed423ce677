import { and, count, eq, isNull } from 'drizzle-orm'
import { localisedOf } from '#app/features/matters/index.server.ts'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { comments, consultations } from '#db/schema/index.server.ts'
import { statusOf } from '../domain/period.ts'
import { requireAuthor } from '../policy.ts'
import { holdConsultation } from '../responses/load.server.ts'
import { PublishReportInput } from './inputs.ts'

/** After the closing: every comment has its answer, or the office says why not, in public. The report is final. */
export const publishReport = defineCommand({
  name: 'consultations.publish-report',
  input: PublishReportInput,
  async authorise({ tx, actor, input, now }) {
    const consultation = await holdConsultation(tx, input.consultationId, 'update')
    requireAuthor(actor, consultation.agencyId)
    if (consultation.reportedAt)
      throw new AppError('conflict', 'consultations.close.problem.reported', { at: consultation.reportedAt.toISOString() })
    const status = statusOf(consultation, now)
    if (status === 'draft') throw new AppError('conflict', 'consultations.close.problem.notPublished')
    if (status !== 'closed')
      throw new AppError('conflict', 'consultations.close.problem.stillOpen', { at: consultation.closesAt!.toISOString() })
    const owed = and(
      eq(comments.consultationId, consultation.id),
      isNull(comments.respondedAt),
      isNull(comments.withdrawnAt),
      isNull(comments.hiddenAt),
    )
    const [row] = await tx.select({ unanswered: count() }).from(comments).where(owed)
    const unanswered = row?.unanswered ?? 0
    if (unanswered > 0 && !input.unansweredReason)
      throw new AppError('invalid', 'consultations.close.problem.unanswered', { count: unanswered }, 'unansweredReason')
    return { consultation, unanswered }
  },
  async write({ tx, input, now }, { consultation: { id, matterId }, unanswered }) {
    await tx
      .update(consultations)
      .set({
        reportedAt: now,
        whatChanged: localisedOf(input.whatChangedZh, input.whatChangedEn),
        unansweredReason: unanswered > 0 ? input.unansweredReason! : null,
      })
      .where(eq(consultations.id, id))
    return { result: { id }, event: { name: 'consultations.report-published', matterId, activityId: id, payload: { unanswered } } }
  },
})
