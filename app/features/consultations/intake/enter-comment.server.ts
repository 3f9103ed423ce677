import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { EnterCommentInput } from './inputs.ts'
import { requireIntake } from './load.server.ts'
import { preparePlacing, refusalOf } from './place-lines.server.ts'
import { storeIntake } from './store-intake.server.ts'

/** One comment that came by letter, phone, meeting or e-mail; its receipt number is given once. */
export const enterComment = defineCommand({
  name: 'consultations.enter-comment',
  input: EnterCommentInput,
  async authorise({ tx, actor, input: { consultationId, ...line }, now }) {
    const office = await requireIntake(tx, actor, consultationId, now)
    const found = (await preparePlacing(tx, office.consultation, now))(line)
    if ('refusals' in found) throw refusalOf(found.refusals[0])
    return { ...office, placed: found.placed }
  },
  async write({ tx, now }, { placed, ...office }) {
    const [id] = await storeIntake(tx, office, [placed], now)
    if (!id) throw new AppError('invalid', 'consultations.intake.problem.receiptTaken', {}, 'receiptNumber')
    const { id: consultationId, matterId } = office.consultation
    return {
      result: { id, channel: placed.channel, receiptNumber: placed.receiptNumber },
      event: {
        name: 'consultations.comments-entered',
        matterId,
        activityId: consultationId,
        payload: { commentId: id, channel: placed.channel, edition: placed.edition },
      },
    }
  },
})
