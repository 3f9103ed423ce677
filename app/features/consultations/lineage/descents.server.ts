import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Db, Tx } from '#db/client.server.ts'
import { clauseDescents } from '#db/schema/index.server.ts'
import type { Relation } from './domain/types.ts'
import type { Version } from './load.server.ts'

type Row = typeof clauseDescents.$inferSelect
const LAYERS = ['containers', 'units', 'words'] as const

/** Replaces what was known of the edition's descent, in one statement. */
export async function storeDescents(
  tx: Tx,
  { id: versionId, matterId }: Pick<Version, 'id' | 'matterId'>,
  alignment: Record<Row['layer'], readonly (Relation & { correctedBy?: string | null })[]>,
) {
  await tx.delete(clauseDescents).where(eq(clauseDescents.versionId, versionId))
  const rows = LAYERS.flatMap((layer) =>
    alignment[layer].flatMap(({ kind, from, to, score, correctedBy: corrected_by = null }) =>
      pairsOf(from, to).map(([from_clause_id, to_clause_id]) => ({
        id: uuidv7(),
        from_clause_id,
        to_clause_id,
        layer,
        kind,
        score,
        corrected_by,
      })),
    ),
  )
  await tx.execute(sql`insert into clause_descents (id, matter_id, version_id, from_clause_id, to_clause_id, layer, kind, score, corrected_by)
    select r.id, ${matterId}::uuid, ${versionId}::uuid, r.from_clause_id, r.to_clause_id, r.layer, r.kind, r.score, r.corrected_by
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r(id uuid, from_clause_id uuid, to_clause_id uuid, layer text, kind text, score real, corrected_by uuid)`)
}
const pairsOf = (from: readonly string[], to: readonly string[]): [string | null, string | null][] =>
  (from.length > 0 ? from : [null]).flatMap((f) => (to.length > 0 ? to : [null]).map((t) => [f, t] as [string | null, string | null]))

/** Rows back to relations: a split is one with its parts, a merger one with its sources. In the order in which they were stored. */
export async function readAlignment(db: Db, versionId: string): Promise<StoredAlignment> {
  const rows = await db.select().from(clauseDescents).where(eq(clauseDescents.versionId, versionId)).orderBy(clauseDescents.id)
  const ofLayer = (layer: Row['layer']) => relationsOf(rows.filter((row) => row.layer === layer))
  return { containers: ofLayer('containers'), units: ofLayer('units'), words: ofLayer('words') }
}
export type StoredRelation = Relation & { correctedBy: string | null }
export type StoredAlignment = Record<Row['layer'], StoredRelation[]>

function relationsOf(rows: readonly Row[]): StoredRelation[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = row.kind === 'split' ? `from ${row.fromClauseId}` : row.kind === 'merged' ? `to ${row.toClauseId}` : row.id
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].map((group) => ({
    kind: group[0]!.kind,
    from: [...new Set(group.flatMap((row) => row.fromClauseId ?? []))],
    to: [...new Set(group.flatMap((row) => row.toClauseId ?? []))],
    score: group[0]!.score,
    correctedBy: group.find((row) => row.correctedBy)?.correctedBy ?? null,
  }))
}
