import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { v4 as uuidv4 } from 'uuid'
import { findPublicActivity, isCalledOff } from '#app/features/matters/index.server.ts'
import { type Locale, localised } from '#app/i18n/locale.ts'
import { type Actor, isSignedIn } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { agencies, discussionMessages, discussionReactions, matters } from '#db/schema/index.server.ts'
import { readPage } from './delivery/slices.server.ts'
import type { ReactionName } from './domain/talk.ts'
import { requireRoom, stateOf } from './load.server.ts'
import { mayHide, mayRun } from './policy.ts'

export const PAGE = 50

/** The newest messages, those before a number, or those around one (its permalink). */
export async function requireRoomPage(
  actor: Actor,
  activityId: string,
  asked: { before: number | null; at: number | null; replyTo: number | null },
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
) {
  // First the room, then what was said: what comes between is sent again by frame, and changes nothing.
  const room = await requireRoom(db, activityId, now)
  const about = await findPublicActivity(db, activityId, now)
  if (!about) throw new AppError('not_found', 'problem.notFound')
  const before = asked.before ?? (asked.at === null ? null : asked.at + PAGE / 2)
  const isNewest = before === null || before > room.lastNumber
  const messages = await readPage(activityId, isNewest ? null : before, PAGE, db)
  const numbers = messages.map(({ number }) => number)
  const [place] = await db
    .select({ slug: matters.slug, matter: matters.title, agencySlug: agencies.slug, agency: agencies.name })
    .from(matters)
    .innerJoin(agencies, eq(agencies.id, room.agencyId))
    .where(eq(matters.id, room.matterId))
  const { mine, reacted } = isSignedIn(actor) ? await findOwn(db, actor.id, activityId, numbers) : { mine: [], reacted: {} }
  return {
    room: { id: activityId, matterId: room.matterId },
    about: {
      title: localised(about.title, locale),
      href: about.href,
      matter: { slug: place!.slug, title: localised(place!.matter, locale) },
      agency: { slug: place!.agencySlug, name: localised(place!.agency, locale) },
    },
    revision: room.lastRevision,
    state: stateOf(room, await isCalledOff(db, activityId)),
    messages,
    isNewest,
    count: room.lastNumber,
    mine,
    reacted,
    replyTo: asked.replyTo !== null && asked.replyTo <= room.lastNumber ? asked.replyTo : null,
    signedIn: isSignedIn(actor),
    mayHide: mayHide(actor, room.agencyId),
    /** What moderators have to see to think again. */
    hidden: mayHide(actor, room.agencyId) ? await findHidden(db, activityId, numbers) : {},
    mayRun: mayRun(actor, room.agencyId),
    /** For the form without scripts: sent twice, it is one message. */
    clientId: uuidv4(),
  }
}

async function findHidden(db: Db, roomId: string, numbers: readonly number[]): Promise<Record<number, string>> {
  const { number, text, hiddenAt } = discussionMessages
  const rows = await db
    .select({ number, text })
    .from(discussionMessages)
    .where(and(eq(discussionMessages.roomId, roomId), inArray(number, [...numbers]), isNotNull(hiddenAt)))
  return Object.fromEntries(rows.map((row) => [row.number, row.text]))
}

async function findOwn(db: Db, accountId: string, roomId: string, numbers: readonly number[]) {
  if (numbers.length === 0) return { mine: [], reacted: {} }
  const [messages, reactions] = await Promise.all([
    db
      .select({ number: discussionMessages.number })
      .from(discussionMessages)
      .where(
        and(
          eq(discussionMessages.roomId, roomId),
          inArray(discussionMessages.number, [...numbers]),
          eq(discussionMessages.authorId, accountId),
        ),
      ),
    db
      .select({ number: discussionReactions.number, reaction: discussionReactions.reaction })
      .from(discussionReactions)
      .where(
        and(
          eq(discussionReactions.roomId, roomId),
          inArray(discussionReactions.number, [...numbers]),
          eq(discussionReactions.accountId, accountId),
        ),
      ),
  ])
  return {
    mine: messages.map(({ number }) => number),
    reacted: Object.fromEntries(reactions.map(({ number, reaction }) => [number, reaction])) as Record<number, ReactionName>,
  }
}
