import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { hearings } from '#db/schema/index.server.ts'
import { AgendaInput } from '../inputs.ts'
import { requireHearing } from '../load.server.ts'
import { requireAuthor } from '../policy.ts'

/** Until the hearing begins. */
export const writeAgenda = defineCommand({
  name: 'hearings.write-agenda',
  input: AgendaInput,
  async authorise({ tx, actor, input, now }) {
    const hearing = await requireHearing(tx, input.hearingId)
    requireAuthor(actor, hearing.agencyId)
    if (hearing.calledOffAt) throw new AppError('conflict', 'hearings.problem.calledOff')
    if (hearing.heldAt && now >= hearing.heldAt) throw new AppError('conflict', 'hearings.problem.begun')
    return hearing
  },
  async write({ tx, input: { agenda } }, { id, matterId }) {
    await tx.update(hearings).set({ agenda }).where(eq(hearings.id, id))
    return { result: { id }, event: { name: 'hearings.agenda-written', matterId, activityId: id, payload: {} } }
  },
})
