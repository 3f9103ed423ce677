import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { hearingLines } from '#db/schema/index.server.ts'
import { RewriteLineInput } from '../inputs.ts'
import { listApplications, requireLine, seatedIn } from '../load.server.ts'
import { requireClerk } from '../policy.ts'

/** A line whose words or speaker change has to be confirmed again. */
export const rewriteLine = defineCommand({
  name: 'hearings.rewrite-line',
  input: RewriteLineInput,
  async authorise({ tx, actor, input }) {
    const found = await requireLine(tx, input.lineId)
    requireClerk(actor, found.hearing.agencyId)
    if (found.hearing.handledAt) throw new AppError('conflict', 'hearings.problem.handled')
    const participant = input.participant === undefined ? found.line.participant : input.participant
    if (participant !== null && !seatedIn(found.hearing, await listApplications(tx, found.hearing.id)).has(participant))
      throw new AppError('invalid', 'hearings.problem.noParticipant', { number: participant }, 'participant')
    return { ...found, participant }
  },
  async write({ tx, input: { body, speaker } }, { line, participant, hearing: { id, matterId } }) {
    const isOffice = participant === null
    await tx
      .update(hearingLines)
      .set({
        ...{ body, participant, speaker: speaker ?? line.speaker },
        ...{ confirmedAt: null, objection: null, objectedAt: null },
        ...(isOffice ? { outcome: null, reason: null, handledAt: null } : {}),
      })
      .where(eq(hearingLines.id, line.id))
    return {
      result: { id, line: line.ordinal },
      event: { name: 'hearings.line-rewritten', matterId, activityId: id, payload: { line: line.ordinal } },
    }
  },
})
