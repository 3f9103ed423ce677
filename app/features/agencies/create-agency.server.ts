import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { agencies } from '#db/schema/index.server.ts'
import { CreateAgencyInput } from './inputs.ts'
import { localisedOf, requireParent } from './load.server.ts'
import { requireAdministrator } from './policy.ts'

export const createAgency = defineCommand({
  name: 'agencies.create-agency',
  input: CreateAgencyInput,
  async authorise({ tx, actor, input }) {
    requireAdministrator(actor)
    await requireParent(tx, input.parentId)
    const [taken] = await tx.select({ id: agencies.id }).from(agencies).where(eq(agencies.slug, input.slug))
    if (taken) throw new AppError('invalid', 'agencies.problem.slugTaken', {}, 'slug')
  },
  async write({ tx, input, now }) {
    const { slug, parentId, nameZh, nameEn, descriptionZh, descriptionEn } = input
    const id = uuidv7()
    await tx.insert(agencies).values({
      id,
      slug,
      parentId,
      name: localisedOf(nameZh, nameEn),
      description: localisedOf(descriptionZh, descriptionEn),
      createdAt: now,
    })
    return { result: { agencyId: id, slug }, event: { name: 'agencies.agency-created', payload: { agencyId: id } } }
  },
})
