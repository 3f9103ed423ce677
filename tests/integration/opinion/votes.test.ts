import { and, asc, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { exportOwnData } from '#app/features/accounts/index.server.ts'
import { requireExport } from '#app/features/opinion/formats/write-export.server.ts'
import { hashCode, newCode } from '#app/features/opinion/maps/codes.server.ts'
import { keepCodes } from '#app/features/opinion/maps/keep-codes.server.ts'
import { requireMapPage } from '#app/features/opinion/maps/map-page.server.ts'
import { castVote } from '#app/features/opinion/votes/cast-vote.server.ts'
import { look } from '#app/features/opinion/votes/judge-votes.server.ts'
import { MapState } from '#app/features/opinion/votes/map-state.server.ts'
import { redeemCode } from '#app/features/opinion/votes/redeem-code.server.ts'
import { requireVoicePage } from '#app/features/opinion/votes/voice-page.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { LoggedEvent } from '#app/platform/events/hash.ts'
import { db, type Tx } from '#db/client.server.ts'
import { domainEvents, opinionEarlierVotes, opinionParticipants, opinionStatements, opinionVotes } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { browserOf, buildMap, day, signedIn } from '#tests/support/opinion-factories.ts'

const votesOn = (tx: Tx, mapId: string) => tx.select().from(opinionVotes).where(eq(opinionVotes.mapId, mapId))
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown) => thrown,
  )
  expect(error).toBeInstanceOf(AppError)
  return (error as AppError).messageKey
}

test('a vote counts once for each person; the last one counts, and the one before is kept', () =>
  inRollback(async (tx) => {
    const { id } = await buildMap(tx)
    const [a, b] = [await signedIn(tx), await signedIn(tx)]
    const vote = (who: { cookie: string }, statement: number, sign: number) =>
      castVote.runIn(tx, who, { mapId: id, statement, vote: sign }, day(1))
    expect(await vote(a, 1, 1)).toEqual({ participant: 1, statement: 1, vote: 1 })
    expect(await vote(b, 1, -1)).toMatchObject({ participant: 2 })
    await vote(a, 1, 1)
    await vote(a, 1, 0)
    expect((await votesOn(tx, id)).map(({ participant, vote: sign }) => [participant, sign])).toEqual(
      expect.arrayContaining([
        [1, 0],
        [2, -1],
      ]),
    )
    expect(await tx.select().from(opinionEarlierVotes).where(eq(opinionEarlierVotes.mapId, id))).toMatchObject([
      { participant: 1, vote: 1 },
    ])
    const events = await tx
      .select()
      .from(domainEvents)
      .where(and(eq(domainEvents.activityId, id), eq(domainEvents.name, 'opinion.votes-cast')))
      .orderBy(domainEvents.id)
    expect(events.map(({ payload, actorId }) => [payload.votes, actorId])).toEqual([
      [['1 1 1'], null],
      [['2 1 -1'], null],
      [['1 1 0 1'], null],
    ])
    expect((await MapState.load(tx, id)).tallyOf(1)).toEqual({ agree: 0, disagree: 1, pass: 1 })
    expect((await exportOwnData(a.id, day(2), tx)).opinions).toMatchObject([
      { mapId: id, number: 1, votes: [{ statement: 1, vote: 0 }], earlierVotes: [{ statement: 1, vote: 1 }], statements: [] },
    ])
  }))

test('many at once share a transaction; each is refused by itself, and a refused one stores nothing', () =>
  inRollback(async (tx) => {
    const { id, matterId } = await buildMap(tx)
    await tx.insert(opinionStatements).values({ mapId: id, matterId, number: 9, text: '还没有看过。', language: 'zh', createdAt: day(0) })
    const people = await Promise.all(Array.from({ length: 5 }, () => signedIn(tx)))
    const given = [
      ...people.map(({ cookie }, i) => ({ caller: { cookie }, input: { mapId: id, statement: 1 + (i % 2), vote: 1 as const } })),
      { caller: { cookie: people[0]!.cookie }, input: { mapId: id, statement: 9, vote: 1 as const } },
      { caller: { cookie: undefined }, input: { mapId: id, statement: 1, vote: 1 as const } },
      { caller: { cookie: people[0]!.cookie }, input: { mapId: '00000000-0000-7000-8000-000000000000', statement: 1, vote: 1 as const } },
      // The same person twice in one group: the last counts.
      { caller: { cookie: people[1]!.cookie }, input: { mapId: id, statement: 2, vote: -1 as const } },
    ]
    const { outcomes, events } = await castVote.runAllIn(tx, given, day(1))
    expect(outcomes.slice(5, 8).map((one) => (one as AppError).messageKey)).toEqual([
      'opinion.problem.statementGone',
      'problem.signedOut',
      'problem.notFound',
    ])
    expect(await votesOn(tx, id)).toHaveLength(5)
    expect((await MapState.load(tx, id)).tallyOf(2)).toEqual({ agree: 1, disagree: 1, pass: 0 })
    expect(await tx.select().from(opinionParticipants).where(eq(opinionParticipants.mapId, id))).toHaveLength(5)
    expect(events).toHaveLength(1)
  }))

