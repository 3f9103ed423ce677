import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { hearingLines, hearings } from '#db/schema/index.server.ts'
import { statusOf } from '../domain/period.ts'
import { HandleLineInput, HearingInput } from '../inputs.ts'
import { holdHearing, listLines, requireLine } from '../load.server.ts'
import { requireAuthor } from '../policy.ts'

/** What becomes of what a participant said, with the reason: as for comments. */
export const handleLine = defineCommand({
  name: 'hearings.handle-line',
  input: HandleLineInput,
  async authorise({ tx, actor, input, now }) {
    const found = await requireLine(tx, input.lineId)
    requireAuthor(actor, found.hearing.agencyId)
    if (statusOf(found.hearing, now) !== 'transcript') throw new AppError('conflict', 'hearings.problem.noTranscript')
    if (found.line.participant === null) throw new AppError('conflict', 'hearings.problem.officeLine')
    return found
  },
  async write({ tx, input: { outcome, reason }, now }, { line, hearing: { id, matterId } }) {
    await tx.update(hearingLines).set({ outcome, reason, handledAt: now }).where(eq(hearingLines.id, line.id))
    return {
      result: { id, line: line.ordinal },
      event: { name: 'hearings.line-handled', matterId, activityId: id, payload: { line: line.ordinal, outcome } },
    }
  },
})

/** The handling report: only when nothing that a participant said is left without an answer. */
export const publishHandling = defineCommand({
  name: 'hearings.publish-handling',
  input: HearingInput,
  async authorise({ tx, actor, input, now }) {
    const hearing = await holdHearing(tx, input.hearingId)
    requireAuthor(actor, hearing.agencyId)
    if (statusOf(hearing, now) !== 'transcript') throw new AppError('conflict', 'hearings.problem.noTranscript')
    const open = (await listLines(tx, hearing.id)).filter(({ participant, outcome }) => participant !== null && outcome === null).length
    if (open > 0) throw new AppError('conflict', 'hearings.problem.notAllHandled', { count: open })
    return hearing
  },
  async write({ tx, now }, { id, matterId }) {
    await tx.update(hearings).set({ handledAt: now }).where(eq(hearings.id, id))
    return { result: { id }, event: { name: 'hearings.handling-published', matterId, activityId: id, payload: {} } }
  },
})
