import { sql } from 'drizzle-orm'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { accounts } from '#db/schema/index.server.ts'
import { SignInInput } from '../inputs.ts'
import { passwordMatches } from '../passwords/hash.server.ts'
import { endSessionById, startSession } from '../session.server.ts'

type Visit = { userAgent: string; now: Date; earlierSessionId: string | null }

/**
 * Not a command: the public event log does not record who signs in when. One refusal for an unknown address, a wrong password
 * and an unconfirmed address. Returns the Set-Cookie value of a new session; the browser's earlier one ends.
 */
export async function signIn(
  rawInput: unknown,
  { userAgent, now, earlierSessionId }: Visit,
  db: Db = defaultDb,
): Promise<{ cookie: string; accountId: string }> {
  const { email, password } = SignInInput.parse(rawInput)
  const [account] = await db
    .select({ id: accounts.id, passwordHash: accounts.passwordHash, verifiedAt: accounts.emailVerifiedAt })
    .from(accounts)
    .where(sql`lower(${accounts.email}) = ${email}`)
  const matches = await passwordMatches(account?.passwordHash, password)
  if (!account || !matches || !account.verifiedAt) throw new AppError('invalid', 'accounts.problem.signIn')
  if (earlierSessionId) await endSessionById(earlierSessionId, db)
  return { cookie: await startSession({ accountId: account.id, userAgent, now }, db), accountId: account.id }
}
