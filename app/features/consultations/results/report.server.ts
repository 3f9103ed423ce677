import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { type Locale, localised } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { toRichText } from '#app/platform/rich-text.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { comments } from '#db/schema/index.server.ts'
import { type CommentCard, type CommentRow, selectComments, toCards } from '../comments/cards.server.ts'
import { type Cursor, readCursor, writeCursor } from '../comments/domain/cursor.ts'
import { publish } from '../comments/queries.server.ts'
import { aboutOf } from '../reading/queries.server.ts'
import { readEdition } from '../reading/texts.server.ts'
import { requireResults } from './queries.server.ts'

export const REPORT_PAGE = 50
/** Reading order, the whole draft first (0): an article's place, then the order of arrival. */
// Written out, because Drizzle drops the table's name where a query has only one table, and the subquery has columns of these names.
export const place = sql<number>`coalesce((select a.ordinal + 1 from clauses a where a.id = coalesce(comments.article_id, comments.clause_id)), 0)`
const START = '00000000-0000-0000-0000-000000000000'

/** Every comment of a consultation, tombstones included; by keyset, so that a page and a file walk the same road. */
export async function listInOrder(db: Db, consultationId: string, after: Cursor | null, limit: number, condition?: SQL) {
  const beyond = and(condition, after ? sql`(${place}, ${comments.id}) > (${after.value}, ${after.id}::uuid)` : undefined)
  const [rows, places] = await Promise.all([
    selectComments(db)
      .where(and(eq(comments.consultationId, consultationId), beyond))
      .orderBy(asc(place), asc(comments.id))
      .limit(limit),
    db
      .select({ id: comments.id, place })
      .from(comments)
      .where(and(eq(comments.consultationId, consultationId), beyond))
      .orderBy(asc(place), asc(comments.id))
      .limit(limit),
  ])
  const last = places.at(-1)
  return {
    rows,
    places: new Map(places.map((row) => [row.id, row.place])),
    next: rows.length === limit && last ? { value: last.place, id: last.id } : null,
  }
}

/** Only what was published: before that there is no report, for its own agency either. */
export async function requireReported(actor: Actor, consultationId: string, now: Date, db: Db = defaultDb) {
  const results = await requireResults(actor, consultationId, now, db)
  const { reportedAt } = results.head.consultation
  if (!reportedAt || reportedAt > now) throw new AppError('not_found', 'consultations.report.notYet')
  return { ...results, reportedAt }
}

export type Entry = { place: number; article: { key: string; cite: { zh: string; en: string } } | null; card: CommentCard }
/** The article that each comment stands in, in both languages. */
async function articlesOf(db: Db, rows: readonly CommentRow[]) {
  const versions = [...new Map(rows.map(({ comment }) => [comment.versionId, comment.consultationId]))]
  const texts = new Map(
    await Promise.all(versions.map(async ([id, consultationId]) => [id, await readEdition(db, consultationId, id, true)] as const)),
  )
  return (row: CommentRow): Entry['article'] => {
    const id = row.comment.articleId ?? row.comment.clauseId
    const edition = texts.get(row.comment.versionId)!
    const key = id ? edition.keyOf(id) : undefined
    return id && key ? { key, cite: { zh: edition.citeOf(id, 'zh'), en: edition.citeOf(id, 'en') } } : null
  }
}

/** One page of the report. `contents` gives the cursor at which each article begins. */
export async function requireReport(
  actor: Actor,
  consultationId: string,
  after: string | null,
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
) {
  const { head, figures, rows: charts, reportedAt } = await requireReported(actor, consultationId, now, db)
  const { consultation } = head
  const { rows, places, next } = await listInOrder(db, consultation.id, readCursor(after), REPORT_PAGE)
  const [cards, articleOf, edition] = await Promise.all([
    toCards(db, head, rows, locale),
    articlesOf(db, rows),
    readEdition(db, consultation.id, head.current.id, true),
  ])
  const order = new Map(edition.inLanguage('zh').rows.map((row) => [row.key, row]))
  const ordinals = await listOrdinals(db, head.current.id)
  const entries: Entry[] = publish(cards).map((card, i) => ({ place: places.get(card.id) ?? 0, article: articleOf(rows[i]!), card }))
  const whatChanged = consultation.whatChanged ? localised(consultation.whatChanged, locale) : null
  return {
    head,
    report: {
      about: aboutOf(head, locale, now),
      figures,
      reportedAt: reportedAt.toISOString(),
      entries,
      whatChanged: whatChanged && { nodes: toRichText(whatChanged.text), lang: whatChanged.lang },
      unansweredReason: consultation.unansweredReason,
      contents: charts['stance-by-article']
        .filter((row) => row.key === null || order.has(row.key))
        .map(({ key, cite, n }) => ({
          key,
          cite,
          n,
          cursor: writeCursor({ value: key === null ? 0 : (ordinals.get(key) ?? 0) + 1, id: START }),
        })),
      first: after === null,
      next: next && writeCursor(next),
    },
  }
}
const listOrdinals = async (db: Db, versionId: string) => {
  const rows = await db.execute(sql`select key, ordinal from clauses where version_id = ${versionId}`)
  return new Map((rows as unknown as { key: string; ordinal: number }[]).map((row) => [row.key, row.ordinal]))
}
