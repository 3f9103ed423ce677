import { and, desc, eq, lt } from 'drizzle-orm'
import { findPublicActivity } from '#app/features/matters/index.server.ts'
import { type Locale, localised } from '#app/i18n/locale.ts'
import type { SignedIn } from '#app/platform/actor.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { discussionMessages } from '#db/schema/index.server.ts'

const PAGE_SIZE = 20

/** Everything that a person ever said in discussions, newest first; `after` is the time of the last that was shown. */
export async function listOwnMessages(me: SignedIn, after: string | null, locale: Locale, now: Date, db: Db = defaultDb) {
  const before = after === null ? Number.NaN : Date.parse(after)
  const found = await db
    .select()
    .from(discussionMessages)
    .where(
      and(eq(discussionMessages.authorId, me.id), Number.isNaN(before) ? undefined : lt(discussionMessages.postedAt, new Date(before))),
    )
    .orderBy(desc(discussionMessages.postedAt))
    .limit(PAGE_SIZE + 1)
  const rows = found.slice(0, PAGE_SIZE)
  const rooms = [...new Set(rows.map(({ roomId }) => roomId))]
  const titles = new Map(await Promise.all(rooms.map(async (id) => [id, (await findPublicActivity(db, id, now))?.title] as const)))
  return {
    rows: rows.flatMap(({ roomId, number, text, postedAt, withdrawnAt, hiddenAt, hiddenReason }) => {
      const title = titles.get(roomId)
      if (!title) return []
      const state = hiddenAt ? ('hidden' as const) : withdrawnAt ? ('withdrawn' as const) : ('shown' as const)
      return [
        {
          ...{ roomId, number, state, title: localised(title, locale) },
          text: state === 'shown' ? text : '',
          hiddenReason: hiddenAt ? hiddenReason : null,
          postedAt: postedAt.toISOString(),
        },
      ]
    }),
    next: found.length > PAGE_SIZE ? rows.at(-1)!.postedAt.toISOString() : null,
  }
}
export type OwnMessage = Awaited<ReturnType<typeof listOwnMessages>>['rows'][number]
