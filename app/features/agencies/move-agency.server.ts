import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { agencies } from '#db/schema/index.server.ts'
import { wouldLoop } from './domain/tree.ts'
import { MoveAgencyInput } from './inputs.ts'
import { lockTree, requireAgency, requireParent } from './load.server.ts'
import { requireAdministrator } from './policy.ts'

export const moveAgency = defineCommand({
  name: 'agencies.move-agency',
  input: MoveAgencyInput,
  async authorise({ tx, actor, input }) {
    requireAdministrator(actor)
    await lockTree(tx)
    const agency = await requireAgency(tx, input.agencyId)
    await requireParent(tx, input.parentId)
    const nodes = await tx.select({ id: agencies.id, parentId: agencies.parentId }).from(agencies)
    if (wouldLoop(nodes, agency.id, input.parentId)) throw new AppError('invalid', 'agencies.problem.underItself', {}, 'parentId')
    return agency
  },
  async write({ tx, input }, { id }) {
    await tx.update(agencies).set({ parentId: input.parentId }).where(eq(agencies.id, id))
    return { result: { agencyId: id }, event: { name: 'agencies.agency-moved', payload: { agencyId: id, parentId: input.parentId } } }
  },
})
