import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { Locale } from '#app/i18n/locale.ts'
import { type Actor, isSignedIn } from '#app/platform/actor.ts'
import { env } from '#app/platform/env.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { type RichNode, toRichText } from '#app/platform/rich-text.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { accounts, commentRevisions, comments, endorsements, replies } from '#db/schema/index.server.ts'
import { findsText } from '../attachments/search.server.ts'
import { isNoCopy } from '../campaigns/queries.server.ts'
import { type Head, requireHead } from '../reading/head.server.ts'
import { keep } from '../reading/kept.server.ts'
import { isDecided } from '../suggestions/standing.server.ts'
import { type Author, type CommentCard, type OwnedCard, selectComments, toCards } from './cards.server.ts'
import { type Cursor, type Sort, writeCursor } from './domain/cursor.ts'
import type { Filters } from './domain/filters.ts'

/** Where a list looks: everywhere, on the whole draft only, at what lost its place, or at a clause (an article with all that is in it). */
export type Place = { clauseId: string; articleId: string | null } | 'whole' | 'orphaned' | null
export type Selection = {
  place: Place
  filters: Filters
  sort: Sort
  after: Cursor | null
  limit: number /** Copies of one text stand behind the one that represents them. */
  collapsed?: boolean
}
export const PAGE_SIZE = 25
const COUNT_LIMIT = 1000

const sortValue = { newest: null, endorsed: comments.endorsementCount, discussed: comments.replyCount } as const

function conditions(consultationId: string, { place, filters }: Pick<Selection, 'place' | 'filters'>): SQL[] {
  const all: (SQL | undefined)[] = [eq(comments.consultationId, consultationId)]
  if (place === 'whole') all.push(isNull(comments.clauseId))
  else if (place === 'orphaned') all.push(eq(comments.anchor, 'orphaned'))
  else if (place) {
    if (place.articleId) all.push(eq(comments.articleId, place.articleId))
    if (place.articleId !== place.clauseId) all.push(eq(comments.clauseId, place.clauseId))
  }
  if (filters.stance) all.push(eq(comments.stance, filters.stance))
  if (filters.kind) all.push(eq(comments.authorKind, filters.kind))
  if (filters.answer === 'none') all.push(isNull(comments.respondedAt))
  else if (filters.answer === 'any') all.push(isNotNull(comments.respondedAt))
  else if (filters.answer) all.push(eq(comments.outcome, filters.answer))
  if (filters.day) all.push(sql`to_char(${comments.createdAt} at time zone ${env.TIME_ZONE}, 'YYYY-MM-DD') = ${filters.day}`)
  if (filters.channel) all.push(filters.channel === 'off-web' ? ne(comments.channel, 'web') : eq(comments.channel, filters.channel))
  if (filters.standing) all.push(isNull(comments.withdrawnAt), isNull(comments.hiddenAt))
  if (filters.text) {
    all.push(findsText(consultationId, filters.text) ?? sql`false`)
    // What a tombstone covers cannot be found by its words.
    all.push(isNull(comments.withdrawnAt), isNull(comments.hiddenAt))
  }
  return all.filter((rule) => rule !== undefined)
}

/** One page of comments, tombstones included; `next` is the cursor of the page after, null at the end. */
export async function listComments(db: Db, head: Head, selection: Selection, locale: Locale) {
  const { sort, after, limit } = selection
  const where = conditions(head.consultation.id, selection)
  const value = sortValue[sort]
  if (selection.collapsed) where.push(isNoCopy)
  if (after) where.push(value ? sql`(${value}, ${comments.id}) < (${after.value}, ${after.id}::uuid)` : lt(comments.id, after.id))
  const rows = await selectComments(db)
    .where(and(...where))
    .orderBy(...(value ? [desc(value)] : []), desc(comments.id))
    .limit(limit + 1)
  const cards = await toCards(db, head, rows.slice(0, limit), locale)
  const last = rows.length > limit ? rows[limit - 1]!.comment : undefined
  const next = last
    ? writeCursor({ value: sort === 'endorsed' ? last.endorsementCount : sort === 'discussed' ? last.replyCount : 0, id: last.id })
    : null
  return { cards, next }
}

/** How many the filters find, counted up to a thousand: beyond that nobody pages through them. */
export async function countComments(db: Db, consultationId: string, selection: Pick<Selection, 'place' | 'filters'>) {
  const found = db
    .select({ id: comments.id })
    .from(comments)
    .where(and(...conditions(consultationId, selection)))
    .limit(COUNT_LIMIT + 1)
    .as('found')
  const [row] = await db.select({ n: sql<number>`count(*)::int` }).from(found)
  return { n: Math.min(row!.n, COUNT_LIMIT), more: row!.n > COUNT_LIMIT }
}

