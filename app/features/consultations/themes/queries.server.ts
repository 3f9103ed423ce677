import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import { type Locale, localised, textLanguage } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { comments, commentThemeMembers } from '#db/schema/index.server.ts'
import { isNoCopy, ownWordsOf } from '../campaigns/queries.server.ts'
import { selectComments, toCards } from '../comments/cards.server.ts'
import { publish } from '../comments/queries.server.ts'
import { requireConsultation } from '../load.server.ts'
import { requireColleague } from '../policy.ts'
import { type Head, requireHead } from '../reading/head.server.ts'
import { keep } from '../reading/kept.server.ts'
import { aboutOf } from '../reading/queries.server.ts'

const [SHOWN, EXCERPT, PAGE_SIZE] = [3, 140, 25]
export type Cited = { id: string; words: string; stance: 'support' | 'oppose' | 'amend' | 'ask'; endorsements: number }
export type ThemeView = {
  id: string
  language: 'zh' | 'en'
  name: string | null
  terms: string[]
  settled: boolean
  people: number
  comments: number
  typical: Cited[]
  endorsed: Cited[]
}

/** Each theme with its counts, and the comments that stand for it: always comments, never a summary. */
async function listThemes(db: Db, consultationId: string): Promise<ThemeView[]> {
  const cited = (order: ReturnType<typeof sql>, rule = sql`true`) => sql`(select coalesce(jsonb_agg(q), '[]'::jsonb) from (
    select x.id, left(regexp_replace(w.said, '\\s+', ' ', 'g'), ${EXCERPT}) || case when length(w.said) > ${EXCERPT} then '…' else '' end as words, x.stance, x.endorsement_count as endorsements
    from comment_theme_members m join comments x on x.id = m.comment_id
    cross join lateral (select coalesce(${ownWordsOf(sql`x.id`)}, x.body) as said) w
    where m.theme_id = t.id and x.withdrawn_at is null and x.hidden_at is null and ${rule}
      and not exists (select 1 from comment_campaign_members d join comment_campaigns c on c.id = d.campaign_id
        where d.comment_id = x.id and d.own is null and d.removed_at is null and c.dissolved_at is null and c.representative_id <> x.id)
    order by ${order} limit ${SHOWN}) q)`
  const rows = await db.execute(sql`select t.id, t.language, t.name, t.terms, t.settled_at is not null as settled, n.people, n.comments,
      ${cited(sql`m.score desc, x.id`)} as typical, ${cited(sql`x.endorsement_count desc, x.id`, sql`x.endorsement_count > 0`)} as endorsed
    from comment_themes t
    cross join lateral (select count(distinct coalesce(x.author_id, x.id))::int as people, count(*)::int as comments
      from comment_theme_members m join comments x on x.id = m.comment_id
      where m.theme_id = t.id and x.withdrawn_at is null and x.hidden_at is null) n
    where t.consultation_id = ${consultationId}::uuid and n.comments > 0
    order by n.comments desc, t.id`)
  return rows as unknown as ThemeView[]
}
export const keptThemes = (db: Db, head: Head) =>
  keep(db, head.consultation.id, head.stamp, 'themes', () => listThemes(db, head.consultation.id))

export async function requireThemesPage(actor: Actor, consultationId: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const head = await requireHead(db, actor, consultationId, now, null)
  const [themes, [all]] = await Promise.all([
    keptThemes(db, head),
    db
      .select({ n: sql<number>`count(*)::int` })
      .from(comments)
      .where(and(eq(comments.consultationId, head.consultation.id), isNull(comments.withdrawnAt), isNull(comments.hiddenAt))),
  ])
  const placed = themes.reduce((sum, theme) => sum + theme.comments, 0)
  // Those in the reader's language come first.
  const own = textLanguage(locale)
  const sorted = themes.toSorted((a, b) => Number(b.language === own) - Number(a.language === own))
  return { head, about: aboutOf(head, locale, now), themes: sorted, others: Math.max(0, all!.n - placed) }
}

/** The comments of one theme, the most typical first; copies of one text stand behind the one that represents them. */
export async function requireThemePage(
  actor: Actor,
  ids: { consultationId: string; themeId: string },
  page: number,
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
) {
  const head = await requireHead(db, actor, ids.consultationId, now, null)
  const theme = isUuid(ids.themeId) ? (await keptThemes(db, head)).find(({ id }) => id === ids.themeId) : undefined
  if (!theme) throw new AppError('not_found', 'problem.notFound')
  const rows = await selectComments(db)
    .innerJoin(commentThemeMembers, eq(commentThemeMembers.commentId, comments.id))
    .where(and(eq(commentThemeMembers.themeId, theme.id), isNull(comments.withdrawnAt), isNull(comments.hiddenAt), isNoCopy))
    .orderBy(desc(commentThemeMembers.score), comments.id)
    .limit(PAGE_SIZE + 1)
    .offset((page - 1) * PAGE_SIZE)
  const cards = publish(await toCards(db, head, rows.slice(0, PAGE_SIZE), locale))
  return { head, about: aboutOf(head, locale, now), theme, cards, page, more: rows.length > PAGE_SIZE }
}

/** The same themes for those who may name, merge and split them. */
export async function requireThemeWork(actor: Actor, consultationId: string, locale: Locale, now: Date, db: Db = defaultDb) {
  requireColleague(actor, (await requireConsultation(db, consultationId)).agencyId)
  const head = await requireHead(db, actor, consultationId, now, null)
  return { id: head.consultation.id, heading: localised(head.consultation.title, locale), themes: await keptThemes(db, head) }
}
