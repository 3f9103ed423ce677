import { and, eq, sql } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import { findPublicActivity, isCalledOff } from '#app/features/matters/index.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { discussionMessages, discussionRooms } from '#db/schema/index.server.ts'
import type { RoomState } from './domain/talk.ts'

export type Room = typeof discussionRooms.$inferSelect
export type Message = typeof discussionMessages.$inferSelect
const missing = () => new AppError('not_found', 'problem.notFound')

async function newRoom(db: Db, activityId: string, now: Date): Promise<Room | undefined> {
  const about = await findPublicActivity(db, activityId, now)
  if (!about) return undefined
  const { matterId, agencyId } = about
  return { activityId, matterId, agencyId, lastNumber: 0, lastRevision: 0, slowModeSeconds: 0, closedAt: null, createdAt: now }
}

/** The room as it is, or as it would begin; undefined where there is no public activity. Has a room once been made, its activity is public. */
export async function findRoom(db: Db, activityId: string, now: Date): Promise<Room | undefined> {
  if (!isUuid(activityId)) return undefined
  const [row] = await db.select().from(discussionRooms).where(eq(discussionRooms.activityId, activityId))
  return row ?? newRoom(db, activityId, now)
}
export async function requireRoom(db: Db, activityId: string, now: Date): Promise<Room> {
  const room = await findRoom(db, activityId, now)
  if (!room) throw missing()
  return room
}

/** The same, held until the transaction ends: numbers and revisions are given one after another. Makes nothing. */
export async function holdRoom(tx: Tx, activityId: string, now: Date): Promise<Room | undefined> {
  const [row] = await tx.select().from(discussionRooms).where(eq(discussionRooms.activityId, activityId)).for('update')
  return row ?? newRoom(tx, activityId, now)
}
export async function requireHeldRoom(tx: Tx, activityId: string, now: Date): Promise<Room> {
  const room = await holdRoom(tx, activityId, now)
  if (!room) throw missing()
  return room
}

/** Why nothing more may be said in a room; undefined where it may. Calling off is final, so it comes first. */
export async function findClosing(db: Db, { activityId, closedAt }: Room): Promise<string | undefined> {
  if (await isCalledOff(db, activityId)) return 'discussion.problem.calledOff'
  return closedAt ? 'discussion.problem.closed' : undefined
}
export function stateOf(room: Pick<Room, 'closedAt' | 'slowModeSeconds'> | undefined, calledOff: boolean): RoomState {
  const closed = calledOff || Boolean(room?.closedAt)
  return { closed, slowModeSeconds: room?.slowModeSeconds ?? 0, ...(calledOff ? { calledOff } : {}) }
}

/** Makes the room where it is its first time, and takes so many numbers and revisions. Returns those before the first of them. */
export async function advance(tx: Tx, room: Room, by: { numbers?: number; revisions: number }) {
  const taken = { lastNumber: by.numbers ?? 0, lastRevision: by.revisions }
  const [row] = await tx
    .insert(discussionRooms)
    .values({ ...room, ...taken })
    .onConflictDoUpdate({
      target: discussionRooms.activityId,
      set: {
        lastNumber: sql`${discussionRooms.lastNumber} + ${taken.lastNumber}`,
        lastRevision: sql`${discussionRooms.lastRevision} + ${taken.lastRevision}`,
      },
    })
    .returning({ number: discussionRooms.lastNumber, revision: discussionRooms.lastRevision })
  return { number: row!.number - taken.lastNumber, revision: row!.revision - taken.lastRevision }
}

/** With its room held first, as whoever writes does. */
export async function requireHeldMessage(tx: Tx, roomId: string, number: number, now: Date): Promise<{ room: Room; message: Message }> {
  const room = await requireHeldRoom(tx, roomId, now)
  const [message] = await tx
    .select()
    .from(discussionMessages)
    .where(and(eq(discussionMessages.roomId, roomId), eq(discussionMessages.number, number)))
  if (!message) throw missing()
  return { room, message }
}

/** A change of a message is a revision of its room: those who watch are sent the message as it now stands. */
export async function changeMessage(tx: Tx, room: Room, number: number, set: Partial<Message>) {
  const { revision } = await advance(tx, room, { revisions: 1 })
  await tx
    .update(discussionMessages)
    .set({ ...set, revision: revision + 1 })
    .where(and(eq(discussionMessages.roomId, room.activityId), eq(discussionMessages.number, number)))
}
/** Events of a room name the room and nothing else: they change its own pages, and not those of its activity. */
export const roomEvent = (name: string, room: Room, payload: Record<string, string | number> = {}) => ({
  name: `discussion.${name}`,
  payload: { room: room.activityId, ...payload },
})
