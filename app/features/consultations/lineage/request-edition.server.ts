import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { addJob } from '#app/platform/jobs.server.ts'
import { draftVersions } from '#db/schema/index.server.ts'
import { refuseIfBeingPublished, requirePreparable } from '../manage/load.server.ts'
import { EditionInput } from './inputs.ts'
import { requireNextEdition } from './load.server.ts'
import { editionQueue } from './publish-edition.server.ts'

/** The office publishes the edition that it has prepared; a job takes the comments along, and then both appear in one step. */
export const requestEdition = defineCommand({
  name: 'consultations.request-edition',
  input: EditionInput,
  async authorise({ tx, actor, input }) {
    const consultation = await requirePreparable(tx, actor, input.consultationId)
    const { next } = await requireNextEdition(tx, consultation.id)
    refuseIfBeingPublished(next)
    return { consultation, next }
  },
  async write({ tx, now }, { consultation, next }) {
    await tx.update(draftVersions).set({ publishRequestedAt: now }).where(eq(draftVersions.id, next.id))
    await addJob(tx, editionQueue, { versionId: next.id })
    return {
      result: { number: next.number },
      event: {
        name: 'consultations.edition-requested',
        matterId: consultation.matterId,
        activityId: consultation.id,
        payload: { versionId: next.id, number: next.number },
      },
    }
  },
})
