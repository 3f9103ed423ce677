import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { requireDashboard } from '#app/features/dashboard/index.server.ts'
import { listHeard } from '#app/features/hearings/index.server.ts'
import { hearingKind } from '#app/features/hearings/manage/activity-kind.server.ts'
import { callOffHearing } from '#app/features/hearings/manage/call-off.server.ts'
import { moveHearing } from '#app/features/hearings/manage/move-hearing.server.ts'
import { writeAgenda } from '#app/features/hearings/manage/write-agenda.server.ts'
import { answerSeat } from '#app/features/hearings/seats/answer-seat.server.ts'
import { withdrawApplication } from '#app/features/hearings/seats/apply.server.ts'
import { drawSeats } from '#app/features/hearings/seats/draw-seats.server.ts'
import { listOpenActivities } from '#app/features/matters/index.server.ts'
import { notifyPeople } from '#app/features/notifications/index.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import type { Tx } from '#db/client.server.ts'
import { domainEvents, hearingChanges, hearings, matterFollowers, matters, notifications } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildPerson } from '#tests/support/factories.ts'
import { buildHearing, day, keyOf } from '#tests/support/hearing-factories.ts'

const REASON = '第一会议室坐不下报名的人。'
type Built = Awaited<ReturnType<typeof buildHearing>>
type Times = { heldAt?: Date; appliesUntil?: Date; venueZh?: string; reason?: string; shortReason?: string }
const mover =
  ({ id, author, run }: Built) =>
  ({ heldAt = day(40), appliesUntil, venueZh = '第一会议室', reason = REASON, shortReason }: Times, now: Date) => {
    const until = appliesUntil ? { appliesUntil: appliesUntil.toISOString() } : {}
    return run(moveHearing, author, { hearingId: id, heldAt: heldAt.toISOString(), ...until, venueZh, reason, shortReason }, now)
  }
const changesIn = (tx: Tx, id: string) => tx.$count(hearingChanges, eq(hearingChanges.hearingId, id))

test('a published hearing moves to another time and place; the page shows the old and the new, and why', () =>
  inRollback(async (tx) => {
    const built = await buildHearing(tx)
    const { publish, page, people, apply } = built
    const move = mover(built)
    expect(await keyOf(move({ heldAt: day(60) }, day(0))), 'a draft is edited').toBe('hearings.problem.notPublished')
    await publish(day(25), '汛期将至，须在雨季前定下来。')
    await apply(people[0]!)
    await move({ heldAt: day(60), venueZh: '市民中心', appliesUntil: day(30) }, day(5))
    const { about, own } = await page(people[0]!, day(6))
    expect(about).toMatchObject({ heldAt: day(60).toISOString(), appliesUntil: day(30).toISOString(), venue: { text: '市民中心' } })
    expect(about.notice, 'notice of the new time counts from the change').toEqual({ at: day(5).toISOString(), days: 55 })
    expect(about.shortNoticeReason).toBeNull()
    expect(about.firstNotice).toMatchObject({ heldAt: day(25).toISOString(), shortNoticeReason: expect.stringContaining('汛期') })
    expect(about.changes).toMatchObject([
      {
        kind: 'moved',
        reason: REASON,
        heldAt: { before: day(25).toISOString(), after: day(60).toISOString() },
        appliesUntil: { before: day(20).toISOString(), after: day(30).toISOString() },
        venue: { before: { text: '第一会议室' }, after: { text: '市民中心' } },
      },
    ])
    expect(own?.number, 'applications stay').toBe(1)
    await apply(people[1]!, day(25))
    const { applications } = await page(VISITOR, day(26))
    expect(applications, 'and are open until the new end').toBe(2)
  }))

test('a new place is new in both languages, or in none', () =>
  inRollback(async (tx) => {
    const { id, author, run, publish, page } = await buildHearing(tx)
    await publish(day(40))
    const to = (venueZh: string, venueEn?: string) =>
      run(moveHearing, author, { hearingId: id, heldAt: day(40).toISOString(), venueZh, venueEn, reason: REASON }, day(1))
    await to('第一会议室', 'Room 1')
    await expect(to('市民中心', 'Room 1')).rejects.toMatchObject({ messageKey: 'hearings.problem.venueEn', field: 'venueEn' })
    await to('市民中心')
    expect((await page(VISITOR, day(2))).about.venue).toMatchObject({ text: '市民中心' })
  }))

test('what cannot be moved is refused beside its field, and nothing is stored', () =>
  inRollback(async (tx) => {
    const built = await buildHearing(tx)
    const { id, author, run, publish, people, apply } = built
    const move = mover(built)
    await publish(day(40))
    await apply(people[0]!)
    const refused = (times: Times, now: Date) =>
      move(times, now).then(
        () => null,
        ({ messageKey, field }) => [messageKey, field],
      )
    const problem = (name: string, field?: string) => [`hearings.problem.${name}`, field]
    // Forms know minutes: a time that was left as it was is no change.
    expect(await refused({ heldAt: new Date(day(40).getTime() + 30_000) }, day(1))).toEqual(problem('nothingMoved', 'heldAt'))
    expect(await refused({ heldAt: day(15) }, day(1))).toEqual(problem('heldTooEarly', 'heldAt'))
    expect(await refused({ heldAt: day(20) }, day(21))).toEqual(problem('inPast', 'heldAt'))
    expect(await refused({ appliesUntil: day(1) }, day(2))).toEqual(problem('inPast', 'appliesUntil'))
    expect(await refused({ heldAt: day(45) }, day(16))).toEqual(problem('shortReason', 'shortReason'))
    await expect(move({ heldAt: day(60), reason: '太短' }, day(1))).rejects.toMatchObject({ issues: [{ path: ['reason'] }] })
    expect(await changesIn(tx, id)).toBe(0)
    await move({ heldAt: day(45), shortReason: '原定场地当天停电检修。' }, day(16))
    await run(drawSeats, author, { hearingId: id }, day(21))
    expect(await refused({ heldAt: day(60), appliesUntil: day(30) }, day(22))).toEqual(problem('drawnAlready', 'appliesUntil'))
    await move({ heldAt: day(60), appliesUntil: day(20) }, day(22))
    await run(answerSeat, people[0]!, { hearingId: id, answer: 'accept' }, day(50))
    expect(await refused({ heldAt: day(90) }, day(60))).toEqual(problem('begunMove'))
    expect(await keyOf(run(callOffHearing, author, { hearingId: id, reason: REASON }, day(60)))).toBe('hearings.problem.begunMove')
    expect(await changesIn(tx, id)).toBe(2)
  }))

