import { and, eq, isNull } from 'drizzle-orm'
import { endSessionsOf } from '#app/features/accounts/index.server.ts'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { accounts, capabilityGrants } from '#db/schema/index.server.ts'
import { CapabilityInput } from '../inputs.ts'
import { requireAgency } from '../load.server.ts'
import { requireAdministrator } from '../policy.ts'

/** Only to officials. The person signs in anew, so that no old token carries new powers. */
export const grantCapability = defineCommand({
  name: 'agencies.grant-capability',
  input: CapabilityInput,
  async authorise({ tx, actor, input }) {
    requireAdministrator(actor)
    await requireAgency(tx, input.agencyId)
    const [account] = await tx
      .select({ kind: accounts.kind })
      .from(accounts)
      .where(and(eq(accounts.id, input.accountId), isNull(accounts.deletedAt)))
      .for('update')
    if (!account) throw new AppError('not_found', 'problem.notFound')
    if (account.kind !== 'official') throw new AppError('conflict', 'agencies.problem.notOfficial')
  },
  async write({ tx, input, now }) {
    await tx
      .insert(capabilityGrants)
      .values({ ...input, grantedAt: now })
      .onConflictDoNothing()
    await endSessionsOf(input.accountId, tx)
    return { result: { accountId: input.accountId }, event: { name: 'agencies.capability-granted', payload: { ...input } } }
  },
})
