import { and, asc, desc, eq, gt, lt, lte, type SQL, sql } from 'drizzle-orm'
import { isCalledOff } from '#app/features/matters/index.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { accounts, discussionReactions, discussionRooms, discussionMessages as m } from '#db/schema/index.server.ts'
import type { RoomState, Said, Slice } from '../domain/talk.ts'
import { stateOf } from '../load.server.ts'

export const SLICE = 500
type Row = Awaited<ReturnType<typeof select>>[number]

const select = (db: Db, where: SQL | undefined, order: SQL, limit: number) =>
  db
    .select({
      number: m.number,
      revision: m.revision,
      postedAt: m.postedAt,
      name: accounts.displayName,
      deletedAt: accounts.deletedAt,
      kind: m.authorKind,
      text: m.text,
      replyTo: m.replyTo,
      hiddenAt: m.hiddenAt,
      hiddenReason: m.hiddenReason,
      withdrawnAt: m.withdrawnAt,
      reactions: sql<Said['reactions'] | null>`(select jsonb_object_agg(reaction, n) from (select reaction, count(*)::int as n
        from ${discussionReactions} r where r.room_id = ${m.roomId} and r.number = ${m.number} group by 1) c)`,
    })
    .from(m)
    .innerJoin(accounts, eq(accounts.id, m.authorId))
    .where(where)
    .orderBy(order)
    .limit(limit)

/** The words of a message that is gone leave the database for nobody. */
export function toSaid({
  number,
  revision,
  postedAt,
  name,
  deletedAt,
  kind,
  text,
  replyTo,
  hiddenAt,
  hiddenReason,
  withdrawnAt,
  reactions,
}: Row): Said {
  const gone = hiddenAt ? 'hidden' : withdrawnAt ? 'withdrawn' : undefined
  return {
    number,
    revision,
    at: postedAt.toISOString(),
    name: deletedAt ? null : name,
    kind: deletedAt ? 'deleted' : kind,
    text: gone ? '' : text,
    ...(replyTo === null ? {} : { replyTo }),
    ...(gone ? { gone } : {}),
    ...(gone === 'hidden' ? { reason: hiddenReason ?? '' } : {}),
    ...(reactions && !gone ? { reactions } : {}),
  }
}

export async function findRevision(roomId: string, db: Db = defaultDb): Promise<{ revision: number; state: RoomState }> {
  const [[room], calledOff] = await Promise.all([
    db.select().from(discussionRooms).where(eq(discussionRooms.activityId, roomId)),
    isCalledOff(db, roomId),
  ])
  return { revision: room?.lastRevision ?? 0, state: stateOf(room, calledOff) }
}

/** What was written or changed after a revision: the oldest `SLICE` of it; `to` says how far that goes. */
export async function readSlice(roomId: string, from: number, db: Db = defaultDb): Promise<Slice> {
  const { revision, state } = await findRevision(roomId, db)
  if (revision <= from) return { from, to: from, messages: [], state }
  // What changes meanwhile has a later revision, and is in the next slice.
  const rows = await select(db, and(eq(m.roomId, roomId), gt(m.revision, from), lte(m.revision, revision)), asc(m.revision), SLICE)
  return { from, to: rows.length < SLICE ? revision : rows.at(-1)!.revision, messages: rows.map(toSaid), state }
}

/** The newest messages before a number, oldest first. */
export async function readPage(roomId: string, before: number | null, limit: number, db: Db = defaultDb): Promise<Said[]> {
  const where = and(eq(m.roomId, roomId), before === null ? undefined : lt(m.number, before))
  return (await select(db, where, desc(m.number), limit)).reverse().map(toSaid)
}

const kept = new Map<string, Promise<string>>()
const KEPT_MS = 250
/** The same slice for many who ask at once, after a reconnect for example: read and encoded once. */
export function sliceText(roomId: string, from: number): Promise<string> {
  const key = `${roomId} ${from}`
  const known = kept.get(key)
  if (known) return known
  const text = readSlice(roomId, from).then((slice) => JSON.stringify(slice))
  kept.set(key, text)
  const forget = () => void kept.delete(key)
  text.then(() => setTimeout(forget, KEPT_MS).unref(), forget)
  return text
}
