import { eq, ne, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import {
  changeKind,
  changeProfile,
  deleteAccount,
  exportOwnData,
  findActorByCookie,
  searchPeople,
  signIn,
  startSession,
} from '#app/features/accounts/index.server.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { accounts, capabilityGrants, domainEvents, notifications } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { actorOf, buildAccount, buildAdministrator, buildAgency, PASSWORD } from '#tests/support/factories.ts'

const now = new Date()

test('deleting an account leaves its row without a person, and nothing to sign in with', () =>
  inRollback(async (tx) => {
    const account = await buildAccount(tx, { realName: '李某', mandateNote: '代表', expertise: '法律', displayName: '要走的人' })
    const actor = await actorOf(tx, account)
    const cookie = (await startSession({ accountId: account.id, userAgent: 'Firefox', now }, tx)).split(';')[0]!
    await expect(runCommand(deleteAccount, actor, { password: 'not mine at all' }, { db: tx, now })).rejects.toMatchObject({
      field: 'password',
    })
    await runCommand(deleteAccount, actor, { password: PASSWORD }, { db: tx, now })
    const [row] = await tx.select().from(accounts).where(eq(accounts.id, account.id))
    expect(row).toEqual({
      ...account,
      email: null,
      passwordHash: null,
      displayName: '',
      realName: null,
      mandateNote: null,
      expertise: null,
      emailVerifiedAt: null,
      deletedAt: now,
    })
    expect((await findActorByCookie(cookie, now, tx)).id).toBeNull()
    await expect(
      signIn({ email: account.email, password: PASSWORD }, { userAgent: '', now, earlierSessionId: null }, tx),
    ).rejects.toMatchObject({ kind: 'invalid' })
    const left = JSON.stringify(await tx.select().from(domainEvents).where(sql`xid = pg_current_xact_id()`))
    expect(left).not.toContain(account.email)
    expect(left).not.toContain('要走的人')
  }))

test('the last administrator can neither leave nor step down', () =>
  inRollback(async (tx) => {
    const admin = await buildAccount(tx, { kind: 'administrator' })
    await tx
      .update(accounts)
      .set({ kind: 'person' })
      .where(sql`${accounts.kind} = 'administrator' and ${ne(accounts.id, admin.id)}`)
    const actor = await actorOf(tx, admin)
    await expect(runCommand(deleteAccount, actor, { password: PASSWORD }, { db: tx, now })).rejects.toMatchObject({ kind: 'conflict' })
    await expect(runCommand(changeKind, actor, { accountId: admin.id, kind: 'person' }, { db: tx, now })).rejects.toMatchObject({
      kind: 'conflict',
    })
    await buildAdministrator(tx)
    await runCommand(changeKind, actor, { accountId: admin.id, kind: 'person' }, { db: tx, now })
  }))

test('who stops being an official loses the capabilities', () =>
  inRollback(async (tx) => {
    const [official, agency] = [await buildAccount(tx, { kind: 'official' }), await buildAgency(tx)]
    await tx.insert(capabilityGrants).values({ accountId: official.id, agencyId: agency.id, capability: 'author', grantedAt: now })
    await runCommand(changeKind, await buildAdministrator(tx), { accountId: official.id, kind: 'person' }, { db: tx, now })
    expect(await tx.select().from(capabilityGrants).where(eq(capabilityGrants.accountId, official.id))).toEqual([])
  }))

test('the export holds what is tied to the account and no secret', () =>
  inRollback(async (tx) => {
    const account = await buildAccount(tx, { realName: '李某' })
    await startSession({ accountId: account.id, userAgent: 'Firefox', now }, tx)
    await tx.insert(notifications).values({
      id: account.id,
      accountId: account.id,
      messageKey: 'notifications.told.closed',
      params: {},
      href: '/',
      eventPosition: '1',
      createdAt: now,
    })
    await runCommand(changeProfile, await actorOf(tx, account), { displayName: '新名字', locale: 'en' }, { db: tx, now })
    const own = await exportOwnData(account.id, now, tx)
    expect(own).toMatchObject({
      account: { email: account.email, displayName: '新名字', realName: null, locale: 'en' },
      sessions: [{ userAgent: 'Firefox' }],
      notifications: [{ href: '/' }],
      events: [{ name: 'accounts.profile-changed' }],
    })
    expect(JSON.stringify(own)).not.toMatch(/argon2|passwordHash/)
  }))

test('people are found by a part of the name or address, and wildcards are plain characters', () =>
  inRollback(async (tx) => {
    const account = await buildAccount(tx, { displayName: '百分之百%的读者' })
    expect((await searchPeople({ text: '百%的' }, tx)).people.map((person) => person.id)).toEqual([account.id])
    expect((await searchPeople({ text: account.email!.slice(0, 30), kind: 'expert' }, tx)).total).toBe(0)
    expect((await searchPeople({ text: '百_的' }, tx)).total).toBe(0)
  }))
