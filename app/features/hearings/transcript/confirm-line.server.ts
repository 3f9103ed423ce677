import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { hearingLines } from '#db/schema/index.server.ts'
import { ConfirmLineInput } from '../inputs.ts'
import { listApplications, requireLine } from '../load.server.ts'
import { maySee, requireSignedIn } from '../policy.ts'

/** Only whoever spoke it says that a line is right, or what they said instead; both are shown. */
export const confirmLine = defineCommand({
  name: 'hearings.confirm-line',
  input: ConfirmLineInput,
  async authorise({ tx, actor, input, now }) {
    const person = requireSignedIn(actor)
    const found = await requireLine(tx, input.lineId)
    if (!maySee(actor, found.hearing, now)) throw new AppError('not_found', 'problem.notFound')
    const own = (await listApplications(tx, found.hearing.id)).find(({ accountId }) => accountId === person.id)
    if (!own || own.number !== found.line.participant) throw new AppError('forbidden', 'hearings.problem.notYourLine')
    if (found.hearing.handledAt) throw new AppError('conflict', 'hearings.problem.handled')
    return found
  },
  async write({ tx, input: { verdict, objection }, now }, { line, hearing: { id, matterId } }) {
    const change =
      verdict === 'confirm'
        ? { confirmedAt: now, objection: null, objectedAt: null }
        : { confirmedAt: null, objection: objection!, objectedAt: now }
    await tx.update(hearingLines).set(change).where(eq(hearingLines.id, line.id))
    return {
      result: { id, line: line.ordinal },
      event: {
        name: verdict === 'confirm' ? 'hearings.line-confirmed' : 'hearings.line-objected',
        matterId,
        activityId: id,
        payload: { line: line.ordinal },
        anonymous: true,
      },
    }
  },
})
