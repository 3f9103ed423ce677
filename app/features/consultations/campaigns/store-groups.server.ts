import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { commentCampaigns } from '#db/schema/index.server.ts'

const BATCH = 5000
export type StoredGroup = { id: string; isNew: boolean; representative: string; members: { comment: string; own: string | null }[] }

/** Leaves what is the same untouched; a campaign that lost its members keeps its row, so that its address still says what it was. */
export async function storeGroups(
  tx: Tx,
  { id, matterId }: { id: string; matterId: string },
  groups: readonly StoredGroup[],
  now: Date,
): Promise<number> {
  const fresh = groups.filter(({ isNew }) => isNew)
  for (let at = 0; at < fresh.length; at += BATCH)
    await tx
      .insert(commentCampaigns)
      .values(
        fresh
          .slice(at, at + BATCH)
          .map((group) => ({ id: group.id, matterId, consultationId: id, representativeId: group.representative, createdAt: now })),
      )
  const rows = groups.flatMap((group) => group.members.map(({ comment, own }) => ({ comment, campaign: group.id, own })))
  await tx.execute(sql`create temporary table found_members (comment uuid primary key, campaign uuid not null, own text) on commit drop`)
  for (let at = 0; at < rows.length; at += BATCH)
    await tx.execute(sql`insert into found_members select * from jsonb_to_recordset(${JSON.stringify(rows.slice(at, at + BATCH))}::text::jsonb)
      as r(comment uuid, campaign uuid, own text)`)
  const gone = await tx.execute(sql`delete from comment_campaign_members m using comment_campaigns c
    where c.id = m.campaign_id and c.consultation_id = ${id}::uuid and c.dissolved_at is null and m.removed_at is null
      and not exists (select 1 from found_members f where f.comment = m.comment_id) returning m.comment_id`)
  const put = await tx.execute(sql`insert into comment_campaign_members (comment_id, matter_id, campaign_id, own)
    select comment, ${matterId}::uuid, campaign, own from found_members
    on conflict (comment_id) do update set campaign_id = excluded.campaign_id, own = excluded.own
    where comment_campaign_members.removed_at is null
      and (comment_campaign_members.campaign_id, comment_campaign_members.own) is distinct from (excluded.campaign_id, excluded.own)
    returning comment_id`)
  const named = groups.filter(({ isNew }) => !isNew).map((group) => ({ id: group.id, representative: group.representative }))
  await tx.execute(sql`update comment_campaigns c set representative_id = r.representative
    from jsonb_to_recordset(${JSON.stringify(named)}::text::jsonb) as r(id uuid, representative uuid)
    where c.id = r.id and c.representative_id <> r.representative`)
  await tx.execute(sql`drop table found_members`)
  return gone.length + put.length
}
