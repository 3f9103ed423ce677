import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import {
  changeKind,
  cookieName,
  endOtherSessions,
  endSession,
  findActorByCookie,
  listSessions,
  signIn,
  startSession,
} from '#app/features/accounts/index.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { capabilityGrants, sessions } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { actorOf, buildAccount, buildAdministrator, buildAgency, PASSWORD } from '#tests/support/factories.ts'

const now = new Date('2026-03-01T08:00:00Z')
const days = (n: number, from = now) => new Date(from.getTime() + n * 86_400_000)
const cookieOf = (setCookie: string) => setCookie.split(';')[0]!

test('the database keeps the hash of the token, and the cookie is for this site alone', () =>
  inRollback(async (tx) => {
    const account = await buildAccount(tx)
    const set = await startSession({ accountId: account.id, userAgent: 'Firefox', now }, tx)
    expect(set).toMatch(/HttpOnly/)
    expect(set).toMatch(/SameSite=Lax/)
    expect(set).toMatch(/Path=\//)
    const token = cookieOf(set).split('=')[1]!
    const [row] = await tx.select().from(sessions).where(eq(sessions.userId, account.id))
    expect(row!.id).not.toContain(token)
    expect(row!.id).toMatch(/^[0-9a-f]{64}$/)
    expect((await findActorByCookie(`${cookieName}=${row!.id}`, now, tx)).id).toBeNull()
  }))

test('the actor comes with kind, names and grants', () =>
  inRollback(async (tx) => {
    const account = await buildAccount(tx, { kind: 'official', realName: '李某' })
    const agency = await buildAgency(tx)
    await tx.insert(capabilityGrants).values({ accountId: account.id, agencyId: agency.id, capability: 'author', grantedAt: now })
    const cookie = cookieOf(await startSession({ accountId: account.id, userAgent: '', now }, tx))
    expect(await findActorByCookie(`a=b; ${cookie}; c=%E0%A4%A`, now, tx)).toMatchObject({
      id: account.id,
      kind: 'official',
      displayName: account.displayName,
      realName: '李某',
      grants: [{ agencyId: agency.id, capability: 'author' }],
    })
  }))

test('no cookie, a foreign one or a broken one is a visitor', () =>
  inRollback(async (tx) => {
    for (const header of [
      undefined,
      null,
      '',
      'other=1',
      `${cookieName}=`,
      `${cookieName}=nonsense`,
      `${cookieName}=%E0%A4%A`,
      `${cookieName}=${'x'.repeat(5000)}`,
    ]) {
      expect(await findActorByCookie(header, now, tx)).toEqual(VISITOR)
    }
  }))

test('a session ends after 14 idle days, and after 60 days however busy', () =>
  inRollback(async (tx) => {
    const account = await buildAccount(tx)
    const idle = cookieOf(await startSession({ accountId: account.id, userAgent: '', now }, tx))
    expect((await findActorByCookie(idle, days(14.01), tx)).id).toBeNull()
    const busy = cookieOf(await startSession({ accountId: account.id, userAgent: '', now }, tx))
    for (let day = 10; day < 60; day += 10) expect((await findActorByCookie(busy, days(day), tx)).id).toBe(account.id)
    expect((await findActorByCookie(busy, days(59.9), tx)).id).toBe(account.id)
    expect((await findActorByCookie(busy, days(60.1), tx)).id).toBeNull()
  }))

test('reading a session writes at most once an hour', () =>
  inRollback(async (tx) => {
    const account = await buildAccount(tx)
    const cookie = cookieOf(await startSession({ accountId: account.id, userAgent: '', now }, tx))
    const lastSeen = async () => (await tx.select().from(sessions).where(eq(sessions.userId, account.id)))[0]!.lastSeenAt
    await findActorByCookie(cookie, days(0.5 / 24), tx)
    expect(await lastSeen()).toEqual(now)
    await findActorByCookie(cookie, days(2 / 24), tx)
    expect(await lastSeen()).toEqual(days(2 / 24))
  }))

test('signing in anew ends the session that the browser had', () =>
  inRollback(async (tx) => {
    const account = await buildAccount(tx)
    const first = cookieOf(
      (await signIn({ email: account.email, password: PASSWORD }, { userAgent: '', now, earlierSessionId: null }, tx)).cookie,
    )
    const { sessionId } = await findActorByCookie(first, now, tx)
    await signIn({ email: account.email!.toUpperCase(), password: PASSWORD }, { userAgent: '', now, earlierSessionId: sessionId }, tx)
    expect((await findActorByCookie(first, now, tx)).id).toBeNull()
    expect(await listSessions(account.id, null, now, tx)).toHaveLength(1)
  }))

test('one ends one’s own sessions and nobody else’s', () =>
  inRollback(async (tx) => {
    const [mine, other] = [await buildAccount(tx), await buildAccount(tx)]
    const cookie = cookieOf(await startSession({ accountId: mine.id, userAgent: '', now }, tx))
    for (const account of [mine, mine, other]) await startSession({ accountId: account.id, userAgent: '', now }, tx)
    const actor = await findActorByCookie(cookie, now, tx)
    const [foreign] = await listSessions(other.id, null, now, tx)
    await expect(runCommand(endSession, actor, { sessionId: foreign!.id }, { db: tx, now })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(runCommand(endOtherSessions, VISITOR, {}, { db: tx, now })).rejects.toMatchObject({ kind: 'signed_out' })
    const listed = await listSessions(mine.id, actor.sessionId, now, tx)
    expect(listed.map((session) => session.current)).toEqual([true, false, false])
    await runCommand(endSession, actor, { sessionId: listed[1]!.id }, { db: tx, now })
    await runCommand(endOtherSessions, actor, {}, { db: tx, now })
    expect((await listSessions(mine.id, actor.sessionId, now, tx)).map((session) => session.current)).toEqual([true])
    expect(await listSessions(other.id, null, now, tx)).toHaveLength(1)
  }))

test('a change of kind ends the sessions that were given for the old one', () =>
  inRollback(async (tx) => {
    const account = await buildAccount(tx)
    const cookie = cookieOf(await startSession({ accountId: account.id, userAgent: '', now }, tx))
    const own = runCommand(changeKind, await actorOf(tx, account), { accountId: account.id, kind: 'administrator' }, { db: tx, now })
    await expect(own).rejects.toMatchObject({ kind: 'forbidden' })
    await runCommand(
      changeKind,
      await buildAdministrator(tx),
      { accountId: account.id, kind: 'expert', expertise: '交通工程' },
      { db: tx, now },
    )
    expect((await findActorByCookie(cookie, now, tx)).id).toBeNull()
  }))
