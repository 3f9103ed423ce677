import { and, eq, like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { exportOwnData } from '#app/features/accounts/index.server.ts'
import { type Export, requireExport } from '#app/features/opinion/formats/write-export.server.ts'
import { hashCode, newCode } from '#app/features/opinion/maps/codes.server.ts'
import { keepCodes } from '#app/features/opinion/maps/keep-codes.server.ts'
import { requireMapPage } from '#app/features/opinion/maps/map-page.server.ts'
import { listMapsOf, requireMapWork } from '#app/features/opinion/maps/office-page.server.ts'
import { addStatement, TAKEN_BACK_MOST } from '#app/features/opinion/statements/add-statement.server.ts'
import { moderateStatement } from '#app/features/opinion/statements/moderate-statement.server.ts'
import { seedStatements } from '#app/features/opinion/statements/seed-statements.server.ts'
import { translateStatement } from '#app/features/opinion/statements/translate-statement.server.ts'
import { withdrawStatement } from '#app/features/opinion/statements/withdraw-statement.server.ts'
import { castVote } from '#app/features/opinion/votes/cast-vote.server.ts'
import { redeemCode } from '#app/features/opinion/votes/redeem-code.server.ts'
import { requireVoicePage } from '#app/features/opinion/votes/voice-page.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import type { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { domainEvents, opinionMaps, opinionStatements } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { browserOf, buildMap, day, signedIn } from '#tests/support/opinion-factories.ts'

const WORDS = '停放区夜里应当有灯。'
const add = (tx: Tx, mapId: string, { cookie }: { cookie: string }, text = WORDS, now = day(1)) =>
  addStatement.runIn(tx, { cookie }, { mapId, text }, now)
const withdraw = (tx: Tx, mapId: string, caller: { cookie: string | undefined }, statement: number, now = day(2)) =>
  withdrawStatement.runIn(tx, { cookie: caller.cookie }, { mapId, statement }, now)
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    ({ kind, messageKey }: AppError) => `${kind} ${messageKey}`,
  )
const ownOf = async (tx: Tx, mapId: string, { cookie }: { cookie: string }) =>
  (await requireVoicePage(VISITOR, { cookie }, mapId, { card: null, skip: null }, 'zh-CN', day(2), tx)).written.map(
    ({ number, state }) => `${number} ${state}`,
  )
const eventsOf = (tx: Tx, mapId: string) =>
  tx
    .select()
    .from(domainEvents)
    .where(and(eq(domainEvents.activityId, mapId), like(domainEvents.name, 'opinion.statement-withdrawn')))
async function textOf(tx: Tx, mapId: string, file: Export) {
  let all = ''
  for await (const part of await requireExport(VISITOR, mapId, file, day(3), tx)) all += part
  return all
}

test('what waits is taken back by its author: no queue, page, ballot or file has it, and its number is given to nobody else', () =>
  inRollback(async (tx) => {
    const { id, matterId, author } = await buildMap(tx, { moderatedFirst: true, statements: ['一。'] })
    const person = await signedIn(tx)
    await add(tx, id, person)
    expect(await ownOf(tx, id, person)).toEqual(['2 waits'])
    expect(await withdraw(tx, id, person, 2)).toEqual({ mapId: id, statement: 2 })
    expect(await ownOf(tx, id, person), 'its author still sees it').toEqual(['2 withdrawn'])
    expect(await requireMapWork(author, id, 'zh-CN', day(2), tx)).toMatchObject({ waiting: [], statements: [{ number: 1 }] })
    expect(await listMapsOf(matterId, 'zh-CN', day(2), tx)).toMatchObject([{ waiting: 0 }])
    expect((await requireMapPage(VISITOR, id, null, 'zh-CN', day(2), tx)).page.statements).toMatchObject([{ number: 1 }])
    expect(await problemOf(castVote.runIn(tx, person, { mapId: id, statement: 2, vote: 1 }, day(2)))).toBe(
      'conflict opinion.problem.statementGone',
    )
    for (const file of ['comments', 'summary', 'participants-votes'] as const) expect(await textOf(tx, id, file)).not.toContain(WORDS)
    expect(await textOf(tx, id, 'comments')).not.toMatch(/,2,1,/)
    expect((await exportOwnData(person.id, day(2), tx)).opinions).toMatchObject([{ statements: [{ number: 2, withdrawnAt: day(2) }] }])
    expect(await eventsOf(tx, id)).toMatchObject([{ payload: { statement: 2 }, actorId: null }])
    // The same words may be put in again, by anybody.
    const other = await signedIn(tx)
    expect(await add(tx, id, other)).toMatchObject({ statement: 3, waits: true })
    expect(await problemOf(add(tx, id, person))).toBe('conflict opinion.problem.thereAlready')
    await withdraw(tx, id, other, 3)
    expect(await runCommand(seedStatements, author, { mapId: id, lines: WORDS }, { db: tx, now: day(2) })).toMatchObject({ count: 1 })
  }))