test('two votes of a newcomer that were looked at before either was stored are of one person', () =>
  inRollback(async (tx) => {
    const { id } = await buildMap(tx)
    const { cookie } = await signedIn(tx)
    const given = [1, 2].map((statement) => ({ caller: { cookie }, input: { mapId: id, statement, vote: 1 as const } }))
    const seen = await look(tx, given, day(1))
    for (const [i, one] of given.entries())
      expect((await castVote.write(tx, [{ ...one, seen: seen[i]! }], day(1))).outcomes).toMatchObject([
        { participant: 1, statement: i + 1 },
      ])
    expect(await tx.select().from(opinionParticipants).where(eq(opinionParticipants.mapId, id))).toHaveLength(1)
    expect(await votesOn(tx, id)).toHaveLength(2)
  }))

test('two processes store votes of one person on one statement at the same moment: the second says what it found', async () => {
  const { id, cookie } = await db.transaction(async (tx) => ({ id: (await buildMap(tx)).id, cookie: (await signedIn(tx)).cookie }))
  const store = (tx: Tx, statement: number, vote: -1 | 1) =>
    castVote.runAllIn(tx, [{ caller: { cookie }, input: { mapId: id, statement, vote } }], day(1))
  await db.transaction((tx) => store(tx, 1, 1))
  const stored = Promise.withResolvers<void>()
  const commit = Promise.withResolvers<void>()
  const first = db.transaction(async (tx) => {
    await store(tx, 2, 1)
    stored.resolve()
    await commit.promise
  })
  await stored.promise
  const second = db.transaction((tx) => store(tx, 2, -1))
  await expect
    .poll(async () => db.execute(sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))
    .toHaveLength(1)
  commit.resolve()
  await first
  expect((await second).events).toMatchObject([{ payload: { votes: ['1 2 -1 1'] } }])
  expect((await MapState.load(db, id)).tallyOf(2)).toEqual({ agree: 0, disagree: 1, pass: 0 })
})

test('before the opening and after the closing nobody votes', () =>
  inRollback(async (tx) => {
    const { id } = await buildMap(tx)
    const { cookie } = await signedIn(tx)
    const at = (now: Date) => refusal(castVote.runIn(tx, { cookie }, { mapId: id, statement: 1, vote: 1 }, now))
    expect(await at(day(-0.5))).toBe('problem.notFound')
    expect(await at(day(30))).toBe('opinion.problem.closed')
    expect(await votesOn(tx, id)).toHaveLength(0)
  }))

test('an open map takes browsers, each as one unverified participant; an account goes before a cookie', () =>
  inRollback(async (tx) => {
    const { id } = await buildMap(tx, { access: 'open' })
    const [browser, person] = [browserOf(id), await signedIn(tx)]
    const vote = (cookie: string | undefined, statement = 1) => castVote.runIn(tx, { cookie }, { mapId: id, statement, vote: 1 }, day(1))
    expect(await refusal(vote(undefined))).toBe('opinion.problem.cookieNeeded')
    await vote(browser.cookie)
    await vote(browser.cookie, 2)
    await vote(`${browser.cookie}; ${person.cookie}`)
    const rows = await tx.select().from(opinionParticipants).where(eq(opinionParticipants.mapId, id))
    expect(rows.map(({ proof }) => proof).sort()).toEqual(['account', 'cookie'])
    expect(JSON.stringify(rows)).not.toContain(browser.cookie.split('=')[1]!)
    // On a map for accounts a browser is nobody.
    const closed = await buildMap(tx)
    expect(await refusal(castVote.runIn(tx, browserOf(closed.id), { mapId: closed.id, statement: 1, vote: 1 }, day(1)))).toBe(
      'problem.signedOut',
    )
  }))

