import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb, type Tx } from '#db/client.server.ts'
import { accounts, accountTokens } from '#db/schema/index.server.ts'

export type Purpose = (typeof accountTokens.$inferSelect)['purpose']
export type SignUpDetails = NonNullable<(typeof accountTokens.$inferSelect)['signUp']>
const LIFETIME: Record<Purpose, number> = { 'verify-email': 24 * 3_600_000, 'reset-password': 3_600_000 }
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

type NewToken = { purpose: Purpose; accountId: string; now: Date; signUp?: SignUpDetails }
/** The token goes into a mail; the database keeps its hash. */
export async function issueToken(tx: Tx, { purpose, accountId, now, signUp }: NewToken): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await tx
    .insert(accountTokens)
    .values({ hash: hashOf(token), purpose, accountId, expiresAt: new Date(now.getTime() + LIFETIME[purpose]), signUp: signUp ?? null })
  return token
}

/** A link that can still be used, with its account. */
export async function findToken(db: Db, purpose: Purpose, token: string, now: Date) {
  const [row] = await db
    .select({ token: accountTokens, account: accounts })
    .from(accountTokens)
    .innerJoin(accounts, eq(accounts.id, accountTokens.accountId))
    .where(
      and(
        eq(accountTokens.hash, hashOf(token)),
        eq(accountTokens.purpose, purpose),
        isNull(accountTokens.usedAt),
        gt(accountTokens.expiresAt, now),
        isNull(accounts.deletedAt),
      ),
    )
  return row
}

/** Locks the account as well, so that of two clicks one wins. */
export async function requireToken(tx: Tx, purpose: Purpose, token: string, now: Date) {
  const found = await findToken(tx, purpose, token, now)
  if (found) await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, found.account.id)).for('update')
  const still = found && (await findToken(tx, purpose, token, now))
  if (!still) throw new AppError('invalid', 'accounts.problem.linkExpired')
  return still
}

/** One link used ends all links of its kind. */
export const spendTokens = (tx: Tx, purpose: Purpose, accountId: string, now: Date) =>
  tx
    .update(accountTokens)
    .set({ usedAt: now, signUp: null })
    .where(and(eq(accountTokens.accountId, accountId), eq(accountTokens.purpose, purpose), isNull(accountTokens.usedAt)))

/** Whose sign-up a link would confirm; nothing where the link is used, old or unknown. */
export async function findPendingSignUp(
  token: string,
  now: Date,
  db: Db = defaultDb,
): Promise<{ displayName: string; kind: SignUpDetails['kind'] } | undefined> {
  const signUp = (await findToken(db, 'verify-email', token, now))?.token.signUp
  return signUp ? { displayName: signUp.displayName, kind: signUp.kind } : undefined
}
export const mayResetPassword = async (token: string, now: Date, db: Db = defaultDb) =>
  (await findToken(db, 'reset-password', token, now)) !== undefined
