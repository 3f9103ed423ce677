import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { accounts } from '#db/schema/index.server.ts'
import { VerifyEmailInput } from '../inputs.ts'
import { requireToken, spendTokens } from './tokens.server.ts'

/** Opens the account with what this very sign-up chose. */
export const verifyEmail = defineCommand({
  name: 'accounts.verify-email',
  input: VerifyEmailInput,
  async authorise({ tx, input, now }) {
    const { account, token } = await requireToken(tx, 'verify-email', input.token, now)
    if (account.emailVerifiedAt || !token.signUp) throw new AppError('invalid', 'accounts.problem.linkExpired')
    return { accountId: account.id, chosen: token.signUp }
  },
  async write({ tx, now }, { accountId, chosen }) {
    await tx
      .update(accounts)
      .set({ ...chosen, emailVerifiedAt: now })
      .where(eq(accounts.id, accountId))
    await spendTokens(tx, 'verify-email', accountId, now)
    return { result: { accountId }, event: { name: 'accounts.email-verified', payload: { accountId } } }
  },
})