test('one that is called off takes nobody, draws nothing, owes nothing, and its matter says so', () =>
  inRollback(async (tx) => {
    const built = await buildHearing(tx)
    const { id, stage, author, run, publish, people, apply, page } = built
    await publish(day(40))
    await apply(people[0]!)
    const [matter] = await tx.select().from(matters).where(eq(matters.id, stage.matterId))
    const open = async () => (await listOpenActivities('zh-CN', day(3), tx)).rows.some((row) => row.id === id)
    expect(await open()).toBe(true)
    await expect(run(callOffHearing, author, { hearingId: id, reason: '太短' }, day(2))).rejects.toMatchObject({
      issues: [{ path: ['reason'] }],
    })
    await run(callOffHearing, author, { hearingId: id, reason: '草案已经撤回，不再举行。' }, day(2))
    expect(await open()).toBe(false)
    const { about, applications } = await page(VISITOR, day(3))
    expect(about).toMatchObject({ status: 'called-off', changes: [{ kind: 'called-off', reason: '草案已经撤回，不再举行。' }] })
    expect(applications, 'what was applied for is kept').toBe(1)
    expect(await keyOf(apply(people[1]!, day(3)))).toBe('hearings.problem.notApplying')
    expect(await keyOf(run(withdrawApplication, people[0]!, { hearingId: id }, day(3)))).toBe('hearings.problem.notApplying')
    expect(await keyOf(run(drawSeats, author, { hearingId: id }, day(21)))).toBe('hearings.problem.notDrawing')
    expect(await keyOf(run(writeAgenda, author, { hearingId: id, agenda: '一' }, day(3)))).toBe('hearings.problem.calledOff')
    expect(await keyOf(run(callOffHearing, author, { hearingId: id, reason: REASON }, day(3)))).toBe('hearings.problem.calledOff')
    expect(await keyOf(mover(built)({ heldAt: day(60) }, day(3)))).toBe('hearings.problem.calledOff')
    const gates = await hearingKind.listGates(tx, stage.matterId, day(50))
    expect(gates.gates.map(({ step }) => step)).toEqual(['hearings.gate.notice', 'hearings.gate.calledOff'])
    expect(gates).toMatchObject({ finished: true, changesAt: null })
    expect(await hearingKind.isOpen(tx, stage.matterId, day(50))).toBe(false)
    const { blocks, sentences } = (await requireDashboard(VISITOR, matter!.slug, 'zh-CN', day(50), tx)).page
    expect(blocks.filter((block) => block.activityId === id).map((block) => block.id)).toEqual([`${id}.figures`])
    expect(sentences.map(({ text }) => text).join()).toContain('已取消')
    expect(await listHeard(stage.id, 'zh-CN', day(50), tx)).toEqual([])
  }))

test('a day that passed without a draw was no hearing: it is called off, not moved', () =>
  inRollback(async (tx) => {
    const built = await buildHearing(tx)
    const { id, author, run, publish } = built
    await publish(day(40))
    expect(await keyOf(mover(built)({ heldAt: day(90) }, day(41)))).toBe('hearings.problem.begunMove')
    await run(callOffHearing, author, { hearingId: id, reason: '没有人报名，不再举行。' }, day(41))
    expect((await tx.select().from(hearings).where(eq(hearings.id, id)))[0]!.calledOffAt).toEqual(day(41))
  }))

test('whoever applied hears of it, and whoever follows the matter; each once', () =>
  inRollback(async (tx) => {
    const built = await buildHearing(tx)
    const { id, stage, author, run, publish, people, apply } = built
    await publish(day(40))
    for (const person of people.slice(0, 3)) await apply(person)
    await run(withdrawApplication, people[2]!, { hearingId: id }, day(2))
    const follower = await buildPerson(tx)
    for (const accountId of [follower.id, people[0]!.id])
      await tx.insert(matterFollowers).values({ matterId: stage.matterId, accountId, followedAt: day(0) })
    await mover(built)({ heldAt: day(60) }, day(3))
    await run(callOffHearing, author, { hearingId: id, reason: '草案已经撤回，不再举行。' }, day(4))
    let position = 0
    for (const name of ['hearings.moved', 'hearings.called-off']) {
      const [event] = await tx.select().from(domainEvents).where(eq(domainEvents.name, name))
      position++
      for (let twice = 0; twice < 2; twice++) await notifyPeople.handle(tx, { ...event!, position, id: position } as never, day(4))
    }
    const told = await tx
      .select()
      .from(notifications)
      .where(eq(notifications.href, `/hearings/${id}`))
    for (const key of ['hearingMoved', 'hearingCalledOff'])
      expect(
        told
          .filter(({ messageKey }) => messageKey === `notifications.told.${key}`)
          .map(({ accountId }) => accountId)
          .sort(),
      ).toEqual([people[0]!.id, people[1]!.id, follower.id].sort())
  }))
