import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { agencies } from '#db/schema/index.server.ts'
import { RenameAgencyInput } from './inputs.ts'
import { listPagesOf, localisedOf, requireAgency } from './load.server.ts'
import { requireAdministrator } from './policy.ts'

/** Name and description; the address stays, so that links keep working. */
export const renameAgency = defineCommand({
  name: 'agencies.rename-agency',
  input: RenameAgencyInput,
  async authorise({ tx, actor, input }) {
    requireAdministrator(actor)
    return requireAgency(tx, input.agencyId)
  },
  async write({ tx, input }, { id }) {
    const { nameZh, nameEn, descriptionZh, descriptionEn } = input
    await tx
      .update(agencies)
      .set({ name: localisedOf(nameZh, nameEn), description: localisedOf(descriptionZh, descriptionEn) })
      .where(eq(agencies.id, id))
    return {
      result: { agencyId: id },
      event: { name: 'agencies.agency-renamed', payload: { agencyId: id, ...(await listPagesOf(tx, id)) } },
    }
  },
})
