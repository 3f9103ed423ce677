import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { env } from '#app/platform/env.server.ts'
import type { Db } from '#db/client.server.ts'
import { comments } from '#db/schema/index.server.ts'
import type { Consultation } from '../load.server.ts'
import { toLocalTime } from '../manage/domain/local-time.ts'
import type { Edition } from '../reading/head.server.ts'
import { readEdition } from '../reading/texts.server.ts'
import { OUTCOMES } from '../responses/domain/outcomes.ts'
import { type AnswerRow, type ArticleRow, CHANNELS, type ChannelRow, type EndorsedRow, EXCERPT, type KindRow } from './domain/charts.ts'
import { type DayRow, fillDays } from './domain/days.ts'
import { noStances, summariseStances, totalOf } from './domain/division.ts'

const n = sql<number>`count(*)::int`
const onWeb = sql`(${comments.channel} = 'web')`
/** Comments that stand. What was withdrawn or hidden is counted apart, in the figures. */
export const standing = (consultationId: string) =>
  and(eq(comments.consultationId, consultationId), isNull(comments.withdrawnAt), isNull(comments.hiddenAt))

export async function loadDays(db: Db, { id, opensAt, closesAt }: Consultation, now: Date): Promise<DayRow[]> {
  const day = sql<string>`to_char(${comments.createdAt} at time zone ${env.TIME_ZONE}, 'YYYY-MM-DD')`
  const rows = await db
    .select({
      day,
      comments: n,
      people: sql<number>`count(*) filter (where ${onWeb} and ${comments.authorKind} <> 'organisation')::int`,
      organisations: sql<number>`count(*) filter (where ${onWeb} and ${comments.authorKind} = 'organisation')::int`,
      offWeb: sql<number>`count(*) filter (where not ${onWeb})::int`,
    })
    .from(comments)
    .where(standing(id))
    .groupBy(sql`1`)
    .orderBy(sql`1`)
  if (!opensAt || !closesAt || now < opensAt) return rows
  const dayOf = (at: Date) => toLocalTime(at, env.TIME_ZONE).slice(0, 10)
  return fillDays(rows, dayOf(opensAt), dayOf(now < closesAt ? now : closesAt))
}

/** Reading order; the whole draft first, earlier editions after the current one. Comments on a paragraph count with its article. */
export async function loadArticles(db: Db, consultation: Consultation, editions: readonly Edition[]): Promise<ArticleRow[]> {
  const place = sql<string | null>`coalesce(${comments.articleId}, ${comments.clauseId})`
  const found = await db
    .select({ versionId: comments.versionId, place, stance: comments.stance, n })
    .from(comments)
    .where(standing(consultation.id))
    .groupBy(comments.versionId, sql`2`, comments.stance)
  const whole = summariseStances(found.filter((row) => row.place === null)).get(null) ?? noStances()
  const rows: ArticleRow[] =
    totalOf(whole) > 0 ? [{ key: null, edition: 0, cite: { zh: '', en: '' }, counts: whole, n: totalOf(whole) }] : []
  for (const { id, number } of [...editions].reverse()) {
    const places = summariseStances(
      found.flatMap((row) => (row.versionId === id && row.place ? [{ place: row.place, stance: row.stance, n: row.n }] : [])),
    )
    if (places.size === 0) continue
    const edition = await readEdition(db, consultation.id, id, consultation.publishedAt !== null)
    for (const { key } of edition.inLanguage('zh').rows) {
      const clauseId = edition.idOf(key)!
      const counts = places.get(clauseId)
      if (counts)
        rows.push({
          key,
          edition: number,
          cite: { zh: edition.citeOf(clauseId, 'zh'), en: edition.citeOf(clauseId, 'en') },
          counts,
          n: totalOf(counts),
        })
    }
  }
  return rows
}

/** The kind as it stood when each comment was posted on the web. */
export async function loadKinds(db: Db, consultationId: string): Promise<KindRow[]> {
  const rows = await db
    .select({ kind: comments.authorKind, participants: sql<number>`count(distinct ${comments.authorId})::int`, comments: n })
    .from(comments)
    .where(and(standing(consultationId), onWeb))
    .groupBy(comments.authorKind)
  const order = ['person', 'expert', 'official', 'administrator', 'organisation']
  return rows.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

export async function loadEndorsed(db: Db, consultation: Consultation, limit = 10): Promise<EndorsedRow[]> {
  const rows = await db
    .select({
      commentId: comments.id,
      clauseId: comments.clauseId,
      versionId: comments.versionId,
      stance: comments.stance,
      kind: comments.authorKind,
      language: comments.language,
      words: sql<string>`left(${comments.body}, ${EXCERPT * 2})`,
      endorsements: comments.endorsementCount,
    })
    .from(comments)
    .where(and(standing(consultation.id), gt(comments.endorsementCount, 0)))
    .orderBy(desc(comments.endorsementCount), desc(comments.id))
    .limit(limit)
  const versions = [...new Set(rows.map((row) => row.versionId))]
  const texts = new Map(await Promise.all(versions.map(async (id) => [id, await readEdition(db, consultation.id, id, true)] as const)))
  return rows.map(({ clauseId, versionId, words, ...row }) => {
    const edition = clauseId ? texts.get(versionId) : undefined
    const cite = edition && clauseId ? { zh: edition.citeOf(clauseId, 'zh'), en: edition.citeOf(clauseId, 'en') } : null
    const line = words.replace(/\s+/g, ' ').trim()
    return { ...row, cite, words: [...line].length > EXCERPT ? `${[...line].slice(0, EXCERPT).join('')}…` : line }
  })
}

export async function loadAnswers(db: Db, consultationId: string): Promise<AnswerRow[]> {
  const rows = await db
    .select({ outcome: comments.outcome, comments: n })
    .from(comments)
    .where(standing(consultationId))
    .groupBy(comments.outcome)
  const byOutcome = new Map(rows.map((row) => [row.outcome, row.comments]))
  return [
    ...OUTCOMES.map((outcome) => ({ outcome, comments: byOutcome.get(outcome) ?? 0 })),
    { outcome: 'none', comments: byOutcome.get(null) ?? 0 },
  ]
}

export async function loadChannels(db: Db, consultationId: string): Promise<ChannelRow[]> {
  const rows = await db
    .select({ channel: comments.channel, comments: n, answered: sql<number>`count(${comments.respondedAt})::int` })
    .from(comments)
    .where(standing(consultationId))
    .groupBy(comments.channel)
  return CHANNELS.map((channel) => rows.find((row) => row.channel === channel) ?? { channel, comments: 0, answered: 0 })
}