/** The same list for every reader, kept until the consultation's next event. */
export const keptComments = (db: Db, head: Head, selection: Selection, locale: Locale) =>
  keep(db, head.consultation.id, head.stamp, `comments ${locale} ${JSON.stringify(selection)}`, () =>
    listComments(db, head, selection, locale),
  )

/** What this reader has to do with the comments: which are theirs, which they endorse. */
export type Mine = { own: string[]; endorsed: string[] }
export async function readMine(db: Db, actor: Actor, cards: readonly OwnedCard[]): Promise<Mine> {
  if (!isSignedIn(actor) || cards.length === 0) return { own: [], endorsed: [] }
  const rows = await db
    .select({ id: endorsements.commentId })
    .from(endorsements)
    .where(
      and(
        eq(endorsements.accountId, actor.id),
        inArray(
          endorsements.commentId,
          cards.map((card) => card.id),
        ),
      ),
    )
  return { own: cards.filter((card) => card.authorId === actor.id).map((card) => card.id), endorsed: rows.map((row) => row.id) }
}
/** Leaves the server without whose it is. */
export const publish = (cards: readonly OwnedCard[]): CommentCard[] => cards.map(({ authorId: _id, restricted: _gone, ...card }) => card)

export type ReplyCard = {
  id: string
  parentId: string | null
  state: 'shown' | 'withdrawn' | 'hidden'
  hiddenReason: string | null
  author: Author | null
  body: RichNode[]
  language: 'zh' | 'en'
  createdAt: string
  own: boolean
}
async function listReplies(db: Db, actor: Actor, commentId: string): Promise<ReplyCard[]> {
  const rows = await db
    .select({ reply: replies, author: { displayName: accounts.displayName, deletedAt: accounts.deletedAt } })
    .from(replies)
    .innerJoin(accounts, eq(accounts.id, replies.authorId))
    .where(eq(replies.commentId, commentId))
    .orderBy(asc(replies.id))
    .limit(2000)
  return rows.map(({ reply, author }) => {
    const state = reply.hiddenAt ? 'hidden' : reply.withdrawnAt ? 'withdrawn' : 'shown'
    const shown = state === 'shown'
    return {
      id: reply.id,
      parentId: reply.parentReplyId,
      state,
      hiddenReason: state === 'hidden' ? reply.hiddenReason : null,
      author: shown ? { name: author.deletedAt ? null : author.displayName, kind: author.deletedAt ? 'deleted' : reply.authorKind } : null,
      body: shown ? toRichText(reply.body) : [],
      language: reply.language,
      createdAt: reply.createdAt.toISOString(),
      own: reply.authorId === actor.id,
    }
  })
}

const missing = () => new AppError('not_found', 'problem.notFound')

/** One comment with its replies and earlier wordings, for its permanent page. */
export async function requireCommentPage(
  actor: Actor,
  consultationId: string,
  commentId: string,
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
) {
  if (!isUuid(commentId)) throw missing()
  const [head, rows, replyCards, revisions, decided] = await Promise.all([
    requireHead(db, actor, consultationId, now, null),
    selectComments(db).where(
      and(eq(comments.id, commentId), eq(comments.consultationId, isUuid(consultationId) ? consultationId : commentId)),
    ),
    listReplies(db, actor, commentId),
    db
      .select({
        stance: commentRevisions.stance,
        body: commentRevisions.body,
        proposedText: commentRevisions.proposedText,
        replacedAt: commentRevisions.replacedAt,
      })
      .from(commentRevisions)
      .where(eq(commentRevisions.commentId, commentId))
      .orderBy(desc(commentRevisions.replacedAt)),
    isDecided(db, commentId),
  ])
  if (rows.length === 0) throw missing()
  const cards = await toCards(db, head, rows, locale)
  const mine = await readMine(db, actor, cards)
  const row = rows[0]!.comment
  const shown = !cards[0]!.restricted
  return {
    head,
    card: publish(cards)[0]!,
    mine,
    replies: replyCards,
    editable: mine.own.length > 0 && shown && head.status === 'open' && row.replyCount === 0 && !row.respondedAt && !decided,
    draft: mine.own.length > 0 && shown ? { stance: row.stance, body: row.body, proposedText: row.proposedText } : null,
    history: shown
      ? revisions.map(({ replacedAt, body, ...rest }) => ({ ...rest, body: toRichText(body), replacedAt: replacedAt.toISOString() }))
      : [],
  }
}
