import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { agencies, consultations } from '#db/schema/index.server.ts'
import { CloseAgencyInput } from './inputs.ts'
import { listPagesOf, lockTree, requireAgency } from './load.server.ts'
import { requireAdministrator } from './policy.ts'

/** Its pages stay; nothing new can be put under it. Refused while it still owes the public something. */
export const closeAgency = defineCommand({
  name: 'agencies.close-agency',
  input: CloseAgencyInput,
  async authorise({ tx, actor, input, now }) {
    requireAdministrator(actor)
    await lockTree(tx)
    const agency = await requireAgency(tx, input.agencyId)
    const [child] = await tx
      .select({ id: agencies.id })
      .from(agencies)
      .where(and(eq(agencies.parentId, agency.id), isNull(agencies.closedAt)))
      .limit(1)
    if (child) throw new AppError('conflict', 'agencies.problem.hasChildren')
    const [open] = await tx
      .select({ id: consultations.id })
      .from(consultations)
      .where(
        and(
          eq(consultations.agencyId, agency.id),
          isNotNull(consultations.publishedAt),
          gt(consultations.closesAt, now),
          isNull(consultations.deletedAt),
        ),
      )
      .limit(1)
    if (open) throw new AppError('conflict', 'agencies.problem.hasOpen')
    return agency
  },
  async write({ tx, now }, { id }) {
    await tx.update(agencies).set({ closedAt: now }).where(eq(agencies.id, id))
    return {
      result: { agencyId: id },
      event: { name: 'agencies.agency-closed', payload: { agencyId: id, ...(await listPagesOf(tx, id)) } },
    }
  },
})
