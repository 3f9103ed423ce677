import { defineGroupCommand } from '#app/platform/command-group.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { discussionMessages } from '#db/schema/index.server.ts'
import { PostMessageInput } from '../inputs.ts'
import { advance, type Room, roomEvent } from '../load.server.ts'
import { type Judged, judge, type Letter } from './judge.server.ts'

export type Posted = { room: string; number: number }

/** Anybody signed in, while the room is open. What arrives at once shares a transaction; each is refused by itself. */
export const postMessage = defineGroupCommand({
  name: 'discussion.post-message',
  input: PostMessageInput,
  async write(tx, given: readonly Letter[], now) {
    const judged = await judge(tx, given, now)
    const numbers = new Map<string, number>()
    const events = []
    const fresh = judged.filter((one): one is Judged => !(one instanceof AppError) && one.stored === undefined)
    const byRoom = Map.groupBy(fresh, ({ room }) => room.activityId)
    // In one order, so that two processes that make the same rooms never wait for each other.
    for (const roomId of [...byRoom.keys()].sort()) {
      const letters = byRoom.get(roomId)!
      const once = [...new Map(letters.map((one) => [one.key, one])).values()]
      const first = await store(tx, once[0]!.room, once, now)
      for (const [i, { key }] of once.entries()) numbers.set(key, first + i)
      events.push(roomEvent('messages-posted', once[0]!.room, { from: first, to: first + once.length - 1 }))
    }
    const outcomes = judged.map((one): Posted | AppError =>
      one instanceof AppError ? one : { room: one.room.activityId, number: one.stored ?? numbers.get(one.key)! },
    )
    return { outcomes, events }
  },
})

/** Returns the number of the first. */
async function store(tx: Tx, room: Room, letters: readonly Judged[], now: Date): Promise<number> {
  const before = await advance(tx, room, { numbers: letters.length, revisions: letters.length })
  await tx.insert(discussionMessages).values(
    letters.map(({ input, author }, i) => ({
      roomId: room.activityId,
      number: before.number + 1 + i,
      revision: before.revision + 1 + i,
      matterId: room.matterId,
      authorId: author.id,
      authorKind: author.kind,
      clientId: input.clientId,
      text: input.text,
      replyTo: input.replyTo ?? null,
      postedAt: now,
    })),
  )
  return before.number + 1
}
