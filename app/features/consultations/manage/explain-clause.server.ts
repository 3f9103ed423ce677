import { and, eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { clauses } from '#db/schema/index.server.ts'
import { ExplainClauseInput } from './inputs.ts'
import { requirePreparable, requireStoredVersion } from './load.server.ts'

/** The drafter's note beside a clause; empty takes it away. Before publication, as everybody shall comment on the same page. */
export const explainClause = defineCommand({
  name: 'consultations.explain-clause',
  input: ExplainClauseInput,
  async authorise({ tx, actor, input }) {
    const consultation = await requirePreparable(tx, actor, input.consultationId)
    const version = await requireStoredVersion(tx, consultation.id)
    const [clause] = await tx
      .select({ id: clauses.id, key: clauses.key })
      .from(clauses)
      .where(and(eq(clauses.id, input.clauseId), eq(clauses.versionId, version.id)))
    if (!clause) throw new AppError('not_found', 'problem.notFound')
    if (input.en && !input.zh) throw new AppError('invalid', 'problem.field.required', {}, 'zh')
    return { consultation, clause }
  },
  async write({ tx, input }, { consultation, clause }) {
    const explanation = input.zh ? { zh: input.zh, ...(input.en ? { en: input.en } : {}) } : null
    await tx.update(clauses).set({ explanation }).where(eq(clauses.id, clause.id))
    return {
      result: { key: clause.key },
      event: {
        name: 'consultations.clause-explained',
        matterId: consultation.matterId,
        activityId: consultation.id,
        payload: { clauseId: clause.id, given: explanation !== null },
      },
    }
  },
})
