import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { hearingLines } from '#db/schema/index.server.ts'
import { RewriteLineInput } from '../inputs.ts'
import { requireLine } from '../load.server.ts'
import { requireClerk } from '../policy.ts'

/** A line whose words change has to be confirmed again. */
export const rewriteLine = defineCommand({
  name: 'hearings.rewrite-line',
  input: RewriteLineInput,
  async authorise({ tx, actor, input }) {
    const found = await requireLine(tx, input.lineId)
    requireClerk(actor, found.hearing.agencyId)
    if (found.hearing.handledAt) throw new AppError('conflict', 'hearings.problem.handled')
    return found
  },
  async write({ tx, input: { body } }, { line, hearing: { id, matterId } }) {
    await tx.update(hearingLines).set({ body, confirmedAt: null, objection: null, objectedAt: null }).where(eq(hearingLines.id, line.id))
    return {
      result: { id, line: line.ordinal },
      event: { name: 'hearings.line-rewritten', matterId, activityId: id, payload: { line: line.ordinal } },
    }
  },
})
