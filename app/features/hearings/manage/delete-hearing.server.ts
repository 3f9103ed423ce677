import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { hearings } from '#db/schema/index.server.ts'
import { HearingInput } from '../inputs.ts'
import { requireHearing } from '../load.server.ts'
import { requireAuthor } from '../policy.ts'

/** Only what nobody outside has seen. */
export const deleteHearing = defineCommand({
  name: 'hearings.delete',
  input: HearingInput,
  async authorise({ tx, actor, input }) {
    const hearing = await requireHearing(tx, input.hearingId)
    requireAuthor(actor, hearing.agencyId)
    if (hearing.publishedAt) throw new AppError('conflict', 'hearings.problem.publishedAlready')
    return hearing
  },
  async write({ tx, now }, { id, matterId }) {
    await tx.update(hearings).set({ deletedAt: now }).where(eq(hearings.id, id))
    return { result: { id }, event: { name: 'hearings.deleted', matterId, activityId: id, payload: {} } }
  },
})
