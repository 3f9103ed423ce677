import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { clauseDescents } from '#db/schema/index.server.ts'
import type { Edition } from '../reading/head.server.ts'
import type { RelationKind } from './domain/types.ts'

/** From the least to the most that can happen to a clause. */
const BY_WEIGHT: readonly RelationKind[] = ['same', 'moved', 'edited', 'merged', 'split', 'removed']
export type Trace = { fate: RelationKind; clauseIds: string[]; edition: Edition }

/** What became of a clause of an earlier edition, across any number of later ones; where it was taken away, in which. */
export async function traceClause(db: Db, clauseId: string, later: readonly Edition[]): Promise<Trace | null> {
  let trace: Trace | null = null
  let ids = [clauseId]
  for (const edition of later) {
    const rows = await db
      .select()
      .from(clauseDescents)
      .where(and(eq(clauseDescents.versionId, edition.id), inArray(clauseDescents.fromClauseId, ids), isNotNull(clauseDescents.toClauseId)))
    const found = ids.flatMap((id) => {
      const own = rows.filter((row) => row.fromClauseId === id)
      const whole = own.filter((row) => row.layer !== 'words')
      return whole.length > 0 ? whole : own
    })
    if (found.length === 0) return { fate: 'removed', clauseIds: [], edition }
    const fates: RelationKind[] = [...found.map((row) => row.kind), ...(trace ? [trace.fate] : [])]
    const fate = BY_WEIGHT.findLast((kind) => fates.includes(kind))!
    ids = [...new Set(found.map((row) => row.toClauseId!))]
    trace = { fate, clauseIds: ids, edition }
  }
  return trace
}