test('sent twice it is taken back once; others, and who is nobody here, are refused and nothing is stored', () =>
  inRollback(async (tx) => {
    const { id } = await buildMap(tx, { moderatedFirst: true, statements: ['一。'] })
    const [person, other] = [await signedIn(tx), await signedIn(tx)]
    await add(tx, id, person)
    await add(tx, id, other, '骑车要戴头盔，企业要提供。')
    const before = await tx.select().from(opinionStatements).where(eq(opinionStatements.mapId, id))
    expect(await problemOf(withdraw(tx, id, other, 2))).toBe('forbidden problem.forbidden')
    expect(await problemOf(withdraw(tx, id, await signedIn(tx), 2))).toBe('forbidden problem.forbidden')
    expect(await problemOf(withdraw(tx, id, person, 1)), 'the office’s').toBe('forbidden problem.forbidden')
    expect(await problemOf(withdraw(tx, id, { cookie: undefined }, 2))).toBe('signed_out problem.signedOut')
    expect(await problemOf(withdraw(tx, id, person, 9))).toBe('not_found problem.notFound')
    expect(await tx.select().from(opinionStatements).where(eq(opinionStatements.mapId, id))).toEqual(before)
    const given = [person, person].map(({ cookie }) => ({ caller: { cookie }, input: { mapId: id, statement: 2 } }))
    const { outcomes } = await withdrawStatement.runAllIn(tx, given, day(2))
    expect(outcomes).toEqual([
      { mapId: id, statement: 2 },
      { mapId: id, statement: 2 },
    ])
    await withdraw(tx, id, person, 2, day(3))
    expect(await eventsOf(tx, id)).toHaveLength(1)
    const [row] = await tx
      .select()
      .from(opinionStatements)
      .where(and(eq(opinionStatements.mapId, id), eq(opinionStatements.number, 2)))
    expect(row!.withdrawnAt).toEqual(day(2))
  }))

test('what the office has let in or refused stays, and what was taken back is out of its hands', () =>
  inRollback(async (tx) => {
    const { id, author } = await buildMap(tx, { moderatedFirst: true, statements: ['一。'] })
    const person = await signedIn(tx)
    for (const text of ['电池要能换。', '头盔由谁提供？', '限速多少合适？']) await add(tx, id, person, text)
    const moderate = (statement: number, verdict: 'approved' | 'hidden') =>
      runCommand(moderateStatement, author, { mapId: id, statement, verdict, reason: '泄露他人隐私。' }, { db: tx, now: day(2) })
    await moderate(2, 'approved')
    await moderate(3, 'hidden')
    const read = 'conflict opinion.problem.readAlready'
    expect([await problemOf(withdraw(tx, id, person, 2)), await problemOf(withdraw(tx, id, person, 3))]).toEqual([read, read])
    await withdraw(tx, id, person, 4)
    const back = 'conflict opinion.problem.takenBack'
    expect([await problemOf(moderate(4, 'approved')), await problemOf(moderate(4, 'hidden'))]).toEqual([back, back])
    const translation = 'How fast may they go?'
    expect(await problemOf(runCommand(translateStatement, author, { mapId: id, statement: 4, translation }, { db: tx, now: day(2) }))).toBe(
      back,
    )
    expect(await ownOf(tx, id, person)).toEqual(['2 shown', '3 hidden', '4 withdrawn'])
    expect(await eventsOf(tx, id)).toHaveLength(1)
  }))

test('a browser and an invited one take theirs back as well, also after the closing', () =>
  inRollback(async (tx) => {
    const open = await buildMap(tx, { access: 'open', moderatedFirst: true, statements: ['一。'] })
    const [browser, stranger] = [browserOf(open.id), browserOf(open.id)]
    await add(tx, open.id, browser)
    expect(await problemOf(withdraw(tx, open.id, stranger, 2))).toBe('forbidden problem.forbidden')
    expect(await problemOf(withdraw(tx, open.id, { cookie: undefined }, 2))).toBe('forbidden opinion.problem.cookieNeeded')
    await withdraw(tx, open.id, browser, 2, day(31))
    expect(await ownOf(tx, open.id, browser)).toEqual(['2 withdrawn'])

    const { id, author } = await buildMap(tx, { access: 'code', moderatedFirst: true, statements: ['一。'] })
    const code = newCode()
    await runCommand(keepCodes, author, { mapId: id, hashes: [hashCode(code)] }, { db: tx, now: day(1) })
    const invited = browserOf(id)
    await redeemCode.runIn(tx, invited, { mapId: id, code }, day(1))
    await add(tx, id, invited)
    expect(await problemOf(withdraw(tx, id, browserOf(id), 2))).toBe('forbidden opinion.problem.codeNeeded')
    await withdraw(tx, id, invited, 2)
    expect(await ownOf(tx, id, invited)).toEqual(['2 withdrawn'])
    await tx
      .update(opinionMaps)
      .set({ deletedAt: day(2) })
      .where(eq(opinionMaps.id, id))
    expect(await problemOf(withdraw(tx, id, invited, 2))).toBe('not_found problem.notFound')
  }))

test('nobody uses up the numbers of a map by writing and taking back', () =>
  inRollback(async (tx) => {
    const { id } = await buildMap(tx, { moderatedFirst: true, statements: ['一。'] })
    const person = await signedIn(tx)
    for (let i = 0; i < TAKEN_BACK_MOST; i++) {
      const { statement } = await add(tx, id, person)
      await withdraw(tx, id, person, statement, day(1))
    }
    expect(await problemOf(add(tx, id, person))).toBe('too_many opinion.problem.manyTakenBack')
    expect(await add(tx, id, person, WORDS, day(2))).toMatchObject({ waits: true })
  }))
