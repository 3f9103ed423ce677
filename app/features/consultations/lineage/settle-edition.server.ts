import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { type Correction, readCorrections, withCorrections } from './corrections.server.ts'
import { storeDescents } from './descents.server.ts'
import { alignClauses } from './domain/align.ts'
import { carryOver } from './domain/carry-over.ts'
import type { AlignableClause } from './domain/types.ts'
import { type ClauseRow, listClauses, type Version } from './load.server.ts'

export const alignable = (rows: readonly ClauseRow[]): AlignableClause[] =>
  rows.map(({ id, kind, heading, text, parentId }) => ({ id, kind, heading, text, parent: parentId }))

/**
 * Compares a stored next edition with the published one, and brings along translations and notes of clauses that kept their words. What
 * the office set by hand stays as it set it; `corrections` where the clauses were stored anew since.
 */
export async function settleEdition(
  tx: Tx,
  current: Version,
  next: Pick<Version, 'id' | 'matterId' | 'language'>,
  corrections?: readonly Correction[],
) {
  const [older, newer, known] = await Promise.all([
    listClauses(tx, current.id),
    listClauses(tx, next.id),
    corrections ?? readCorrections(tx, next.id),
  ])
  const sides = { older: alignable(older), newer: alignable(newer) }
  const alignment = withCorrections(alignClauses(sides.older, sides.newer), sides, known)
  await storeDescents(tx, next, alignment)
  if (current.language === next.language) await updateCarried(tx, next.id, carryOver(older, newer, alignment))
  return alignment
}

export async function updateCarried(tx: Tx, versionId: string, carried: ReturnType<typeof carryOver<ClauseRow['explanation']>>) {
  const rows = [...carried].map(([id, { translation, explanation }]) => ({ id, translation, explanation }))
  await tx.execute(sql`update clauses c set translation = coalesce(c.translation, nullif(r.translation, 'null'::jsonb)),
      explanation = coalesce(c.explanation, nullif(r.explanation, 'null'::jsonb))
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r(id uuid, translation jsonb, explanation jsonb)
    where c.version_id = ${versionId}::uuid and c.id = r.id`)
}
