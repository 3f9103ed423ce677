import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import {
  changePassword,
  findPendingSignUp,
  forgetUnconfirmed,
  requestPasswordReset,
  resetPassword,
  signIn,
  signUp,
  startSession,
  verifyEmail,
} from '#app/features/accounts/index.server.ts'
import { SYSTEM, VISITOR } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import type { Tx } from '#db/client.server.ts'
import { accounts, domainEvents, sessions } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { actorOf, buildAccount, PASSWORD } from '#tests/support/factories.ts'

const now = new Date()
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000)
const visit = { userAgent: 'test', now, earlierSessionId: null }
const details = { password: 'a long enough password', displayName: '河堤遛狗', locale: 'zh-CN' }

/** What was queued for one address in this transaction, in no order: one transaction has one time. */
async function mailsTo(tx: Tx, email: string) {
  const rows = await tx.execute(sql`select data from pgboss.job where name = 'mail' and data->>'to' = ${email}`)
  return rows.map((row) => row.data as { subject: string; text: string })
}
const tokenIn = (mail: { text: string } | undefined) => /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
const eventNames = async (tx: Tx) =>
  await tx.select({ name: domainEvents.name, payload: domainEvents.payload }).from(domainEvents).where(sql`xid = pg_current_xact_id()`)

test('an account can be used once its mailed link is confirmed, and not before', () =>
  inRollback(async (tx) => {
    const email = 'new@example.test'
    await runCommand(signUp, VISITOR, { ...details, email: ' New@Example.test ' }, { db: tx, now })
    await expect(signIn({ email, password: details.password }, visit, tx)).rejects.toMatchObject({ messageKey: 'accounts.problem.signIn' })
    const token = tokenIn((await mailsTo(tx, email))[0])
    expect(await findPendingSignUp(token, now, tx)).toEqual({ displayName: details.displayName, kind: 'person' })
    await runCommand(verifyEmail, VISITOR, { token }, { db: tx, now })
    expect((await signIn({ email, password: details.password }, visit, tx)).cookie).toMatch(/HttpOnly/)
    await expect(runCommand(verifyEmail, VISITOR, { token }, { db: tx, now })).rejects.toMatchObject({
      messageKey: 'accounts.problem.linkExpired',
    })
  }))

test('a link older than a day opens nothing', () =>
  inRollback(async (tx) => {
    await runCommand(signUp, VISITOR, { ...details, email: 'late@example.test' }, { db: tx, now })
    const token = tokenIn((await mailsTo(tx, 'late@example.test'))[0])
    await expect(runCommand(verifyEmail, VISITOR, { token }, { db: tx, now: hours(25) })).rejects.toMatchObject({ kind: 'invalid' })
  }))

test('each link confirms its own sign-up: a stranger cannot prepare an account for another’s address', () =>
  inRollback(async (tx) => {
    const email = 'victim@example.test'
    const strangers = { ...details, email, password: 'the strangers password', displayName: '陌生人' }
    await runCommand(signUp, VISITOR, strangers, { db: tx, now })
    await runCommand(signUp, VISITOR, { ...details, email }, { db: tx, now })
    await runCommand(signUp, VISITOR, strangers, { db: tx, now })
    const mails = await mailsTo(tx, email)
    const [own] = mails.filter((mail) => mail.text.includes(details.displayName)).map(tokenIn)
    const [foreign] = mails.filter((mail) => mail.text.includes('陌生人')).map(tokenIn)
    await runCommand(verifyEmail, VISITOR, { token: own }, { db: tx, now })
    await signIn({ email, password: details.password }, visit, tx)
    await expect(signIn({ email, password: 'the strangers password' }, visit, tx)).rejects.toMatchObject({ kind: 'invalid' })
    await expect(runCommand(verifyEmail, VISITOR, { token: foreign }, { db: tx, now })).rejects.toMatchObject({ kind: 'invalid' })
  }))

test('signing up with a known address changes nothing, looks the same and tells the owner', () =>
  inRollback(async (tx) => {
    const account = await buildAccount(tx)
    const known = await runCommand(signUp, VISITOR, { ...details, email: account.email }, { db: tx, now })
    const unknown = await runCommand(signUp, VISITOR, { ...details, email: 'nobody@example.test' }, { db: tx, now })
    expect(known).toEqual(unknown)
    const events = await eventNames(tx)
    expect(events[0]).toEqual(events[1])
    expect((await mailsTo(tx, account.email!)).map((mail) => mail.subject)).toEqual(['您已经有账号'])
    await signIn({ email: account.email, password: PASSWORD }, visit, tx)
  }))

