import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { accounts } from '#db/schema/index.server.ts'
import { ChangeProfileInput } from '../inputs.ts'
import { listActivitiesOf, requireAccount } from '../load.server.ts'
import { requireSignedIn } from '../policy.ts'

/** The display name may be a pseudonym; an organisation owes the note on whom it speaks for. */
export const changeProfile = defineCommand({
  name: 'accounts.change-profile',
  input: ChangeProfileInput,
  async authorise({ tx, actor, input }) {
    const account = await requireAccount(tx, requireSignedIn(actor).id)
    if (account.kind === 'organisation' && !input.mandateNote)
      throw new AppError('invalid', 'accounts.problem.mandateNeeded', {}, 'mandateNote')
    return account
  },
  async write({ tx, input }, account) {
    const mandateNote = account.kind === 'organisation' ? input.mandateNote : account.mandateNote
    await tx
      .update(accounts)
      .set({ displayName: input.displayName, realName: input.realName, locale: input.locale, mandateNote })
      .where(eq(accounts.id, account.id))
    return {
      result: { locale: input.locale },
      event: { name: 'accounts.profile-changed', payload: { accountId: account.id, activityIds: await listActivitiesOf(tx, account.id) } },
    }
  },
})
