import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import {
  accountFacts,
  accounts,
  accountTokens,
  capabilityGrants,
  comments,
  matterFollowers,
  notifications,
} from '#db/schema/index.server.ts'
import { DeleteAccountInput } from '../inputs.ts'
import { listActivitiesOf, refuseLastAdministrator, requireAccount, requirePassword } from '../load.server.ts'
import { requireSignedIn } from '../policy.ts'
import { endSessionsOf } from '../session.server.ts'

const NOBODY = {
  email: null,
  passwordHash: null,
  displayName: '',
  realName: null,
  mandateNote: null,
  expertise: null,
  emailVerifiedAt: null,
}

/** The row stays without a personal column; what was said stays under "deleted account", as the page announced. */
export const deleteAccount = defineCommand({
  name: 'accounts.delete-account',
  input: DeleteAccountInput,
  async authorise({ tx, actor, input }) {
    const account = await requireAccount(tx, requireSignedIn(actor).id)
    await requirePassword(account, input.password, 'password')
    await refuseLastAdministrator(tx, account)
    return account
  },
  async write({ tx, now }, { id }) {
    await tx
      .update(accounts)
      .set({ ...NOBODY, deletedAt: now })
      .where(eq(accounts.id, id))
    await endSessionsOf(id, tx)
    await tx.delete(accountFacts).where(eq(accountFacts.accountId, id))
    await tx.delete(accountTokens).where(eq(accountTokens.accountId, id))
    await tx.delete(capabilityGrants).where(eq(capabilityGrants.accountId, id))
    await tx.delete(matterFollowers).where(eq(matterFollowers.accountId, id))
    await tx.delete(notifications).where(eq(notifications.accountId, id))
    // A real name shown beside a comment is the person's, not the comment's.
    await tx.update(comments).set({ shownName: null }).where(eq(comments.authorId, id))
    return {
      result: null,
      event: { name: 'accounts.account-deleted', payload: { accountId: id, activityIds: await listActivitiesOf(tx, id) } },
    }
  },
})
