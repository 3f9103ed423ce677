import { eq } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { LoggedEvent } from '#app/platform/events/hash.ts'
import type { Tx } from '#db/client.server.ts'
import { accounts, clauseCredits, clauses, comments, consultations, draftVersions, replies } from '#db/schema/index.server.ts'
import { citeClause } from '../domain/words.ts'
import { type Told, tell } from './tell.server.ts'

const OUTCOMES = ['adopted', 'partly', 'not-adopted', 'out-of-scope']

const isId = (id: unknown): id is string => typeof id === 'string' && isUuid(id)

async function findComment(tx: Tx, commentId: unknown) {
  if (!isId(commentId)) return undefined
  const [row] = await tx
    .select({
      commentId: comments.id,
      consultationId: comments.consultationId,
      title: consultations.title,
      path: clauses.path,
      translation: clauses.translation,
      language: draftVersions.language,
      reader: { id: accounts.id, email: accounts.email, locale: accounts.locale },
      deletedAt: accounts.deletedAt,
    })
    .from(comments)
    .innerJoin(consultations, eq(consultations.id, comments.consultationId))
    .innerJoin(accounts, eq(accounts.id, comments.authorId))
    .leftJoin(clauses, eq(clauses.id, comments.clauseId))
    .leftJoin(draftVersions, eq(draftVersions.id, clauses.versionId))
    .where(eq(comments.id, commentId))
  return row
}
type Found = NonNullable<Awaited<ReturnType<typeof findComment>>>

/** Which clause, as it is cited in each language. */
function clauseParams({ path, translation, language }: Found): Record<string, string> {
  if (!path) return {}
  const [own, other] = language === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const)
  const names = { zh: 'clauseZh', en: 'clauseEn' }
  return { [names[own]]: citeClause(path, own), ...(translation?.path ? { [names[other]]: citeClause(translation.path, other) } : {}) }
}

type Telling = { commentId: unknown; messageKey: Told; byMail: boolean; params?: Record<string, string> }
/** Nobody is told of what they did themselves, and a deleted account of nothing. */
async function tellAuthor(tx: Tx, event: LoggedEvent, now: Date, { commentId, messageKey, byMail, params = {} }: Telling) {
  const found = await findComment(tx, commentId)
  if (!found || found.deletedAt !== null || found.reader.id === event.actorId) return
  const href = `/consultations/${found.consultationId}/comments/${found.commentId}`
  await tell(
    tx,
    found.reader,
    event,
    { messageKey, title: found.title, href, byMail, params: { ...clauseParams(found), ...params }, about: found.commentId },
    now,
  )
}

/** One answer may be given to many comments: each of them is told. */
export async function tellAuthorsOfAnswer(tx: Tx, event: LoggedEvent, now: Date) {
  const { commentId, commentIds, outcome } = event.payload
  const params = { outcome: OUTCOMES.includes(String(outcome)) ? String(outcome) : 'answered' }
  for (const id of Array.isArray(commentIds) ? commentIds : [commentId]) {
    await tellAuthor(tx, event, now, { commentId: id, messageKey: 'notifications.told.answered', byMail: true, params })
  }
}

/** Whoever proposed words that a new edition carries is told when it is published. */
export async function tellAuthorsOfEdition(tx: Tx, event: LoggedEvent, now: Date) {
  const { versionId } = event.payload
  if (!isId(versionId)) return
  const credited = await tx
    .selectDistinct({ id: clauseCredits.commentId })
    .from(clauseCredits)
    .where(eq(clauseCredits.versionId, versionId))
  for (const { id } of credited) await tellAuthor(tx, event, now, { commentId: id, messageKey: 'notifications.told.taken', byMail: true })
}

export const tellAuthorOfHiding = (tx: Tx, event: LoggedEvent, now: Date) =>
  tellAuthor(tx, event, now, { commentId: event.payload.commentId, messageKey: 'notifications.told.hidden', byMail: true })

/** On the site only: a lively discussion would fill a mailbox. */
export const tellAuthorOfReply = (tx: Tx, event: LoggedEvent, now: Date) =>
  tellAuthor(tx, event, now, { commentId: event.payload.commentId, messageKey: 'notifications.told.replied', byMail: false })

export async function tellReplyAuthorOfHiding(tx: Tx, event: LoggedEvent, now: Date) {
  if (!isId(event.payload.replyId)) return
  const [reply] = await tx
    .select({
      id: replies.id,
      commentId: replies.commentId,
      reader: { id: accounts.id, email: accounts.email, locale: accounts.locale },
      deletedAt: accounts.deletedAt,
    })
    .from(replies)
    .innerJoin(accounts, eq(accounts.id, replies.authorId))
    .where(eq(replies.id, event.payload.replyId))
  const found = await findComment(tx, reply?.commentId)
  if (!reply || !found || reply.deletedAt !== null || reply.reader.id === event.actorId) return
  const href = `/consultations/${found.consultationId}/comments/${found.commentId}`
  await tell(
    tx,
    reply.reader,
    event,
    { messageKey: 'notifications.told.replyHidden', title: found.title, href, byMail: true, params: clauseParams(found), about: reply.id },
    now,
  )
}
