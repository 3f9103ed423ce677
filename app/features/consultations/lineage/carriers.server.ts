import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { clauses, responses } from '#db/schema/index.server.ts'
import { alignClauses } from './domain/align.ts'
import { lineageOf } from './domain/lineage.ts'
import { listClauses } from './load.server.ts'
import { alignable } from './settle-edition.server.ts'

/**
 * Answers that name a clause of the edition being prepared keep it when that edition is written anew: by what became of the clause.
 * Called before the clauses are replaced; what it returns, after.
 */
export async function holdCarriers(tx: Tx, versionId: string): Promise<(newVersionId: string) => Promise<void>> {
  const carried = await tx
    .select({ id: responses.id, clauseId: clauses.id })
    .from(responses)
    .innerJoin(clauses, eq(clauses.id, responses.carriedClauseId))
    .where(eq(clauses.versionId, versionId))
  if (carried.length === 0) return async () => {}
  const before = await listClauses(tx, versionId)
  return async (newVersionId) => {
    const after = await listClauses(tx, newVersionId)
    const { whole } = lineageOf(alignClauses(alignable(before), alignable(after)), 'from')
    const rows = carried.flatMap(({ id, clauseId }) => {
      const heir = whole.get(clauseId)?.to[0]
      return heir ? [{ id, clause_id: heir }] : []
    })
    await tx.execute(sql`update responses r set carried_clause_id = g.clause_id
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as g(id uuid, clause_id uuid) where r.id = g.id`)
  }
}
