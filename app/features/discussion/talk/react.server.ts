import { and, eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { discussionReactions } from '#db/schema/index.server.ts'
import { ReactInput } from '../inputs.ts'
import { changeMessage, findClosing, requireHeldMessage, roomEvent } from '../load.server.ts'
import { requireSignedIn } from '../policy.ts'

/** One reaction from each person on each message; another one replaces it. */
export const react = defineCommand({
  name: 'discussion.react',
  input: ReactInput,
  async authorise({ tx, actor, input, now }) {
    const person = requireSignedIn(actor)
    const { room, message } = await requireHeldMessage(tx, input.room, input.number, now)
    if (message.withdrawnAt || message.hiddenAt) throw new AppError('conflict', 'discussion.problem.gone')
    const closing = await findClosing(tx, room)
    if (closing) throw new AppError('conflict', closing)
    return { person, room }
  },
  async write({ tx, input: { number, reaction }, now }, { person, room }) {
    const { activityId: roomId, matterId } = room
    if (reaction === 'none') {
      const { accountId, roomId: ofRoom, number: ofNumber } = discussionReactions
      await tx.delete(discussionReactions).where(and(eq(ofRoom, roomId), eq(ofNumber, number), eq(accountId, person.id)))
    } else {
      await tx
        .insert(discussionReactions)
        .values({ roomId, number, accountId: person.id, matterId, reaction, reactedAt: now })
        .onConflictDoUpdate({
          target: [discussionReactions.roomId, discussionReactions.number, discussionReactions.accountId],
          set: { reaction, reactedAt: now },
        })
    }
    await changeMessage(tx, room, number, {})
    return { result: { room: roomId, number }, event: { ...roomEvent('reacted', room, { number }), anonymous: true } }
  },
})
