import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'
import { AppError } from '#app/platform/errors.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, comments, discussionMessages, replies } from '#db/schema/index.server.ts'
import { passwordMatches } from './passwords/hash.server.ts'

export type Account = typeof accounts.$inferSelect

/** `email` in lower case, as the inputs give it. */
export async function findAccountByEmail(db: Db, email: string): Promise<Account | undefined> {
  const [row] = await db.select().from(accounts).where(sql`lower(${accounts.email}) = ${email}`)
  return row
}

/** A live, confirmed account. */
export async function requireAccount(db: Db, id: string): Promise<Account> {
  const [row] = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, id), isNull(accounts.deletedAt)))
  if (!row?.emailVerifiedAt) throw new AppError('not_found', 'problem.notFound')
  return row
}

/** The owner shows once more that it is they: before a new password and before deletion. */
export async function requirePassword(account: Account, password: string, field: string) {
  if (!(await passwordMatches(account.passwordHash, password))) throw new AppError('invalid', 'accounts.problem.wrongPassword', {}, field)
}

/** An installation without an administrator could not be put right from the web. The rows are locked, so that two cannot leave at once. */
export async function refuseLastAdministrator(db: Db, account: Account) {
  if (account.kind !== 'administrator') return
  const others = db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.kind, 'administrator'), isNull(accounts.deletedAt)))
    .for('update')
    .as('others')
  const [row] = await db.select({ n: count() }).from(others)
  if ((row?.n ?? 0) <= 1) throw new AppError('conflict', 'accounts.problem.lastAdministrator')
}

/** Where the person's name stands: the event lists them, so that kept pages with the old name are dropped. */
export async function listActivitiesOf(db: Db, accountId: string): Promise<string[]> {
  const commented = db.select({ id: comments.consultationId }).from(comments).where(eq(comments.authorId, accountId))
  const replied = db.select({ id: replies.consultationId }).from(replies).where(eq(replies.authorId, accountId))
  const discussed = db.select({ id: discussionMessages.roomId }).from(discussionMessages).where(eq(discussionMessages.authorId, accountId))
  return (await union(commented, replied, discussed)).map((row) => row.id)
}
