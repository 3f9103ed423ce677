import { defineCommand } from '#app/platform/command.server.ts'
import { ChangePasswordInput } from '../inputs.ts'
import { requireAccount, requirePassword } from '../load.server.ts'
import { requireSignedIn } from '../policy.ts'
import { setPassword } from './set-password.server.ts'

/** Ends this session too: the door starts a new one for the browser that asked. */
export const changePassword = defineCommand({
  name: 'accounts.change-password',
  input: ChangePasswordInput,
  async authorise({ tx, actor, input }) {
    const account = await requireAccount(tx, requireSignedIn(actor).id)
    await requirePassword(account, input.currentPassword, 'currentPassword')
    return account
  },
  async write({ tx, input, now }, account) {
    await setPassword(tx, account, input.password, now)
    return { result: { accountId: account.id }, event: { name: 'accounts.password-changed', payload: { accountId: account.id } } }
  },
})
