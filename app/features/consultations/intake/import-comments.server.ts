import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { ImportCommentsInput } from './inputs.ts'
import { requireIntake } from './load.server.ts'
import { preparePlacing, refusalOf } from './place-lines.server.ts'
import { storeIntake } from './store-intake.server.ts'

/** The lines of a file that the preview found in order: all that are new, or none. Those that are there already are passed over. */
export const importComments = defineCommand({
  name: 'consultations.import-comments',
  input: ImportCommentsInput,
  async authorise({ tx, actor, input: { consultationId, lines }, now }) {
    const office = await requireIntake(tx, actor, consultationId, now)
    const place = await preparePlacing(tx, office.consultation, now)
    const placed = lines.map((line) => {
      const found = place(line)
      if ('refusals' in found) throw refusalOf({ ...found.refusals[0], field: 'file' })
      return found.placed
    })
    return { ...office, placed }
  },
  async write({ tx, now }, { placed, ...office }) {
    const stored = await storeIntake(tx, office, placed, now)
    if (stored.length === 0) throw new AppError('conflict', 'consultations.intake.problem.allThere')
    const { id, matterId } = office.consultation
    return {
      result: { stored: stored.length, there: placed.length - stored.length },
      event: {
        name: 'consultations.comments-imported',
        matterId,
        activityId: id,
        payload: { comments: stored.length, edition: Math.min(...placed.map(({ edition }) => edition)) },
      },
    }
  },
})
