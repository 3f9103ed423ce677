import { and, eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { opinionStatements } from '#db/schema/index.server.ts'
import { TranslateInput } from '../inputs.ts'
import { requireMap, requireStatement } from '../load.server.ts'
import { requireModerator } from '../policy.ts'

/** The office's wording in the other language; the statement itself stays as it was written. */
export const translateStatement = defineCommand({
  name: 'opinion.translate-statement',
  input: TranslateInput,
  async authorise({ tx, actor, input }) {
    const map = await requireMap(tx, input.mapId)
    requireModerator(actor, map.agencyId)
    const statement = await requireStatement(tx, map.id, input.statement)
    if (statement.withdrawnAt) throw new AppError('conflict', 'opinion.problem.takenBack')
    return { map, statement }
  },
  async write({ tx, input: { translation } }, { map, statement: { number } }) {
    await tx
      .update(opinionStatements)
      .set({ translation })
      .where(and(eq(opinionStatements.mapId, map.id), eq(opinionStatements.number, number)))
    return {
      result: { id: map.id, statement: number },
      event: { name: 'opinion.statement-translated', matterId: map.matterId, activityId: map.id, payload: { statement: number } },
    }
  },
})
