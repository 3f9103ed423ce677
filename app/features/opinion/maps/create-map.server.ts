import { v7 as uuidv7 } from 'uuid'
import { localisedOf, requireMatter } from '#app/features/matters/index.server.ts'
import { defineCommand } from '#app/platform/command.server.ts'
import { opinionMaps } from '#db/schema/index.server.ts'
import { CreateMapInput } from '../inputs.ts'
import { requireAuthor } from '../policy.ts'

export const createMap = defineCommand({
  name: 'opinion.create-map',
  input: CreateMapInput,
  async authorise({ tx, actor, input }) {
    const matter = await requireMatter(tx, input.matterId)
    return { matter, author: requireAuthor(actor, matter.agencyId) }
  },
  async write({ tx, input, now }, { matter, author }) {
    const id = uuidv7()
    const { titleZh, titleEn, questionZh, questionEn, access, moderatedFirst } = input
    await tx.insert(opinionMaps).values({
      id,
      matterId: matter.id,
      agencyId: matter.agencyId,
      title: localisedOf(titleZh, titleEn),
      question: localisedOf(questionZh, questionEn),
      access,
      moderatedFirst,
      createdBy: author.id,
      createdAt: now,
    })
    return { result: { id }, event: { name: 'opinion.map-created', matterId: matter.id, activityId: id, payload: {} } }
  },
})
