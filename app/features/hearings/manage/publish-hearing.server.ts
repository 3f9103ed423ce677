import { randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { hearings, matters } from '#db/schema/index.server.ts'
import { hashSecret } from '../domain/draw.ts'
import { isShortNotice, NOTICE_DAYS } from '../domain/period.ts'
import { PublishHearingInput, REASON_MIN } from '../inputs.ts'
import { holdHearing } from '../load.server.ts'
import { requireAuthor } from '../policy.ts'

/** Gives notice. Less than 30 days needs a written reason, which the page shows. The secret of the draw is fixed here, by its hash. */
export const publishHearing = defineCommand({
  name: 'hearings.publish',
  input: PublishHearingInput,
  async authorise({ tx, actor, input: { hearingId, appliesUntil, heldAt, reason }, now }) {
    const hearing = await holdHearing(tx, hearingId)
    requireAuthor(actor, hearing.agencyId)
    if (hearing.publishedAt) throw new AppError('conflict', 'hearings.problem.publishedAlready')
    const refuse = (key: string, field: string, params = {}) => new AppError('invalid', key, params, field)
    if (appliesUntil <= now) throw refuse('hearings.problem.inPast', 'appliesUntil')
    if (heldAt <= appliesUntil) throw refuse('hearings.problem.heldTooEarly', 'heldAt')
    const short = isShortNotice(now, heldAt)
    if (short && (reason?.length ?? 0) < REASON_MIN)
      throw refuse('hearings.problem.shortReason', 'reason', { days: NOTICE_DAYS, minimum: REASON_MIN })
    return { hearing, short }
  },
  async write({ tx, input: { appliesUntil, heldAt, reason }, now }, { hearing: { id, matterId }, short }) {
    const secret = randomBytes(32).toString('hex')
    const secretHash = hashSecret(secret)
    await tx
      .update(hearings)
      .set({ publishedAt: now, appliesUntil, heldAt, shortNoticeReason: short ? reason! : null, secret, secretHash })
      .where(eq(hearings.id, id))
    await tx
      .update(matters)
      .set({ publishedAt: now })
      .where(and(eq(matters.id, matterId), isNull(matters.publishedAt)))
    return {
      result: { id },
      event: { name: 'hearings.published', matterId, activityId: id, payload: { heldAt: heldAt.toISOString(), short, secretHash } },
    }
  },
})
