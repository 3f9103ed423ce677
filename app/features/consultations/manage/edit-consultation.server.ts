import { eq } from 'drizzle-orm'
import { localisedOf } from '#app/features/matters/index.server.ts'
import { defineCommand } from '#app/platform/command.server.ts'
import { consultations } from '#db/schema/index.server.ts'
import { EditConsultationInput } from './inputs.ts'
import { requireUnpublished } from './load.server.ts'

/** Only before publication: title, summary and the question for real names are part of what people answer to. */
export const editConsultation = defineCommand({
  name: 'consultations.edit-consultation',
  input: EditConsultationInput,
  authorise: ({ tx, actor, input }) => requireUnpublished(tx, actor, input.consultationId),
  async write({ tx, input }, { id, matterId }) {
    await tx
      .update(consultations)
      .set({
        title: localisedOf(input.titleZh, input.titleEn),
        summary: localisedOf(input.summaryZh, input.summaryEn),
        asksRealName: input.asksRealName,
      })
      .where(eq(consultations.id, id))
    return { result: { id }, event: { name: 'consultations.consultation-edited', matterId, activityId: id, payload: {} } }
  },
})
