import { and, eq, isNull } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { opinionStatements } from '#db/schema/index.server.ts'
import { ModerateInput } from '../inputs.ts'
import { requireMap, requireStatement } from '../load.server.ts'
import { requireModerator } from '../policy.ts'

/** Lets a statement in, or takes it out with a reason that everybody can read. Votes that it has are kept and counted, but move nobody on the map. */
export const moderateStatement = defineCommand({
  name: 'opinion.moderate-statement',
  input: ModerateInput,
  async authorise({ tx, actor, input }) {
    const map = await requireMap(tx, input.mapId)
    requireModerator(actor, map.agencyId)
    return { map, statement: await requireStatement(tx, map.id, input.statement) }
  },
  async write({ tx, input: { verdict, reason }, now }, { map, statement }) {
    const { number } = statement
    const change =
      verdict === 'approved'
        ? { approvedAt: statement.approvedAt ?? now, hiddenAt: null, hiddenReason: null }
        : { hiddenAt: now, hiddenReason: reason! }
    // Asked of the row as it is now: its author may have been quicker.
    const moderated = await tx
      .update(opinionStatements)
      .set(change)
      .where(and(eq(opinionStatements.mapId, map.id), eq(opinionStatements.number, number), isNull(opinionStatements.withdrawnAt)))
      .returning({ number: opinionStatements.number })
    if (moderated.length === 0) throw new AppError('conflict', 'opinion.problem.takenBack')
    return {
      result: { id: map.id, statement: number, verdict },
      event: { name: `opinion.statement-${verdict}`, matterId: map.matterId, activityId: map.id, payload: { statement: number } },
    }
  },
})
