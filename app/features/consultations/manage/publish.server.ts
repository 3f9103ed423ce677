import { and, eq, isNull } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { consultations, draftVersions, matters } from '#db/schema/index.server.ts'
import { isShortNotice, NOTICE_DAYS } from '../domain/period.ts'
import { PublishInput, SHORT_REASON_MIN } from './inputs.ts'
import { requireStoredVersion, requireUnpublished } from './load.server.ts'

const DAY = 86_400_000
/** Answers are owed this many days after closing, unless the office sets another time. */
export const ANSWER_DAYS = 30

/** Gives notice. Less than 30 days from notice to closing needs a written reason, which the page shows. The matter becomes public with it. */
export const publishConsultation = defineCommand({
  name: 'consultations.publish',
  input: PublishInput,
  async authorise({ tx, actor, input, now }) {
    const consultation = await requireUnpublished(tx, actor, input.consultationId)
    const version = await requireStoredVersion(tx, consultation.id)
    const opensAt = input.opensAt ?? now
    const refuse = (key: string, field: string, params = {}) => new AppError('invalid', key, params, field)
    if (opensAt < now) throw refuse('consultations.problem.opensInPast', 'opensAt')
    if (input.closesAt <= opensAt) throw refuse('consultations.problem.closesBeforeOpening', 'closesAt')
    if (input.answersDueAt && input.answersDueAt < input.closesAt)
      throw refuse('consultations.problem.answersBeforeClosing', 'answersDueAt')
    const short = isShortNotice(now, input.closesAt)
    if (short && (input.shortPeriodReason?.length ?? 0) < SHORT_REASON_MIN) {
      throw refuse('consultations.problem.shortReasonNeeded', 'shortPeriodReason', { days: NOTICE_DAYS, minimum: SHORT_REASON_MIN })
    }
    return { consultation, version, opensAt, short }
  },
  async write({ tx, input, now }, { consultation: { id, matterId }, version, opensAt, short }) {
    const answersDueAt = input.answersDueAt ?? new Date(input.closesAt.getTime() + ANSWER_DAYS * DAY)
    await tx
      .update(consultations)
      .set({
        publishedAt: now,
        opensAt,
        closesAt: input.closesAt,
        answersDueAt,
        shortPeriodReason: short ? input.shortPeriodReason! : null,
      })
      .where(eq(consultations.id, id))
    await tx.update(draftVersions).set({ publishedAt: now }).where(eq(draftVersions.id, version.id))
    await tx
      .update(matters)
      .set({ publishedAt: now })
      .where(and(eq(matters.id, matterId), isNull(matters.publishedAt)))
    return {
      result: { id },
      event: {
        name: 'consultations.consultation-published',
        matterId,
        activityId: id,
        payload: { versionId: version.id, opensAt: opensAt.toISOString(), closesAt: input.closesAt.toISOString(), short },
      },
    }
  },
})
