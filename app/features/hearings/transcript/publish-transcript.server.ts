import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { hearings } from '#db/schema/index.server.ts'
import { statusOf } from '../domain/period.ts'
import { HearingInput } from '../inputs.ts'
import { holdHearing, listLines } from '../load.server.ts'
import { requireAuthor } from '../policy.ts'

/** Everybody reads what was said, with what is confirmed and what is disputed. */
export const publishTranscript = defineCommand({
  name: 'hearings.publish-transcript',
  input: HearingInput,
  async authorise({ tx, actor, input, now }) {
    const hearing = await holdHearing(tx, input.hearingId)
    requireAuthor(actor, hearing.agencyId)
    if (statusOf(hearing, now) !== 'held') throw new AppError('conflict', 'hearings.problem.notHeld')
    if ((await listLines(tx, hearing.id)).length === 0) throw new AppError('conflict', 'hearings.problem.noLines')
    return hearing
  },
  async write({ tx, now }, { id, matterId }) {
    await tx.update(hearings).set({ transcriptAt: now }).where(eq(hearings.id, id))
    return { result: { id }, event: { name: 'hearings.transcript-published', matterId, activityId: id, payload: {} } }
  },
})
