import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import type { Tx } from '#db/client.server.ts'
import { accounts } from '#db/schema/index.server.ts'
import { SignUpInput } from '../inputs.ts'
import { findAccountByEmail } from '../load.server.ts'
import { mailAccount } from '../mails.server.ts'
import { hashPassword } from '../passwords/hash.server.ts'
import { issueToken } from './tokens.server.ts'

/** The same answer, event and work for a known and an unknown address; only the owner of the mailbox learns which it was. */
export const signUp = defineCommand({
  name: 'accounts.sign-up',
  input: SignUpInput,
  async authorise({ tx, input }) {
    const passwordHash = await hashPassword(input.password)
    return { passwordHash, known: await findAccountByEmail(tx, input.email) }
  },
  async write({ tx, input, now }, { passwordHash, known }) {
    const { email, displayName, kind, locale } = input
    if (known?.emailVerifiedAt) {
      await mailAccount(tx, { email, locale: known.locale }, 'known', { path: '/forgot-password' })
    } else {
      const accountId = known?.id ?? (await addUnconfirmed(tx, email, locale, now))
      const mandateNote = kind === 'organisation' ? input.mandateNote : null
      const token = await issueToken(tx, {
        purpose: 'verify-email',
        accountId,
        now,
        signUp: { passwordHash, displayName, kind, mandateNote, locale },
      })
      await mailAccount(tx, { email, locale }, 'confirm', { name: displayName, path: `/verify-email?token=${token}` })
    }
    return { result: null, event: { name: 'accounts.sign-up-requested', payload: {} } }
  },
})

/** No password, no name: until a link is confirmed the row only reserves the address. */
async function addUnconfirmed(tx: Tx, email: string, locale: string, now: Date): Promise<string> {
  const id = uuidv7()
  const added = await tx
    .insert(accounts)
    .values({ id, kind: 'person', email, displayName: '', locale, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: accounts.id })
  return added[0]?.id ?? (await findAccountByEmail(tx, email))!.id
}
