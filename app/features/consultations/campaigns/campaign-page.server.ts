import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { Locale } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { commentCampaignMembers, comments } from '#db/schema/index.server.ts'
import { selectComments, toCards } from '../comments/cards.server.ts'
import { publish } from '../comments/queries.server.ts'
import { type Head, requireHead } from '../reading/head.server.ts'
import { aboutOf } from '../reading/queries.server.ts'
import { keptCampaigns, listCampaigns } from './queries.server.ts'

const PAGE_SIZE = 50

/** All texts that many sent. */
export async function requireCampaignsPage(actor: Actor, consultationId: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const head = await requireHead(db, actor, consultationId, now, null)
  return { head, about: aboutOf(head, locale, now), ...(await keptCampaigns(db, head)) }
}

export type MemberRequest = { own: boolean; after: string | null }
export const readMemberRequest = (params: URLSearchParams): MemberRequest => ({
  own: params.get('own') === '1',
  after: params.get('after'),
})

/** Who sent the text of one campaign, in the order in which they did, with what they added. */
export async function listMembers(db: Db, head: Head, campaignId: string, { own, after }: MemberRequest, locale: Locale) {
  const members = await db
    .select({ id: comments.id, own: commentCampaignMembers.own, removedAt: commentCampaignMembers.removedAt })
    .from(commentCampaignMembers)
    .innerJoin(comments, eq(comments.id, commentCampaignMembers.commentId))
    .where(
      and(
        eq(commentCampaignMembers.campaignId, campaignId),
        isNull(commentCampaignMembers.removedAt),
        isNull(comments.withdrawnAt),
        isNull(comments.hiddenAt),
        own ? isNotNull(commentCampaignMembers.own) : undefined,
        after && isUuid(after) ? gt(comments.id, after) : undefined,
      ),
    )
    .orderBy(asc(comments.id))
    .limit(PAGE_SIZE + 1)
  const shown = members.slice(0, PAGE_SIZE)
  const cards = await cardsOf(
    db,
    head,
    shown.map(({ id }) => id),
    locale,
  )
  return {
    members: shown.flatMap(({ id, own: words }) => {
      const card = cards.get(id)
      if (!card) return []
      const { author, clause, stance, language, createdAt, answer } = card
      return [{ id, own: words, author, clause, stance, language, createdAt, outcome: answer?.outcome ?? null }]
    }),
    next: members.length > PAGE_SIZE ? shown.at(-1)!.id : null,
  }
}
export type Member = Awaited<ReturnType<typeof listMembers>>['members'][number]

export async function cardsOf(db: Db, head: Head, ids: readonly string[], locale: Locale) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await selectComments(db).where(inArray(comments.id, [...ids]))
  return new Map(publish(await toCards(db, head, rows, locale)).map((card) => [card.id, card]))
}

/** One text, its senders and what they added. A campaign that was dissolved or lost its senders is not found. */
export async function requireCampaignPage(
  actor: Actor,
  ids: { consultationId: string; campaignId: string },
  request: MemberRequest,
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
) {
  const head = await requireHead(db, actor, ids.consultationId, now, null)
  const [campaign] = await listCampaigns(db, head.consultation.id, { id: ids.campaignId })
  if (!campaign) throw new AppError('not_found', 'problem.notFound')
  const cards = await cardsOf(db, head, [campaign.representativeId], locale)
  return {
    head,
    about: aboutOf(head, locale, now),
    campaign,
    card: cards.get(campaign.representativeId) ?? null,
    request,
    ...(await listMembers(db, head, campaign.id, request, locale)),
  }
}

/** Members that the office took out by hand: it may put them back. */
export async function listTakenOut(db: Db, campaignId: string): Promise<{ id: string; words: string }[]> {
  return db
    .select({ id: comments.id, words: sql<string>`left(${comments.body}, 120)` })
    .from(commentCampaignMembers)
    .innerJoin(comments, eq(comments.id, commentCampaignMembers.commentId))
    .where(
      and(
        eq(commentCampaignMembers.campaignId, campaignId),
        isNotNull(commentCampaignMembers.removedAt),
        isNull(comments.withdrawnAt),
        isNull(comments.hiddenAt),
      ),
    )
    .orderBy(asc(comments.id))
    .limit(100)
}
