import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { MessageInput } from '../inputs.ts'
import { changeMessage, requireHeldMessage, roomEvent } from '../load.server.ts'
import { requireSignedIn } from '../policy.ts'

/** One's own words; their place stays. */
export const withdrawMessage = defineCommand({
  name: 'discussion.withdraw-message',
  input: MessageInput,
  async authorise({ tx, actor, input, now }) {
    const person = requireSignedIn(actor)
    const found = await requireHeldMessage(tx, input.room, input.number, now)
    if (found.message.authorId !== person.id) throw new AppError('forbidden', 'problem.forbidden')
    if (found.message.withdrawnAt || found.message.hiddenAt) throw new AppError('conflict', 'discussion.problem.gone')
    return found
  },
  async write({ tx, input: { number }, now }, { room }) {
    await changeMessage(tx, room, number, { withdrawnAt: now })
    return { result: { room: room.activityId, number }, event: roomEvent('message-withdrawn', room, { number }) }
  },
})
