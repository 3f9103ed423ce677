import { and, eq } from 'drizzle-orm'
import { endSessionsOf } from '#app/features/accounts/index.server.ts'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { capabilityGrants } from '#db/schema/index.server.ts'
import { CapabilityInput } from '../inputs.ts'
import { requireAdministrator } from '../policy.ts'

const same = (input: { accountId: string; agencyId: string; capability: (typeof capabilityGrants.$inferSelect)['capability'] }) =>
  and(
    eq(capabilityGrants.accountId, input.accountId),
    eq(capabilityGrants.agencyId, input.agencyId),
    eq(capabilityGrants.capability, input.capability),
  )

/** Takes effect at the person's next request. */
export const revokeCapability = defineCommand({
  name: 'agencies.revoke-capability',
  input: CapabilityInput,
  async authorise({ tx, actor, input }) {
    requireAdministrator(actor)
    const [grant] = await tx.select({ capability: capabilityGrants.capability }).from(capabilityGrants).where(same(input)).for('update')
    if (!grant) throw new AppError('not_found', 'agencies.problem.noGrant')
  },
  async write({ tx, input }) {
    await tx.delete(capabilityGrants).where(same(input))
    await endSessionsOf(input.accountId, tx)
    return { result: { accountId: input.accountId }, event: { name: 'agencies.capability-revoked', payload: { ...input } } }
  },
})
