import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { hashPassword } from '#app/features/accounts/index.server.ts'
import { createAgency, giveReference, grantCapability } from '#app/features/agencies/index.server.ts'
import { type Grant, type SignedIn, SYSTEM } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import type { Tx } from '#db/client.server.ts'
import { demoAgencies } from '#db/demo/agencies.server.ts'
import { demoFacts, demoPeople } from '#db/demo/people.server.ts'
import { demoReference } from '#db/demo/reference.server.ts'
import { accountFacts, accounts, agencies, capabilityGrants } from '#db/schema/index.server.ts'

export const DEMO_PASSWORD = 'Minyi-demo-2026'

export type Cast = { people: ReadonlyMap<string, SignedIn>; agencies: ReadonlyMap<string, string> }

/** Agencies, people and what they may do. The shared password is hashed once. */
export async function storeCast(tx: Tx, now: Date) {
  const bySlug = new Map<string, string>()
  for (const { slug, parent, nameZh, nameEn, descriptionZh, descriptionEn } of demoAgencies) {
    const parentId = parent === null ? null : bySlug.get(parent)!
    const { agencyId } = await runCommand(
      createAgency,
      SYSTEM,
      { slug, parentId, nameZh, nameEn, descriptionZh, descriptionEn },
      { db: tx, now },
    )
    bySlug.set(slug, agencyId)
  }
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const rows = demoPeople.map((person) => ({
    id: uuidv7(),
    kind: person.kind,
    email: person.email,
    passwordHash,
    displayName: person.displayName,
    mandateNote: person.mandate ?? null,
    expertise: person.expertise ?? null,
    locale: person.language === 'en' ? 'en' : 'zh-CN',
    emailVerifiedAt: now,
    createdAt: now,
    isDemo: true,
  }))
  await tx.insert(accounts).values(rows)
  const facts = demoPeople.flatMap(({ key }, index) => {
    const said = demoFacts[key]
    return said ? [{ accountId: rows[index]!.id, birthYear: said[0], sex: said[1], district: said[2], saidAt: now }] : []
  })
  await tx.insert(accountFacts).values(facts)
  for (const [index, person] of demoPeople.entries()) {
    for (const capability of person.roles ?? []) {
      await runCommand(
        grantCapability,
        SYSTEM,
        { accountId: rows[index]!.id, agencyId: bySlug.get(person.agency!)!, capability },
        { db: tx, now },
      )
    }
  }
  const cast = await loadCast(tx)
  const { table, sourceZh, sourceEn, year } = demoReference
  for (const [slug, key] of Object.entries(demoReference.givenBy))
    await runCommand(
      giveReference,
      cast.people.get(key)!,
      { agencyId: cast.agencies.get(slug)!, table, sourceZh, sourceEn, year },
      { db: tx, now },
    )
}

/** The same people as actors, read back: a later stage may run in a later process. */
export async function loadCast(tx: Tx): Promise<Cast> {
  const [people, grants, offices] = await Promise.all([
    tx
      .select({ id: accounts.id, email: accounts.email, kind: accounts.kind, displayName: accounts.displayName })
      .from(accounts)
      .where(eq(accounts.isDemo, true)),
    tx
      .select({ accountId: capabilityGrants.accountId, agencyId: capabilityGrants.agencyId, capability: capabilityGrants.capability })
      .from(capabilityGrants),
    tx.select({ id: agencies.id, slug: agencies.slug }).from(agencies),
  ])
  const grantsOf = (id: string): Grant[] =>
    grants.filter((g) => g.accountId === id).map(({ agencyId, capability }) => ({ agencyId, capability }))
  const actorByEmail = new Map(
    people.map((p) => [
      p.email,
      { id: p.id, kind: p.kind, displayName: p.displayName, realName: null, grants: grantsOf(p.id), sessionId: null },
    ]),
  )
  return {
    people: new Map(demoPeople.map(({ key, email }) => [key, actorByEmail.get(email)!])),
    agencies: new Map(offices.map(({ slug, id }) => [slug, id])),
  }
}
