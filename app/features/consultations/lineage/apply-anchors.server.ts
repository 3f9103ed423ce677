import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '#db/client.server.ts'
import type { NextAnchor } from './anchors.server.ts'

/**
 * Moves comments to where they stand in the next edition, keeping where they stood before; two statements for any number.
 * An orphan stays in the edition it was last found in. `by` is null where it goes along with a publication.
 */
export async function applyAnchors(
  tx: Tx,
  versionId: string,
  anchors: readonly NextAnchor[],
  { now, by }: { now: Date; by: string | null },
) {
  if (anchors.length === 0) return
  const rows = JSON.stringify(
    anchors.map(({ commentId, clauseId, articleId, selector, anchor }) => ({
      id: commentId,
      earlier: uuidv7(),
      version_id: anchor === 'orphaned' ? null : versionId,
      clause_id: clauseId,
      article_id: articleId,
      selector,
      anchor,
    })),
  )
  const given = sql`jsonb_to_recordset(${rows}::text::jsonb)
    as r(id uuid, earlier uuid, version_id uuid, clause_id uuid, article_id uuid, selector jsonb, anchor text)`
  await tx.execute(sql`insert into comment_anchors (id, matter_id, comment_id, version_id, clause_id, article_id, selector, anchor, replaced_at, replaced_by)
    select r.earlier, c.matter_id, c.id, c.version_id, c.clause_id, c.article_id, c.selector, c.anchor, ${now.toISOString()}::timestamptz, ${by}::uuid
    from ${given} join comments c on c.id = r.id`)
  await tx.execute(sql`update comments c set anchor = r.anchor, version_id = coalesce(r.version_id, c.version_id), clause_id = r.clause_id,
      article_id = r.article_id, selector = nullif(r.selector, 'null'::jsonb) from ${given} where c.id = r.id`)
}
