import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { hashPassword } from '#app/features/accounts/index.server.ts'
import type { Capability, SignedIn } from '#app/platform/actor.ts'
import type { Tx } from '#db/client.server.ts'
import { accounts, agencies, capabilityGrants } from '#db/schema/index.server.ts'

export const PASSWORD = 'correct horse battery'
let passwordHash: Promise<string> | undefined

type AccountRow = typeof accounts.$inferSelect
/** A confirmed account whose password is PASSWORD; each has an address of its own. */
export async function buildAccount(tx: Tx, given: Partial<AccountRow> = {}): Promise<AccountRow> {
  const id = uuidv7()
  const now = new Date()
  passwordHash ??= hashPassword(PASSWORD)
  const [row] = await tx
    .insert(accounts)
    .values({
      id,
      kind: 'person',
      email: `${id}@example.test`,
      passwordHash: await passwordHash,
      displayName: '南岸读者',
      locale: 'zh-CN',
      createdAt: now,
      emailVerifiedAt: now,
      ...given,
    })
    .returning()
  return row!
}

/** The account as it acts, with its grants. */
export async function actorOf(tx: Tx, { id, kind, displayName, realName }: AccountRow): Promise<SignedIn> {
  const grants = await tx
    .select({ agencyId: capabilityGrants.agencyId, capability: capabilityGrants.capability })
    .from(capabilityGrants)
    .where(eq(capabilityGrants.accountId, id))
  return { id, kind, displayName, realName, grants, sessionId: null }
}

export const buildPerson = async (tx: Tx, given: Partial<AccountRow> = {}) => actorOf(tx, await buildAccount(tx, given))
export const buildAdministrator = (tx: Tx) => buildPerson(tx, { kind: 'administrator', displayName: '管理员' })

export async function buildAgency(tx: Tx, given: Partial<typeof agencies.$inferSelect> = {}) {
  const id = uuidv7()
  const values = {
    id,
    slug: `agency-${id}`,
    parentId: null,
    name: { zh: '交通局', en: 'Transport' },
    description: { zh: '' },
    createdAt: new Date(),
    ...given,
  }
  const [row] = await tx.insert(agencies).values(values).returning()
  return row!
}

/** An official with the capabilities at one agency. */
export async function buildOfficial(tx: Tx, agencyId: string, ...capabilities: Capability[]): Promise<SignedIn> {
  const account = await buildAccount(tx, { kind: 'official', displayName: '经办人' })
  for (const capability of capabilities)
    await tx.insert(capabilityGrants).values({ accountId: account.id, agencyId, capability, grantedAt: new Date() })
  return actorOf(tx, account)
}
