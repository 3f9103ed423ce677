import { eq } from 'drizzle-orm'
import { isCalledOff } from '#app/features/matters/index.server.ts'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { discussionRooms } from '#db/schema/index.server.ts'
import { SetRoomInput } from '../inputs.ts'
import { advance, requireHeldRoom, roomEvent } from '../load.server.ts'
import { requireRunner } from '../policy.ts'

/** Slow mode, and whether the room takes messages. Closed, it stays to be read; called off, it stays closed. */
export const setRoom = defineCommand({
  name: 'discussion.set-room',
  input: SetRoomInput,
  async authorise({ tx, actor, input, now }) {
    const room = await requireHeldRoom(tx, input.room, now)
    requireRunner(actor, room.agencyId)
    if (await isCalledOff(tx, room.activityId)) throw new AppError('conflict', 'discussion.problem.calledOff')
    return room
  },
  async write({ tx, input: { slowModeSeconds, door }, now }, room) {
    await advance(tx, room, { revisions: 1 })
    const closedAt = door === 'closed' ? (room.closedAt ?? now) : null
    await tx.update(discussionRooms).set({ slowModeSeconds, closedAt }).where(eq(discussionRooms.activityId, room.activityId))
    return { result: { room: room.activityId }, event: roomEvent('room-set', room, { slowModeSeconds, door }) }
  },
})
