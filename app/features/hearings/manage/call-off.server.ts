import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { hearingChanges, hearings } from '#db/schema/index.server.ts'
import { CallOffInput } from '../inputs.ts'
import { holdHearing } from '../load.server.ts'
import { requireAuthor, requireChangeable } from '../policy.ts'

/** For good, with a reason that the page shows; only what was not held can be called off, so that nothing said at it is lost. */
export const callOffHearing = defineCommand({
  name: 'hearings.call-off',
  input: CallOffInput,
  async authorise({ tx, actor, input, now }) {
    const hearing = await holdHearing(tx, input.hearingId)
    const author = requireAuthor(actor, hearing.agencyId)
    requireChangeable(hearing, now)
    return { hearing, author }
  },
  async write({ tx, input, now }, { hearing: { id, matterId }, author }) {
    const changeId = uuidv7()
    await tx.update(hearings).set({ calledOffAt: now }).where(eq(hearings.id, id))
    await tx
      .insert(hearingChanges)
      .values({ id: changeId, hearingId: id, kind: 'called-off', reason: input.reason, changedBy: author.id, changedAt: now })
    return { result: { id }, event: { name: 'hearings.called-off', matterId, activityId: id, payload: { changeId } } }
  },
})