test('who is known by a cookie alone is counted apart, by whoever counts: from the table, by events, on the page and in the files', () =>
  inRollback(async (tx) => {
    const { id } = await buildMap(tx, { access: 'open' })
    const followed = await MapState.load(tx, id)
    const [browser, person] = [browserOf(id), await signedIn(tx)]
    const vote = (cookie: string, statement: number, side: -1 | 0 | 1) =>
      castVote.runIn(tx, { cookie }, { mapId: id, statement, vote: side }, day(1))
    await vote(browser.cookie, 1, 1)
    await vote(browser.cookie, 1, -1)
    await vote(browser.cookie, 2, 0)
    await vote(person.cookie, 1, 1)
    const events = await tx.select().from(domainEvents).where(eq(domainEvents.activityId, id)).orderBy(asc(domainEvents.id))
    for (const [i, event] of events.entries()) followed.take({ ...event, position: followed.position + 1 + i } as LoggedEvent)
    const counted = await MapState.load(tx, id)
    for (const state of [followed, counted]) {
      expect([state.voters.size, state.votes, state.unverified.size, state.unverifiedVotes]).toEqual([2, 3, 1, 2])
      expect([state.tallyOf(1), state.unverifiedOf(1)]).toEqual([
        { agree: 1, disagree: 1, pass: 0 },
        { agree: 0, disagree: 1, pass: 0 },
      ])
      expect([...state.byDay.values()]).toEqual([4])
    }
    const { page } = await requireMapPage(VISITOR, id, null, 'zh-CN', day(1), tx)
    expect(page.unverified).toEqual({ people: 1, votes: 2 })
    let text = ''
    for await (const part of await requireExport(VISITOR, id, 'comments', day(1), tx)) text += part
    expect(text).toContain('unverified-agrees')
    expect(text.split('\n')[1]).toMatch(/,0,1,0$/)
    text = ''
    for await (const part of await requireExport(VISITOR, id, 'summary', day(1), tx)) text += part
    expect(text).toContain('unverified-voters,1\nunverified-votes,2')
  }))

test('a code lets one browser in, once; the office never learns which', () =>
  inRollback(async (tx) => {
    const { id, author } = await buildMap(tx, { access: 'code' })
    const code = newCode()
    await runCommand(keepCodes, author, { mapId: id, hashes: [hashCode(code)] }, { db: tx, now: day(0) })
    const [first, second] = [browserOf(id), browserOf(id)]
    const redeem = (who: { cookie: string }, given: string) => redeemCode.runIn(tx, who, { mapId: id, code: given }, day(1))
    expect(await refusal(castVote.runIn(tx, first, { mapId: id, statement: 1, vote: 1 }, day(1)))).toBe('opinion.problem.codeNeeded')
    expect(await refusal(redeem(first, newCode()))).toBe('opinion.problem.codeWrong')
    expect(await redeem(first, code.toLowerCase().replaceAll('-', ' '))).toEqual({ participant: 1 })
    expect(await redeem(first, code)).toEqual({ participant: 1 })
    expect(await refusal(redeem(second, code))).toBe('opinion.problem.codeWrong')
    expect(await castVote.runIn(tx, first, { mapId: id, statement: 1, vote: 1 }, day(1))).toMatchObject({ participant: 1 })
    expect(await tx.select().from(opinionParticipants).where(eq(opinionParticipants.mapId, id))).toMatchObject([
      { proof: 'code', accountId: null },
    ])
  }))

test('the page offers what is left, by the rule, and remembers what was said', () =>
  inRollback(async (tx) => {
    const { id } = await buildMap(tx, { statements: ['一。', '二。', '三。'] })
    const { cookie, ...person } = await signedIn(tx)
    const look = (asked: { card?: number; skip?: number } = {}) =>
      requireVoicePage(person, { cookie }, id, { card: asked.card ?? null, skip: asked.skip ?? null }, 'zh-CN', day(1), tx)
    const first = await look()
    expect(first).toMatchObject({ standing: 'new', left: 3, total: 3, mine: [] })
    expect((await look({ skip: first.card!.number })).card!.number).not.toBe(first.card!.number)
    for (let i = 0; i < 3; i++)
      await castVote.runIn(tx, { cookie }, { mapId: id, statement: (await look()).card!.number, vote: -1 }, day(1))
    expect(await look()).toMatchObject({ standing: 'in', left: 0, card: null })
    expect((await look({ card: 2 })).card).toMatchObject({ number: 2, mine: 'disagree' })
    expect(await requireVoicePage(VISITOR, { cookie: undefined }, id, { card: null, skip: null }, 'en', day(1), tx)).toMatchObject({
      standing: 'signed-out',
    })
  }))
