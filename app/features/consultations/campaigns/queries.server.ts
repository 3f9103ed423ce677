import { sql } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { comments } from '#db/schema/index.server.ts'
import type { Head } from '../reading/head.server.ts'
import { keep } from '../reading/kept.server.ts'

export const EXCERPT = 160
const MOST = 200

export type CampaignRow = {
  id: string
  representativeId: string
  words: string
  language: 'zh' | 'en'
  stance: 'support' | 'oppose' | 'amend' | 'ask'
  people: number
  comments: number
  /** Comments with words of their own, and how many of them are answered. */
  own: number
  ownAnswered: number
  /** Those without, and how many of them are answered. */
  plain: number
  plainAnswered: number
  outcome: 'adopted' | 'partly' | 'not-adopted' | 'out-of-scope' | null
  dissolved: boolean
}
type Counts = Omit<CampaignRow, 'id' | 'representativeId' | 'words' | 'language' | 'stance' | 'outcome' | 'dissolved'>

/** Campaigns with what stands of them, the largest first; those that the office dissolved only where asked for. */
export async function listCampaigns(
  db: Db,
  consultationId: string,
  options: { dissolved?: boolean; id?: string } = {},
): Promise<CampaignRow[]> {
  if (options.id !== undefined && !isUuid(options.id)) return []
  const rows =
    await db.execute(sql`select c.id, c.representative_id as "representativeId", left(r.body, ${EXCERPT * 2}) as words, r.language, r.stance,
      c.dissolved_at is not null as dissolved, n.people, n.comments, n.own, n."ownAnswered", n.plain, n."plainAnswered", n.outcome
    from comment_campaigns c
    join comments r on r.id = c.representative_id
    cross join lateral (
      select count(distinct coalesce(x.author_id, x.id))::int as people, count(*)::int as comments,
        count(*) filter (where m.own is not null)::int as own,
        count(*) filter (where m.own is not null and x.responded_at is not null)::int as "ownAnswered",
        count(*) filter (where m.own is null)::int as plain,
        count(*) filter (where m.own is null and x.responded_at is not null)::int as "plainAnswered",
        mode() within group (order by x.outcome) filter (where m.own is null) as outcome
      from comment_campaign_members m join comments x on x.id = m.comment_id
      where m.campaign_id = c.id and m.removed_at is null and x.withdrawn_at is null and x.hidden_at is null
    ) n
    where c.consultation_id = ${consultationId}::uuid and n.people > 1
      ${options.id === undefined ? sql`` : sql`and c.id = ${options.id}::uuid`}
      ${options.dissolved ? sql`` : sql`and c.dissolved_at is null`}
    order by c.dissolved_at is not null, n.people desc, c.id limit ${MOST}`)
  return (rows as unknown as CampaignRow[]).map((row) => ({ ...row, words: excerptOf(row.words) }))
}

function excerptOf(words: string): string {
  const line = [...words.replace(/\s+/g, ' ').trim()]
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).join('')}…` : line.join('')
}

/** `repeated`: comments that say nothing beyond what another one says already; so many fewer different ones there are. */
export type CampaignSummary = { campaigns: CampaignRow[]; people: number; repeated: number }
export const keptCampaigns = (db: Db, head: Head): Promise<CampaignSummary> =>
  keep(db, head.consultation.id, head.stamp, 'campaigns', async () => {
    const campaigns = await listCampaigns(db, head.consultation.id)
    const sum = (of: (counts: Counts) => number) => campaigns.reduce((all, one) => all + of(one), 0)
    return { campaigns, people: sum(({ people }) => people), repeated: sum(({ plain }) => Math.max(0, plain - 1)) }
  })

/** Copies with nothing of their own stand behind the comment that represents them. */
export const isNoCopy = sql`not exists (select 1 from comment_campaign_members m join comment_campaigns c on c.id = m.campaign_id
  where m.comment_id = ${comments.id} and m.own is null and m.removed_at is null and c.dissolved_at is null
    and c.representative_id <> ${comments.id}
    and exists (select 1 from comments r where r.id = c.representative_id and r.withdrawn_at is null and r.hidden_at is null))`

/** What somebody who sent the common text along with others added of their own; null for everybody else. `id` is a comment's column. */
export const ownWordsOf = (id: unknown) => sql<
  string | null
>`(select m.own from comment_campaign_members m join comment_campaigns c on c.id = m.campaign_id
  where m.comment_id = ${id} and m.removed_at is null and c.dissolved_at is null and c.representative_id <> ${id})`

export type Mark = { campaignId: string; people: number; own: number; hasOwn: boolean }
/** Which of these comments are one text with others. */
export async function readMarks(db: Db, head: Head, ids: readonly string[]): Promise<Record<string, Mark>> {
  const { campaigns } = await keptCampaigns(db, head)
  if (campaigns.length === 0 || ids.length === 0) return {}
  const known = new Map(campaigns.map((one) => [one.id, one]))
  const rows =
    await db.execute(sql`select comment_id as id, campaign_id as campaign, own is not null as "hasOwn" from comment_campaign_members
    where removed_at is null and comment_id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)::uuid)`)
  return Object.fromEntries(
    (rows as unknown as { id: string; campaign: string; hasOwn: boolean }[]).flatMap(({ id, campaign, hasOwn }) => {
      const one = known.get(campaign)
      return one ? [[id, { campaignId: campaign, people: one.people, own: one.own, hasOwn }]] : []
    }),
  )
}
