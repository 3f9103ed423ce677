import { and, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import { type Locale, localised, textLanguage } from '#app/i18n/locale.ts'
import type { SignedIn } from '#app/platform/actor.ts'
import { toRichText } from '#app/platform/rich-text.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { comments, consultations, endorsements, replies } from '#db/schema/index.server.ts'
import { type CommentRow, selectComments } from '../comments/cards.server.ts'
import { excerpt } from '../domain/excerpt.ts'
import { type EditionText, readEdition } from '../reading/texts.server.ts'
import { findTaken, type Taken } from '../suggestions/credits.server.ts'

const PAGE_SIZE = 20
/** What is shown of a comment in a list, in characters. */
export const EXCERPT = 140

/** Everything that a person ever said, newest first, and what became of each. */
export async function listOwnContributions(me: SignedIn, after: string | null, locale: Locale, db: Db = defaultDb) {
  const mine = and(
    eq(comments.authorId, me.id),
    isNull(consultations.deletedAt),
    after && isUuid(after) ? lt(comments.id, after) : undefined,
  )
  const [found, counts] = await Promise.all([
    selectComments(db)
      .innerJoin(consultations, eq(consultations.id, comments.consultationId))
      .where(mine)
      .orderBy(desc(comments.id))
      .limit(PAGE_SIZE + 1),
    countOwn(db, me.id),
  ])
  const rows: CommentRow[] = found.slice(0, PAGE_SIZE)
  const ids = rows.map(({ comment }) => comment.id)
  const [titles, taken] = await Promise.all([readTitles(db, rows), findTaken(db, ids)])
  const editions = await readEditions(db, rows, taken)
  return {
    counts,
    comments: rows.map((row) => shape(row, { titles, taken, editions, locale })),
    next: found.length > PAGE_SIZE ? ids.at(-1)! : null,
  }
}
export type OwnContributions = Awaited<ReturnType<typeof listOwnContributions>>

async function countOwn(db: Db, accountId: string) {
  const count = sql<number>`count(*)::int`
  const [[ownComments], [ownReplies], [ownEndorsements]] = await Promise.all([
    db.select({ n: count }).from(comments).where(eq(comments.authorId, accountId)),
    db.select({ n: count }).from(replies).where(eq(replies.authorId, accountId)),
    db.select({ n: count }).from(endorsements).where(eq(endorsements.accountId, accountId)),
  ])
  return { comments: ownComments!.n, replies: ownReplies!.n, endorsements: ownEndorsements!.n }
}

async function readTitles(db: Db, rows: readonly CommentRow[]) {
  if (rows.length === 0) return new Map<string, { zh: string; en?: string }>()
  const ids = [...new Set(rows.map(({ comment }) => comment.consultationId))]
  const found = await db
    .select({ id: consultations.id, title: consultations.title })
    .from(consultations)
    .where(inArray(consultations.id, ids))
  return new Map(found.map(({ id, title }) => [id, title]))
}

async function readEditions(db: Db, rows: readonly CommentRow[], taken: ReadonlyMap<string, Taken>) {
  const wanted = new Map(
    rows.flatMap(({ comment }) => {
      const into = taken.get(comment.id)
      return [comment.versionId, ...(into ? [into.versionId] : [])].map((id) => [id, comment.consultationId] as const)
    }),
  )
  return new Map(
    await Promise.all([...wanted].map(async ([id, consultation]) => [id, await readEdition(db, consultation, id, true)] as const)),
  )
}

type Known = {
  titles: ReadonlyMap<string, { zh: string; en?: string }>
  taken: ReadonlyMap<string, Taken>
  editions: ReadonlyMap<string, EditionText>
  locale: Locale
}
function shape({ comment, response, agency }: CommentRow, { titles, taken, editions, locale }: Known) {
  const placeIn = (versionId: string, clauseId: string) => {
    const edition = editions.get(versionId)!
    return { edition: edition.number, key: edition.keyOf(clauseId) ?? '', cite: edition.citeOf(clauseId, textLanguage(locale)) }
  }
  const into = taken.get(comment.id)
  return {
    id: comment.id,
    consultation: { id: comment.consultationId, title: localised(titles.get(comment.consultationId)!, locale) },
    state: comment.hiddenAt ? ('hidden' as const) : comment.withdrawnAt ? ('withdrawn' as const) : ('shown' as const),
    hiddenReason: comment.hiddenAt ? comment.hiddenReason : null,
    stance: comment.stance,
    anchor: comment.anchor,
    place: comment.clauseId ? placeIn(comment.versionId, comment.clauseId) : null,
    taken: into ? placeIn(into.versionId, into.clauseId) : null,
    words: comment.withdrawnAt || comment.hiddenAt ? '' : excerpt(comment.body, EXCERPT),
    language: comment.language,
    endorsements: comment.endorsementCount,
    replies: comment.replyCount,
    createdAt: comment.createdAt.toISOString(),
    answer:
      response && agency
        ? {
            outcome: response.outcome,
            reason: toRichText(response.reason),
            language: response.language,
            agency: localised(agency.name, locale),
            at: response.respondedAt.toISOString(),
          }
        : null,
  }
}