test('a reset is accepted for every address, mails only the known one, and ends all sessions', () =>
  inRollback(async (tx) => {
    const account = await buildAccount(tx)
    await startSession({ accountId: account.id, userAgent: '', now }, tx)
    await runCommand(requestPasswordReset, VISITOR, { email: 'nobody@example.test' }, { db: tx, now })
    await runCommand(requestPasswordReset, VISITOR, { email: account.email }, { db: tx, now })
    expect(await mailsTo(tx, 'nobody@example.test')).toEqual([])
    expect(new Set((await eventNames(tx)).map((event) => JSON.stringify(event))).size).toBe(1)
    const token = tokenIn((await mailsTo(tx, account.email!))[0])
    await expect(runCommand(resetPassword, VISITOR, { token, password: 'short' }, { db: tx, now })).rejects.toThrow()
    await expect(
      runCommand(resetPassword, VISITOR, { token, password: 'a brand new password' }, { db: tx, now: hours(2) }),
    ).rejects.toMatchObject({ kind: 'invalid' })
    await runCommand(resetPassword, VISITOR, { token, password: 'a brand new password' }, { db: tx, now })
    expect(await tx.select().from(sessions).where(eq(sessions.userId, account.id))).toEqual([])
    await signIn({ email: account.email, password: 'a brand new password' }, visit, tx)
    await expect(runCommand(resetPassword, VISITOR, { token, password: 'once more, please' }, { db: tx, now })).rejects.toMatchObject({
      kind: 'invalid',
    })
  }))

test('changing the password needs the present one and ends every session', () =>
  inRollback(async (tx) => {
    const account = await buildAccount(tx)
    const actor = await actorOf(tx, account)
    await startSession({ accountId: account.id, userAgent: '', now }, tx)
    const wrong = runCommand(changePassword, actor, { currentPassword: 'not this one', password: 'a brand new password' }, { db: tx, now })
    await expect(wrong).rejects.toMatchObject({ field: 'currentPassword' })
    expect(await tx.select().from(sessions).where(eq(sessions.userId, account.id))).toHaveLength(1)
    await runCommand(changePassword, actor, { currentPassword: PASSWORD, password: 'a brand new password' }, { db: tx, now })
    expect(await tx.select().from(sessions).where(eq(sessions.userId, account.id))).toEqual([])
    await expect(signIn({ email: account.email, password: PASSWORD }, visit, tx)).rejects.toMatchObject({ kind: 'invalid' })
  }))

test('refusals of sign-in are one and the same, and take about the same time', () =>
  inRollback(async (tx) => {
    const account = await buildAccount(tx)
    const attempt = async (email: string) => {
      const started = performance.now()
      const refusal = await signIn({ email, password: 'wrong password' }, visit, tx).catch((error) => error)
      return { took: performance.now() - started, said: [refusal.kind, refusal.messageKey, refusal.field] }
    }
    // The quickest of several, by turns: a busy machine only adds.
    const quickest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY }
    for (let turn = 0; turn < 5; turn++) {
      const [known, unknown] = [await attempt(account.email!), await attempt('nobody@example.test')]
      expect(known.said).toEqual(unknown.said)
      quickest.known = Math.min(quickest.known, known.took)
      quickest.unknown = Math.min(quickest.unknown, unknown.took)
    }
    expect(quickest.unknown).toBeGreaterThan(quickest.known / 2)
  }))

test('an organisation says for whom it speaks', () =>
  inRollback(async (tx) => {
    const without = runCommand(
      signUp,
      VISITOR,
      { ...details, email: 'org@example.test', kind: 'organisation', mandateNote: ' ' },
      { db: tx, now },
    )
    await expect(without).rejects.toMatchObject({ issues: [{ path: ['mandateNote'] }] })
    await runCommand(
      signUp,
      VISITOR,
      { ...details, email: 'org@example.test', kind: 'organisation', mandateNote: '代表会员' },
      { db: tx, now },
    )
    await runCommand(verifyEmail, VISITOR, { token: tokenIn((await mailsTo(tx, 'org@example.test'))[0]) }, { db: tx, now })
    const [row] = await tx
      .select({ kind: accounts.kind, mandateNote: accounts.mandateNote })
      .from(accounts)
      .where(eq(accounts.email, 'org@example.test'))
    expect(row).toEqual({ kind: 'organisation', mandateNote: '代表会员' })
  }))

test('an address that nobody confirmed in a week is forgotten; a link that still works, an account and an invitation are not', () =>
  inRollback(async (tx) => {
    const [old, again, kept, invited] = ['old', 'again', 'kept', 'invited'].map((name) => `${name}-${now.getTime()}@example.test`)
    for (const email of [old, again, invited]) await runCommand(signUp, VISITOR, { ...details, email }, { db: tx, now: hours(-24 * 8) })
    await runCommand(signUp, VISITOR, { ...details, email: again }, { db: tx, now: hours(-1) })
    await buildAccount(tx, { email: kept! })
    await tx
      .update(accounts)
      .set({ createdAt: hours(-24 * 30) })
      .where(eq(accounts.email, kept!))
    await tx.update(accounts).set({ kind: 'administrator' }).where(eq(accounts.email, invited!))
    await runCommand(forgetUnconfirmed, SYSTEM, {}, { db: tx, now })
    const there = async (email: string) => (await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email))).length
    expect([await there(old!), await there(again!), await there(kept!), await there(invited!)]).toEqual([0, 1, 1, 1])
  }))
