import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { hearingLines } from '#db/schema/index.server.ts'
import { parseTranscript } from '../domain/groups.ts'
import { statusOf } from '../domain/period.ts'
import { TranscriptInput } from '../inputs.ts'
import { holdHearing, listApplications, listLines, seatedIn } from '../load.server.ts'
import { requireClerk } from '../policy.ts'

/** Adds spoken lines, once the hearing has begun and before its handling is published; each goes to its speaker for confirmation. */
export const enterTranscript = defineCommand({
  name: 'hearings.enter-transcript',
  input: TranscriptInput,
  async authorise({ tx, actor, input, now }) {
    const hearing = await holdHearing(tx, input.hearingId)
    requireClerk(actor, hearing.agencyId)
    const status = statusOf(hearing, now)
    if (status !== 'held' && status !== 'transcript') throw new AppError('conflict', 'hearings.problem.notHeld')
    const lines = parseTranscript(input.lines)
    if (lines.length === 0) throw new AppError('invalid', 'hearings.problem.noLines', {}, 'lines')
    const present = seatedIn(hearing, await listApplications(tx, hearing.id))
    const stranger = lines.find(({ participant }) => participant !== null && !present.has(participant))
    if (stranger) throw new AppError('invalid', 'hearings.problem.noParticipant', { number: stranger.participant! }, 'lines')
    return { hearing, lines }
  },
  async write({ tx, now }, { hearing: { id, matterId }, lines }) {
    const before = (await listLines(tx, id)).length
    await tx
      .insert(hearingLines)
      .values(lines.map((line, i) => ({ ...line, id: uuidv7(), hearingId: id, matterId, ordinal: before + i + 1, writtenAt: now })))
    return {
      result: { id, count: lines.length },
      event: { name: 'hearings.transcript-entered', matterId, activityId: id, payload: { lines: lines.length } },
    }
  },
})
