import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '#app/platform/actor.ts'
import { env } from '#app/platform/env.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { comments, replies } from '#db/schema/index.server.ts'
import { requireConsultation } from '../load.server.ts'
import { fromLocalTime, toLocalTime } from '../manage/domain/local-time.ts'
import { type Head, requireHead } from '../reading/head.server.ts'
import { keep } from '../reading/kept.server.ts'
import type { ArticleRow, Figures, Rows } from './domain/charts.ts'
import { mostDivided } from './domain/division.ts'
import { listEditions } from './editions.server.ts'
import { loadAnswers, loadArticles, loadChannels, loadDays, loadEndorsed, loadKinds, standing } from './rows.server.ts'

const count = (condition: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${condition}))::int`

/** What the law page, the home page, the results, the report and its files all say. One home for every figure. */
export async function loadFigures(db: Db, consultationId: string): Promise<Figures> {
  const consultation = await requireConsultation(db, consultationId)
  return figuresOf(db, consultationId, await loadArticles(db, consultation, await listEditions(db, consultation)))
}

async function figuresOf(db: Db, consultationId: string, articles: readonly ArticleRow[]): Promise<Figures> {
  const stands = sql`${comments.withdrawnAt} is null and ${comments.hiddenAt} is null`
  const speakers = (condition: ReturnType<typeof sql>) =>
    sql<number>`(count(distinct ${comments.authorId}) filter (where ${stands} and ${condition}))::int`
  const [sums] = await db
    .select({
      people: speakers(sql`${comments.authorKind} <> 'organisation'`),
      organisations: speakers(sql`${comments.authorKind} = 'organisation'`),
      experts: speakers(sql`${comments.authorKind} = 'expert'`),
      officials: speakers(sql`${comments.authorKind} in ('official', 'administrator')`),
      comments: count(stands),
      received: sql<number>`count(*)::int`,
      hidden: count(sql`${comments.hiddenAt} is not null`),
      withdrawn: count(sql`${comments.withdrawnAt} is not null and ${comments.hiddenAt} is null`),
      endorsements: sql<number>`coalesce(sum(${comments.endorsementCount}) filter (where ${stands}), 0)::int`,
    })
    .from(comments)
    .where(eq(comments.consultationId, consultationId))
  const [said] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(replies)
    .innerJoin(comments, eq(comments.id, replies.commentId))
    .where(and(standing(consultationId), isNull(replies.withdrawnAt), isNull(replies.hiddenAt)))
  const answers = await loadAnswers(db, consultationId)
  const channels = await loadChannels(db, consultationId)
  const of = (outcome: string) => answers.find((row) => row.outcome === outcome)?.comments ?? 0
  const divided = mostDivided(articles.filter((row) => row.key !== null).map((row) => [row, row.counts] as const))
  return {
    ...sums!,
    replies: said!.n,
    answered: sums!.comments - of('none'),
    unanswered: of('none'),
    byChannel: Object.fromEntries(channels.map((row) => [row.channel, row.comments])) as Figures['byChannel'],
    byOutcome: { adopted: of('adopted'), partly: of('partly'), 'not-adopted': of('not-adopted'), 'out-of-scope': of('out-of-scope') },
    mostDivided: divided && {
      key: divided.place.key!,
      cite: divided.place.cite,
      n: divided.n,
      division: divided.division,
      counts: divided.place.counts,
    },
  }
}

export type Results = { figures: Figures; rows: Rows }
/** Figures and every chart's rows at one moment of the database, so that no two of them can disagree. */
export async function loadResults(
  db: Db,
  { consultation, editions }: Pick<Head, 'consultation' | 'editions'>,
  now: Date,
): Promise<Results> {
  const read = async (tx: Db): Promise<Results> => {
    const articles = await loadArticles(tx, consultation, editions)
    return {
      figures: await figuresOf(tx, consultation.id, articles),
      rows: {
        'comments-by-day': await loadDays(tx, consultation, now),
        'stance-by-article': articles,
        participants: await loadKinds(tx, consultation.id),
        'most-endorsed': await loadEndorsed(tx, consultation),
        answers: await loadAnswers(tx, consultation.id),
        'comments-by-channel': await loadChannels(tx, consultation.id),
      },
    }
  }
  return db === defaultDb ? defaultDb.transaction(read, { isolationLevel: 'repeatable read', accessMode: 'read only' }) : read(db)
}

/** For the page, the CSV and the report alike: kept until the consultation's next event (or the next day). */
export async function requireResults(actor: Actor, consultationId: string, now: Date, db: Db = defaultDb) {
  const head = await requireHead(db, actor, consultationId, now, null)
  const results = await keep(db, head.consultation.id, head.stamp, `results ${toLocalTime(now, env.TIME_ZONE).slice(0, 10)}`, () =>
    loadResults(db, head, now),
  )
  return { head, ...results }
}

/** The next midnight in the office's time zone: then the list of days grows by itself. */
export function nextDay(now: Date): Date {
  const tomorrow = toLocalTime(new Date(now.getTime() + 86_400_000), env.TIME_ZONE).slice(0, 10)
  return fromLocalTime(`${tomorrow}T00:00`, env.TIME_ZONE)!
}
