import { and, between, eq, inArray, isNull, like, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { validate as isUuid } from 'uuid'
import type { LoggedEvent } from '#app/platform/events/hash.ts'
import { mentionedNames } from '#app/platform/mentions.ts'
import type { Tx } from '#db/client.server.ts'
import { accounts, discussionMessages as m, matters } from '#db/schema/index.server.ts'
import { type Reader, type Told, tell } from './tell.server.ts'

const reader = { id: accounts.id, email: accounts.email, locale: accounts.locale }
const MOST_MENTIONED = 20

/** Whoever is mentioned or replied to, once for each message; a reply that also mentions tells of the reply. On the site only. */
export async function tellOfMessages(tx: Tx, event: LoggedEvent, now: Date) {
  const { room, from, to } = event.payload
  if (typeof room !== 'string' || !isUuid(room)) return
  const parent = alias(m, 'parent')
  const messages = await tx
    .select({ number: m.number, authorId: m.authorId, text: m.text, title: matters.title, repliedId: parent.authorId })
    .from(m)
    .innerJoin(matters, eq(matters.id, m.matterId))
    .leftJoin(parent, and(eq(parent.roomId, m.roomId), eq(parent.number, m.replyTo)))
    .where(and(eq(m.roomId, room), between(m.number, Number(from), Number(to)), or(like(m.text, '%@%'), sql`${m.replyTo} is not null`)))
  for (const { number, authorId, text, title, repliedId } of messages) {
    const notice = { title, href: hrefOf(room, number), byMail: false, about: `${room}/${number}` }
    const told = new Set([authorId])
    const say = async (to: Reader, messageKey: Told) => {
      if (told.has(to.id)) return
      told.add(to.id)
      await tell(tx, to, event, { ...notice, messageKey }, now)
    }
    const [replied] = repliedId
      ? await tx
          .select(reader)
          .from(accounts)
          .where(and(eq(accounts.id, repliedId), isNull(accounts.deletedAt)))
      : []
    if (replied) await say(replied, 'notifications.told.messageReplied')
    for (const mentioned of await findMentioned(tx, room, text)) await say(mentioned, 'notifications.told.mentioned')
  }
}

/** Those who have spoken in the room under a name that stands behind an @. */
async function findMentioned(tx: Tx, room: string, text: string): Promise<Reader[]> {
  if (!text.includes('@')) return []
  const speakers = tx.selectDistinct({ id: m.authorId }).from(m).where(eq(m.roomId, room))
  const near = await tx
    .select({ ...reader, name: accounts.displayName })
    .from(accounts)
    .where(
      and(
        inArray(accounts.id, speakers),
        isNull(accounts.deletedAt),
        sql`${accounts.displayName} <> '' and strpos(${text}, '@' || ${accounts.displayName}) > 0`,
      ),
    )
    .limit(MOST_MENTIONED)
  const names = mentionedNames(
    text,
    near.map(({ name }) => name),
  )
  return near.filter(({ name }) => names.has(name))
}

export async function tellAuthorOfHiddenMessage(tx: Tx, event: LoggedEvent, now: Date) {
  const { room, number } = event.payload
  if (typeof room !== 'string' || !isUuid(room)) return
  const [found] = await tx
    .select({ reader, title: matters.title })
    .from(m)
    .innerJoin(matters, eq(matters.id, m.matterId))
    .innerJoin(accounts, eq(accounts.id, m.authorId))
    .where(and(eq(m.roomId, room), eq(m.number, Number(number)), isNull(accounts.deletedAt)))
  if (!found || found.reader.id === event.actorId) return
  const notice = { title: found.title, href: hrefOf(room, Number(number)), byMail: true, about: `${room}/${number}` }
  await tell(tx, found.reader, event, { ...notice, messageKey: 'notifications.told.messageHidden' }, now)
}

const hrefOf = (room: string, number: number) => `/activities/${room}/discussion?at=${number}#m${number}`
