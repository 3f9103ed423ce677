import { v7 as uuidv7 } from 'uuid'
import { localisedOf, requireMatter } from '#app/features/matters/index.server.ts'
import { defineCommand } from '#app/platform/command.server.ts'
import { consultations } from '#db/schema/index.server.ts'
import { requireAuthor } from '../policy.ts'
import { CreateConsultationInput } from './inputs.ts'

export const createConsultation = defineCommand({
  name: 'consultations.create-consultation',
  input: CreateConsultationInput,
  async authorise({ tx, actor, input }) {
    const matter = await requireMatter(tx, input.matterId)
    return { matter, author: requireAuthor(actor, matter.agencyId) }
  },
  async write({ tx, input, now }, { matter, author }) {
    const id = uuidv7()
    await tx.insert(consultations).values({
      id,
      matterId: matter.id,
      agencyId: matter.agencyId,
      asksRealName: input.asksRealName,
      createdBy: author.id,
      createdAt: now,
      title: localisedOf(input.titleZh, input.titleEn),
      summary: localisedOf(input.summaryZh, input.summaryEn),
    })
    return { result: { id }, event: { name: 'consultations.consultation-created', matterId: matter.id, activityId: id, payload: {} } }
  },
})
