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

/** One answer with the comments that it answers, a page at a time. */
export async function requireAnswerPage(
  actor: Actor,
  request: { consultationId: string; batchId: string; after: string | null },
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
) {
  const { consultationId, batchId } = request
  const head = await requireHead(db, actor, consultationId, now, null)
  const after = request.after && isUuid(request.after) ? request.after : null
  const rows = isUuid(batchId)
    ? await selectComments(db)
        .where(
          and(
            eq(responses.batchId, batchId),
            eq(comments.consultationId, head.consultation.id),
            after ? gt(comments.id, after) : undefined,
          ),
        )
        .orderBy(asc(comments.id))
        .limit(PAGE_SIZE + 1)
    : []
  const cards = await toCards(db, head, rows.slice(0, PAGE_SIZE), locale)
  const answer = cards.find((card) => card.answer)?.answer
  if (!answer) throw new AppError('not_found', 'problem.notFound')
  return {
    head,
    about: aboutOf(head, locale, now),
    answer,
    count: await countTogether(db, batchId),
    cards: publish(cards).map((card) => ({ ...card, answer: null })),
    mine: await readMine(db, actor, cards),
    next: rows.length > PAGE_SIZE ? rows[PAGE_SIZE - 1]!.comment.id : null,
  }
}
