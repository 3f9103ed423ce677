import { and, eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { hearingApplications, hearings } from '#db/schema/index.server.ts'
import { draw, seedOf } from '../domain/draw.ts'
import { statusOf } from '../domain/period.ts'
import { HearingInput } from '../inputs.ts'
import { holdHearing, listApplications } from '../load.server.ts'
import { requireAuthor } from '../policy.ts'

/** Once applications have closed, by the published rule; from then on the secret is public and anybody can draw again. */
export const drawSeats = defineCommand({
  name: 'hearings.draw',
  input: HearingInput,
  async authorise({ tx, actor, input, now }) {
    const hearing = await holdHearing(tx, input.hearingId)
    requireAuthor(actor, hearing.agencyId)
    if (statusOf(hearing, now) !== 'drawing') throw new AppError('conflict', 'hearings.problem.notDrawing')
    return hearing
  },
  async write({ tx, now }, { id, matterId, secret }) {
    const applicants = (await listApplications(tx, id))
      .filter(({ withdrawnAt }) => !withdrawnAt)
      .map(({ number, groupKey }) => ({ number, group: groupKey }))
    for (const { number, rank } of draw(secret!, applicants))
      await tx
        .update(hearingApplications)
        .set({ rank })
        .where(and(eq(hearingApplications.hearingId, id), eq(hearingApplications.number, number)))
    await tx.update(hearings).set({ drawnAt: now }).where(eq(hearings.id, id))
    return {
      result: { id },
      event: {
        name: 'hearings.drawn',
        matterId,
        activityId: id,
        payload: { applications: applicants.length, seed: seedOf(secret!, applicants) },
      },
    }
  },
})
