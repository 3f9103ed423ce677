import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { accounts, comments, consultations } from '#db/schema/index.server.ts'
import type { LoggedEvent } from '#app/platform/events/hash.ts'
import { tell, type Told } from './tell.server.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const OUTCOMES = ['adopted', 'partly', 'not-adopted', 'out-of-scope']

async function findAuthor(tx: Tx, commentId: unknown) {
  if (typeof commentId !== 'string' || !UUID.test(commentId)) return undefined
  const [row] = await tx.select({ commentId: comments.id, consultationId: comments.consultationId, title: consultations.title,
    reader: { id: accounts.id, email: accounts.email, locale: accounts.locale }, deletedAt: accounts.deletedAt })
    .from(comments).innerJoin(consultations, eq(consultations.id, comments.consultationId)).innerJoin(accounts, eq(accounts.id, comments.authorId)).where(eq(comments.id, commentId))
  return row?.deletedAt === null ? row : undefined
}

type Telling = { commentId: unknown; messageKey: Told; byMail: boolean; params?: Record<string, string> }
/** Nobody is told of what they did themselves, and a deleted account of nothing. */
async function tellAuthor(tx: Tx, event: LoggedEvent, now: Date, { commentId, messageKey, byMail, params = {} }: Telling) {
  const found = await findAuthor(tx, commentId)
  if (!found || found.reader.id === event.actorId) return
  const href = `/consultations/${found.consultationId}/comments/${found.commentId}`
  await tell(tx, found.reader, event, { messageKey, title: found.title, href, byMail, params, about: found.commentId }, now)
}

/** One answer may be given to many comments: each of them is told. */
export async function tellAuthorsOfAnswer(tx: Tx, event: LoggedEvent, now: Date) {
  const { commentId, commentIds, outcome } = event.payload
  const params = { outcome: OUTCOMES.includes(String(outcome)) ? String(outcome) : 'answered' }
  for (const id of Array.isArray(commentIds) ? commentIds : [commentId]) {
    await tellAuthor(tx, event, now, { commentId: id, messageKey: 'notifications.told.answered', byMail: true, params })
  }
}

export const tellAuthorOfHiding = (tx: Tx, event: LoggedEvent, now: Date) =>
  tellAuthor(tx, event, now, { commentId: event.payload.commentId, messageKey: 'notifications.told.hidden', byMail: true })

/** On the site only: a lively discussion would fill a mailbox. */
export const tellAuthorOfReply = (tx: Tx, event: LoggedEvent, now: Date) =>
  tellAuthor(tx, event, now, { commentId: event.payload.commentId, messageKey: 'notifications.told.replied', byMail: false })
