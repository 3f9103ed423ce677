import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { matters } from '#db/schema/index.server.ts'
import { EditMatterInput } from './inputs.ts'
import { localisedOf, requireMatter } from './load.server.ts'
import { requireMatterAuthor } from './policy.ts'

/** The address stays as it is: it may be printed and linked. */
export const editMatter = defineCommand({
  name: 'matters.edit-matter',
  input: EditMatterInput,
  async authorise({ tx, actor, input }) {
    const matter = await requireMatter(tx, input.matterId)
    requireMatterAuthor(actor, matter.agencyId)
    return matter
  },
  async write({ tx, input }, matter) {
    await tx
      .update(matters)
      .set({ title: localisedOf(input.titleZh, input.titleEn), summary: localisedOf(input.summaryZh, input.summaryEn) })
      .where(eq(matters.id, matter.id))
    return { result: { slug: matter.slug }, event: { name: 'matters.matter-edited', matterId: matter.id, payload: {} } }
  },
})
