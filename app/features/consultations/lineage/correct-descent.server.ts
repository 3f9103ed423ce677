import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { refuseIfBeingPublished, requirePreparable } from '../manage/load.server.ts'
import { requireSignedIn } from '../policy.ts'
import { readAlignment, storeDescents } from './descents.server.ts'
import { correctAlignment } from './domain/correct.ts'
import { CorrectDescentInput } from './inputs.ts'
import { listClauses, requireNextEdition } from './load.server.ts'
import { alignable } from './settle-edition.server.ts'

/** The office knows better what became of an article than any comparison; it says so before publishing. */
export const correctDescent = defineCommand({
  name: 'consultations.correct-descent',
  input: CorrectDescentInput,
  async authorise({ tx, actor, input }) {
    const consultation = await requirePreparable(tx, actor, input.consultationId)
    const { id } = requireSignedIn(actor)
    const { next, current } = await requireNextEdition(tx, consultation.id)
    refuseIfBeingPublished(next)
    const [older, newer] = await Promise.all([listClauses(tx, current.id), listClauses(tx, next.id)])
    const from = older.find(({ key }) => key === input.from)
    if (!from) throw new AppError('not_found', 'problem.notFound')
    const to = input.to.map((wanted) => newer.find(({ key }) => key === wanted)?.id)
    if (to.includes(undefined)) throw new AppError('invalid', 'consultations.problem.noSuchClause', {}, 'to')
    return { consultation, next, older, newer, from, to: to as string[], officialId: id }
  },
  async write({ tx, input }, { consultation, next, older, newer, from, to, officialId }) {
    const before = await readAlignment(tx, next.id)
    const sides = { older: alignable(older), newer: alignable(newer) }
    const { containers, units, words, touched } = correctAlignment(before, sides, from.id, to)
    await storeDescents(tx, next, {
      containers,
      units: units.map((one) => (touched.includes(one) ? { ...one, correctedBy: officialId } : one)),
      words,
    })
    return {
      result: { from: input.from },
      event: {
        name: 'consultations.descent-corrected',
        matterId: consultation.matterId,
        activityId: consultation.id,
        payload: { versionId: next.id, from: input.from, to: input.to },
      },
    }
  },
})
