import { and, count, desc, eq, gt, ilike, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { ParticipantKind } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { accounts, agencies, capabilityGrants, sessions } from '#db/schema/index.server.ts'

/** What the owner sees and changes. */
export async function requireProfile(accountId: string, db: Db = defaultDb) {
  const [row] = await db
    .select({
      email: accounts.email,
      kind: accounts.kind,
      displayName: accounts.displayName,
      realName: accounts.realName,
      mandateNote: accounts.mandateNote,
      expertise: accounts.expertise,
      locale: accounts.locale,
      createdAt: accounts.createdAt,
    })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.deletedAt)))
  if (!row) throw new AppError('not_found', 'problem.notFound')
  return row
}

export type OwnSession = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date; current: boolean }
/** The live sessions, the current one first. `id` is a hash, of no use as a cookie. */
export async function listSessions(accountId: string, currentId: string | null, now: Date, db: Db = defaultDb): Promise<OwnSession[]> {
  const rows = await db
    .select({ id: sessions.id, userAgent: sessions.userAgent, createdAt: sessions.createdAt, lastSeenAt: sessions.lastSeenAt })
    .from(sessions)
    .where(and(eq(sessions.userId, accountId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.lastSeenAt))
  return rows.map((row) => ({ ...row, current: row.id === currentId })).sort((a, b) => Number(b.current) - Number(a.current))
}

const shown = {
  id: accounts.id,
  kind: accounts.kind,
  displayName: accounts.displayName,
  email: accounts.email,
  createdAt: accounts.createdAt,
}
export type Person = { id: string; kind: ParticipantKind; displayName: string; email: string | null; createdAt: Date }
export const PEOPLE_SHOWN = 50

/** For the administrator: by part of a name or address, newest first. */
export async function searchPeople({ text, kind }: { text?: string | undefined; kind?: ParticipantKind | undefined }, db: Db = defaultDb) {
  const rules: (SQL | undefined)[] = [isNull(accounts.deletedAt), isNotNull(accounts.emailVerifiedAt)]
  const pattern = `%${(text ?? '').replace(/[\\%_]/g, '\\$&')}%`
  if (text) rules.push(or(ilike(accounts.displayName, pattern), ilike(accounts.email, pattern), ilike(accounts.realName, pattern)))
  if (kind) rules.push(eq(accounts.kind, kind))
  const [total] = await db
    .select({ n: count() })
    .from(accounts)
    .where(and(...rules))
  const people: Person[] = await db
    .select(shown)
    .from(accounts)
    .where(and(...rules))
    .orderBy(desc(accounts.createdAt), desc(accounts.id))
    .limit(PEOPLE_SHOWN)
  return { people, total: total!.n }
}

export async function requirePerson(id: string, db: Db = defaultDb) {
  const [person] = isUuid(id)
    ? await db
        .select({ ...shown, realName: accounts.realName, mandateNote: accounts.mandateNote, expertise: accounts.expertise })
        .from(accounts)
        .where(and(eq(accounts.id, id), isNull(accounts.deletedAt), isNotNull(accounts.emailVerifiedAt)))
    : []
  if (!person) throw new AppError('not_found', 'problem.notFound')
  const grants = await db
    .select({
      agencyId: agencies.id,
      agencyName: agencies.name,
      capability: capabilityGrants.capability,
      grantedAt: capabilityGrants.grantedAt,
    })
    .from(capabilityGrants)
    .innerJoin(agencies, eq(agencies.id, capabilityGrants.agencyId))
    .where(eq(capabilityGrants.accountId, id))
    .orderBy(agencies.slug, capabilityGrants.capability)
  return { ...person, grants }
}

/** Live, confirmed accounts of each kind; organisations are never added to people. */
export async function countPeople(db: Db = defaultDb): Promise<Partial<Record<ParticipantKind, number>>> {
  const rows = await db
    .select({ kind: accounts.kind, n: count() })
    .from(accounts)
    .where(and(isNull(accounts.deletedAt), isNotNull(accounts.emailVerifiedAt)))
    .groupBy(accounts.kind)
  return Object.fromEntries(rows.map((row) => [row.kind, row.n]))
}
