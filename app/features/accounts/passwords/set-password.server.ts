import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { accounts } from '#db/schema/index.server.ts'
import type { Account } from '../load.server.ts'
import { mailAccount } from '../mails.server.ts'
import { spendTokens } from '../registration/tokens.server.ts'
import { endSessionsOf } from '../session.server.ts'
import { hashPassword } from './hash.server.ts'

/** A new password ends every session and every reset link, and the owner is told by mail. */
export async function setPassword(tx: Tx, account: Account, password: string, now: Date) {
  await tx
    .update(accounts)
    .set({ passwordHash: await hashPassword(password) })
    .where(eq(accounts.id, account.id))
  await endSessionsOf(account.id, tx)
  await spendTokens(tx, 'reset-password', account.id, now)
  if (account.email)
    await mailAccount(tx, { email: account.email, locale: account.locale }, 'passwordChanged', { path: '/forgot-password' })
}
