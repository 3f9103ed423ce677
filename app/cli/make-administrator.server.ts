import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { accounts } from '#db/schema/index.server.ts'
import { Email } from '../features/accounts/inputs.ts'
import { findAccountByEmail } from '../features/accounts/load.server.ts'
import { issueToken } from '../features/accounts/registration/tokens.server.ts'
import { SYSTEM } from '../platform/actor.ts'
import { defineCommand, runCommand } from '../platform/command.server.ts'
import { publicUrl } from '../platform/env.server.ts'
import { AppError } from '../platform/errors.ts'

/** Only from the command line of the machine itself: whoever may run it owns the installation. */
export const appointAdministrator = defineCommand({
  name: 'accounts.appoint-administrator',
  input: z.strictObject({ email: Email }),
  async authorise({ tx, actor, input }) {
    if (actor.kind !== 'system') throw new AppError('forbidden', 'problem.forbidden')
    return findAccountByEmail(tx, input.email)
  },
  async write({ tx, input: { email }, now }, known) {
    const accountId = known?.id ?? uuidv7()
    if (known)
      await tx
        .update(accounts)
        .set({ kind: 'administrator', emailVerifiedAt: known.emailVerifiedAt ?? now })
        .where(eq(accounts.id, known.id))
    else {
      const displayName = email.split('@')[0]!.slice(0, 40)
      await tx
        .insert(accounts)
        .values({ id: accountId, kind: 'administrator', email, displayName, locale: 'zh-CN', emailVerifiedAt: now, createdAt: now })
    }
    const token = await issueToken(tx, { purpose: 'reset-password', accountId, now })
    return { result: { accountId, created: !known, token }, event: { name: 'accounts.administrator-appointed', payload: { accountId } } }
  },
})

export async function makeAdministrator(email: string, now: Date) {
  const { accountId, created, token } = await runCommand(appointAdministrator, SYSTEM, { email }, { now })
  return { accountId, created, setPassword: new URL(`/reset-password?token=${token}`, publicUrl).href }
}
