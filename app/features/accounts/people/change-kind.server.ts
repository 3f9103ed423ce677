import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { accounts, capabilityGrants } from '#db/schema/index.server.ts'
import { ChangeKindInput } from '../inputs.ts'
import { listActivitiesOf, refuseLastAdministrator, requireAccount } from '../load.server.ts'
import { requireAdministrator } from '../policy.ts'
import { endSessionsOf } from '../session.server.ts'

/** Ends the person's sessions, so that no token outlives the role it was given for. Who stops being an official loses the capabilities. */
export const changeKind = defineCommand({
  name: 'accounts.change-kind',
  input: ChangeKindInput,
  async authorise({ tx, actor, input }) {
    requireAdministrator(actor)
    const account = await requireAccount(tx, input.accountId)
    if (input.kind !== 'administrator') await refuseLastAdministrator(tx, account)
    return account
  },
  async write({ tx, input: { kind, expertise } }, { id }) {
    await tx
      .update(accounts)
      .set({ kind, expertise: kind === 'expert' ? expertise : null })
      .where(eq(accounts.id, id))
    if (kind !== 'official') await tx.delete(capabilityGrants).where(eq(capabilityGrants.accountId, id))
    await endSessionsOf(id, tx)
    return {
      result: { accountId: id },
      event: { name: 'accounts.kind-changed', payload: { accountId: id, kind, activityIds: await listActivitiesOf(tx, id) } },
    }
  },
})
