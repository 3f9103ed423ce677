import { defineCommand } from '#app/platform/command.server.ts'
import { ResetPasswordInput } from '../inputs.ts'
import { requireToken } from '../registration/tokens.server.ts'
import { setPassword } from './set-password.server.ts'

export const resetPassword = defineCommand({
  name: 'accounts.reset-password',
  input: ResetPasswordInput,
  authorise: async ({ tx, input, now }) => (await requireToken(tx, 'reset-password', input.token, now)).account,
  async write({ tx, input, now }, account) {
    await setPassword(tx, account, input.password, now)
    return { result: null, event: { name: 'accounts.password-changed', payload: { accountId: account.id } } }
  },
})
