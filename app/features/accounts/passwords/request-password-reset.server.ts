import { defineCommand } from '#app/platform/command.server.ts'
import { RequestPasswordResetInput } from '../inputs.ts'
import { findAccountByEmail } from '../load.server.ts'
import { mailAccount } from '../mails.server.ts'
import { issueToken } from '../registration/tokens.server.ts'

/** Accepted for every address; a mail goes out where there is an account. */
export const requestPasswordReset = defineCommand({
  name: 'accounts.request-password-reset',
  input: RequestPasswordResetInput,
  authorise: async ({ tx, input }) => ({ account: await findAccountByEmail(tx, input.email) }),
  async write({ tx, input, now }, { account }) {
    if (account?.emailVerifiedAt) {
      const token = await issueToken(tx, { purpose: 'reset-password', accountId: account.id, now })
      await mailAccount(tx, { email: input.email, locale: account.locale }, 'reset', { path: `/reset-password?token=${token}` })
    }
    return { result: null, event: { name: 'accounts.password-reset-requested', payload: {} } }
  },
})
