import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { matters } from '#db/schema/index.server.ts'
import { PublishMatterInput } from './inputs.ts'
import { requireMatter } from './load.server.ts'
import { requireMatterAuthor } from './policy.ts'

export const publishMatter = defineCommand({
  name: 'matters.publish-matter',
  input: PublishMatterInput,
  async authorise({ tx, actor, input }) {
    const matter = await requireMatter(tx, input.matterId)
    requireMatterAuthor(actor, matter.agencyId)
    if (matter.publishedAt) throw new AppError('conflict', 'matters.problem.alreadyPublished')
    return matter
  },
  async write({ tx, now }, matter) {
    await tx.update(matters).set({ publishedAt: now }).where(eq(matters.id, matter.id))
    return { result: { slug: matter.slug }, event: { name: 'matters.matter-published', matterId: matter.id, payload: {} } }
  },
})
