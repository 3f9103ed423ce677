import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { accountFacts } from '#db/schema/index.server.ts'
import { FactsInput } from '../inputs.ts'
import { requireAccount } from '../load.server.ts'
import { requireSignedIn } from '../policy.ts'

/** For counting who is missing. The event says that something changed, never what, nor where the person takes part. */
export const changeFacts = defineCommand({
  name: 'accounts.change-facts',
  input: FactsInput,
  async authorise({ tx, actor, input, now }) {
    const account = await requireAccount(tx, requireSignedIn(actor).id)
    if (input.birthYear !== null && input.birthYear > now.getUTCFullYear())
      throw new AppError('invalid', 'accounts.facts.problem.birthYear', {}, 'birthYear')
    return account
  },
  async write({ tx, input, now }, { id }) {
    const said = input.birthYear !== null || input.sex !== null || input.district !== null
    if (!said) await tx.delete(accountFacts).where(eq(accountFacts.accountId, id))
    else {
      const row = { ...input, saidAt: now }
      await tx
        .insert(accountFacts)
        .values({ accountId: id, ...row })
        .onConflictDoUpdate({ target: accountFacts.accountId, set: row })
    }
    return { result: null, event: { name: 'accounts.facts-changed', payload: { accountId: id } } }
  },
})

/** For the owner alone. */
export async function findFacts(accountId: string, db: Db = defaultDb) {
  const [row] = await db.select().from(accountFacts).where(eq(accountFacts.accountId, accountId))
  return { birthYear: row?.birthYear ?? null, sex: row?.sex ?? null, district: row?.district ?? null }
}
export type Facts = Awaited<ReturnType<typeof findFacts>>
