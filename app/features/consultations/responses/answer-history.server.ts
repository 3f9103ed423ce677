import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import { type Locale, localised } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { toRichText } from '#app/platform/rich-text.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { agencies, comments, responses } from '#db/schema/index.server.ts'
import { selectComments, toCards } from '../comments/cards.server.ts'
import { publish, readMine } from '../comments/queries.server.ts'
import { requireHead } from '../reading/head.server.ts'
import { aboutOf } from '../reading/queries.server.ts'

const PAGE_SIZE = 25

/** What the office answered before, newest first; and with how many other comments the answer that stands is shared. */
export async function readAnswerHistory(db: Db, commentId: string, locale: Locale) {
  const rows = await db
    .select({ response: responses, agency: agencies.name })
    .from(responses)
    .innerJoin(agencies, eq(agencies.id, responses.agencyId))
    .where(eq(responses.commentId, commentId))
    .orderBy(desc(responses.respondedAt))
  const standing = rows.find(({ response }) => response.supersededAt === null)?.response
  return {
    earlier: rows
      .filter(({ response }) => response.supersededAt !== null)
      .map(({ response, agency }) => ({
        outcome: response.outcome,
        reason: toRichText(response.reason),
        language: response.language,
        agency: localised(agency, locale),
        at: response.respondedAt.toISOString(),
        until: response.supersededAt!.toISOString(),
      })),
    together: standing ? { batchId: standing.batchId, others: (await countTogether(db, standing.batchId)) - 1 } : null,
  }
}
export type AnswerHistory = Awaited<ReturnType<typeof readAnswerHistory>>

async function countTogether(db: Db, batchId: string): Promise<number> {
  const [row] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(responses)
    .where(and(eq(responses.batchId, batchId), isNull(responses.supersededAt)))
  return row!.n
}

/** One answer, and how many comments it was given to; it stays at its address when a later one replaces it. */
async function requireBatch(db: Db, consultationId: string, batchId: string, locale: Locale) {
  const [row] = isUuid(batchId)
    ? await db
        .select({ response: responses, agency: agencies.name, given: sql<number>`count(*) over ()::int` })
        .from(responses)
        .innerJoin(agencies, eq(agencies.id, responses.agencyId))
        .where(and(eq(responses.batchId, batchId), eq(responses.consultationId, consultationId)))
        .limit(1)
    : []
  if (!row) throw new AppError('not_found', 'problem.notFound')
  const { outcome, reason, language, respondedAt } = row.response
  const answer = { outcome, reason: toRichText(reason), language, agency: localised(row.agency, locale), at: respondedAt.toISOString() }
  return { answer, given: row.given, replaced: row.given - (await countTogether(db, batchId)) }
}

/** An answer with the comments that it was given to, a page at a time; a comment that has got another answer since shows that one. */
export async function requireAnswerPage(
  actor: Actor,
  request: { consultationId: string; batchId: string; after: string | null },
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
) {
  const { consultationId, batchId } = request
  const head = await requireHead(db, actor, consultationId, now, null)
  const { answer, given, replaced } = await requireBatch(db, head.consultation.id, batchId, locale)
  const after = request.after && isUuid(request.after) ? request.after : null
  const answered = sql`${comments.id} in (select r.comment_id from responses r where r.batch_id = ${batchId}::uuid)`
  const rows = await selectComments(db)
    .where(and(answered, after ? gt(comments.id, after) : undefined))
    .orderBy(asc(comments.id))
    .limit(PAGE_SIZE + 1)
  const shown = rows.slice(0, PAGE_SIZE)
  const [cards, standing] = await Promise.all([
    toCards(db, head, shown, locale),
    db
      .select({ id: responses.commentId })
      .from(responses)
      .where(and(eq(responses.batchId, batchId), isNull(responses.supersededAt))),
  ])
  const stands = new Set(standing.map(({ id }) => id))
  return {
    head,
    about: aboutOf(head, locale, now),
    ...{ answer, replaced, count: given },
    cards: publish(cards).map((card) => (stands.has(card.id) ? { ...card, answer: null } : card)),
    mine: await readMine(db, actor, cards),
    next: rows.length > PAGE_SIZE ? shown.at(-1)!.comment.id : null,
  }
}
