import { and, inArray, isNotNull, isNull, lt, notExists, sql } from 'drizzle-orm'
import { z } from 'zod'
import { SYSTEM } from '#app/platform/actor.ts'
import { defineCommand, runCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { defineQueue } from '#app/platform/jobs.server.ts'
import { accounts, accountTokens } from '#db/schema/index.server.ts'

const DAYS = 7
const BATCH = 1000

/** An address that nobody confirmed within a week is forgotten, with everything that was typed beside it. */
export const forgetUnconfirmed = defineCommand({
  name: 'accounts.forget-unconfirmed',
  input: z.strictObject({}),
  async authorise({ actor }) {
    if (actor.kind !== 'system') throw new AppError('forbidden', 'problem.forbidden')
  },
  async write({ tx, now }) {
    const before = new Date(now.getTime() - DAYS * 86_400_000)
    const waiting = tx
      .select({ one: sql`1` })
      .from(accountTokens)
      .where(sql`${accountTokens.accountId} = ${accounts.id} and ${accountTokens.expiresAt} > ${now.toISOString()}::timestamptz`)
    const rows = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(
        and(
          isNotNull(accounts.email),
          isNull(accounts.emailVerifiedAt),
          isNull(accounts.passwordHash),
          isNull(accounts.deletedAt),
          lt(accounts.createdAt, before),
          notExists(waiting),
          // A sign-up left the row; who was made an official or administrator was invited.
          sql`${accounts.kind} = 'person' and not exists (select 1 from capability_grants g where g.account_id = ${accounts.id})`,
        ),
      )
      .limit(BATCH)
      .for('update', { skipLocked: true })
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0) {
      await tx.delete(accountTokens).where(inArray(accountTokens.accountId, ids))
      await tx.delete(accounts).where(inArray(accounts.id, ids))
    }
    return { result: { count: ids.length }, event: { name: 'accounts.unconfirmed-forgotten', payload: { count: ids.length } } }
  },
})

export const forgettingQueue = defineQueue({
  name: 'forget-unconfirmed',
  retryLimit: 3,
  /** Every night. */
  cron: '17 3 * * *',
  async handle() {
    while ((await runCommand(forgetUnconfirmed, SYSTEM, {})).count === BATCH);
  },
})
