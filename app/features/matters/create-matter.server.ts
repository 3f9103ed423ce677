import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { agencies, matters } from '#db/schema/index.server.ts'
import { slugOf } from './domain/slug.ts'
import { CreateMatterInput } from './inputs.ts'
import { localisedOf } from './load.server.ts'
import { requireMatterAuthor } from './policy.ts'

export const createMatter = defineCommand({
  name: 'matters.create-matter',
  input: CreateMatterInput,
  async authorise({ tx, actor, input }) {
    const author = requireMatterAuthor(actor, input.agencyId)
    const [agency] = await tx.select().from(agencies).where(eq(agencies.id, input.agencyId))
    if (!agency || agency.closedAt) throw new AppError('invalid', 'problem.field.invalid', {}, 'agencyId')
    const id = uuidv7()
    const wished = input.slug ?? slugOf(input.titleEn ?? '')
    const [taken] = wished ? await tx.select({ id: matters.id }).from(matters).where(eq(matters.slug, wished)) : []
    if (taken && input.slug) throw new AppError('invalid', 'matters.problem.slugTaken', {}, 'slug')
    return { id, author, slug: !wished ? `m-${id.slice(-8)}` : taken ? `${wished}-${id.slice(-6)}` : wished }
  },
  async write({ tx, input, now }, { id, author, slug }) {
    await tx.insert(matters).values({
      id,
      slug,
      agencyId: input.agencyId,
      title: localisedOf(input.titleZh, input.titleEn),
      summary: localisedOf(input.summaryZh, input.summaryEn),
      createdBy: author.id,
      createdAt: now,
    })
    return { result: { id, slug }, event: { name: 'matters.matter-created', matterId: id, payload: { agencyId: input.agencyId } } }
  },
})
