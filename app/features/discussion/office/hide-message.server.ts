import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { HideMessageInput, MessageInput } from '../inputs.ts'
import { changeMessage, requireHeldMessage, roomEvent } from '../load.server.ts'
import { requireModerator } from '../policy.ts'

/** Its place in the discussion stays, with the reason for everybody to read. */
export const hideMessage = defineCommand({
  name: 'discussion.hide-message',
  input: HideMessageInput,
  async authorise({ tx, actor, input, now }) {
    const found = await requireHeldMessage(tx, input.room, input.number, now)
    const moderator = requireModerator(actor, found.room.agencyId)
    if (found.message.hiddenAt || found.message.withdrawnAt) throw new AppError('conflict', 'discussion.problem.gone')
    return { ...found, moderator }
  },
  async write({ tx, input: { number, reason }, now }, { room, moderator }) {
    await changeMessage(tx, room, number, { hiddenAt: now, hiddenBy: moderator.id, hiddenReason: reason })
    return { result: { room: room.activityId, number }, event: roomEvent('message-hidden', room, { number }) }
  },
})

/** The event log keeps that it was hidden, and by whom. */
export const showMessage = defineCommand({
  name: 'discussion.show-message',
  input: MessageInput,
  async authorise({ tx, actor, input, now }) {
    const found = await requireHeldMessage(tx, input.room, input.number, now)
    requireModerator(actor, found.room.agencyId)
    if (!found.message.hiddenAt) throw new AppError('conflict', 'discussion.problem.notHidden')
    return found
  },
  async write({ tx, input: { number } }, { room }) {
    await changeMessage(tx, room, number, { hiddenAt: null, hiddenBy: null, hiddenReason: null })
    return { result: { room: room.activityId, number }, event: roomEvent('message-shown', room, { number }) }
  },
})
