import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { requireDashboard } from '#app/features/dashboard/index.server.ts'
import { draw, hashSecret } from '#app/features/hearings/domain/draw.ts'
import { listHeard, listOwnSpoken } from '#app/features/hearings/index.server.ts'
import { listHearingsOf } from '#app/features/hearings/lists.server.ts'
import { createHearing } from '#app/features/hearings/manage/create-hearing.server.ts'
import { writeAgenda } from '#app/features/hearings/manage/write-agenda.server.ts'
import { requireHandling, requireSelection } from '#app/features/hearings/queries.server.ts'
import { answerSeat } from '#app/features/hearings/seats/answer-seat.server.ts'
import { withdrawApplication } from '#app/features/hearings/seats/apply.server.ts'
import { drawSeats } from '#app/features/hearings/seats/draw-seats.server.ts'
import { confirmLine } from '#app/features/hearings/transcript/confirm-line.server.ts'
import { enterTranscript } from '#app/features/hearings/transcript/enter-transcript.server.ts'
import { handleLine, publishHandling } from '#app/features/hearings/transcript/handle-line.server.ts'
import { publishTranscript } from '#app/features/hearings/transcript/publish-transcript.server.ts'
import { rewriteLine } from '#app/features/hearings/transcript/rewrite-line.server.ts'
import { notifyPeople } from '#app/features/notifications/index.server.ts'
import { type Actor, VISITOR } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { domainEvents, hearingLines, hearings, matterFollowers, matters, notifications } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildOfficial, buildPerson } from '#tests/support/factories.ts'
import { buildHearing, day, keyOf } from '#tests/support/hearing-factories.ts'

test('notice of less than thirty days needs a reason, which is published', () =>
  inRollback(async (tx) => {
    const { publish, page } = await buildHearing(tx)
    expect(await keyOf(publish(day(25)))).toBe('hearings.problem.shortReason')
    await publish(day(25), '汛期将至，须在雨季前定下来。')
    expect((await page(VISITOR, day(1))).about).toMatchObject({ shortNoticeReason: expect.stringContaining('汛期'), notice: { days: 25 } })
  }))

test('seats are drawn by the published rule: anybody can draw again, and nobody chose the seed', () =>
  inRollback(async (tx) => {
    const { id, author, run, publish, people, apply, page } = await buildHearing(tx)
    await publish(day(40))
    const before = (await page(VISITOR, day(1))).about
    expect(before.secret, 'the secret is out before the draw').toBeNull()
    for (const person of people) await apply(person)
    await apply(people[0]!)
    expect((await page(VISITOR, day(1))).applications, 'one application for each person').toBe(4)
    await run(withdrawApplication, people[3]!, { hearingId: id }, day(2))
    expect(await keyOf(run(drawSeats, author, { hearingId: id }, day(19)))).toBe('hearings.problem.notDrawing')
    await run(drawSeats, author, { hearingId: id }, day(21))
    expect(await keyOf(run(drawSeats, author, { hearingId: id }, day(21)))).toBe('hearings.problem.notDrawing')
    const data = await requireSelection(VISITOR, id, day(21), tx)
    expect(hashSecret(data.secret)).toBe(before.secretHash)
    expect(draw(data.secret, data.applicants)).toEqual(data.drawn)
    const { drawn, seed } = await page(VISITOR, day(21))
    expect(seed, 'the page shows the seed of the data').toBe(data.seed)
    expect(drawn.map(({ number, rank }) => [number, rank]).sort()).toEqual(data.drawn.map(({ number, rank }) => [number, rank]).sort())
    expect(drawn.map(({ state }) => state)).toEqual(['chosen', 'chosen', 'reserve'])
    // Whoever has no seat is a number; a seat that is given up goes to the next.
    expect(drawn[2]!.name).toBeNull()
    const first = people[drawn[0]!.number - 1]!
    expect(await keyOf(run(answerSeat, people[3]!, { hearingId: id, answer: 'accept' }, day(22)))).toBe('hearings.problem.noSeat')
    await run(answerSeat, first, { hearingId: id, answer: 'decline' }, day(22))
    expect((await page(VISITOR, day(22))).drawn.map(({ state }) => state)).toEqual(['declined', 'chosen', 'chosen'])
  }))

test('the dashboard of the matter counts what is public of a hearing, and says what is owed until when', () =>
  inRollback(async (tx) => {
    const { id, stage, author, run, publish, people, apply, page } = await buildHearing(tx)
    const [matter] = await tx.select().from(matters).where(eq(matters.id, stage.matterId))
    const look = async (now: Date, actor: Actor = VISITOR) => {
      const { blocks, sentences } = (await requireDashboard(actor, matter!.slug, 'zh-CN', now, tx)).page
      const find = (name: string) => blocks.find((block) => block.id === `${id}.${name}`)
      return {
        facts: find('figures')?.rows.map(([, n]) => n),
        duty: find('duties')?.rows[0]?.[0],
        leads: find('duties')?.links[0],
        all: find('duties'),
        due: find('duties')?.rows[0]?.[1],
        said: sentences.find(({ href }) => href.startsWith(`/hearings/${id}`))?.text,
      }
    }
    expect((await look(day(0))).facts, 'a draft is not on it').toBeUndefined()
    await publish(day(40))
    for (const person of people) await apply(person)
    expect(await look(day(19))).toMatchObject({ facts: [4, 2, 0, 0, 0], duty: undefined, said: expect.stringContaining('4 人报名') })
    expect((await look(day(41))).due, 'the day of the hearing has passed without a draw').toContain('已过期')
    expect(await look(day(21))).toMatchObject({ facts: [4, 2, 0, 0, 0], duty: '抽签决定席位', leads: `/hearings/${id}` })
    expect((await look(day(21), author)).leads).toBe(`/office/hearings/${id}`)
    await run(drawSeats, author, { hearingId: id }, day(21))
    expect(await look(day(22))).toMatchObject({ facts: [4, 2, 2, 0, 0], duty: undefined })
    expect((await look(day(41))).duty).toBe('公布听证笔录')
    const [chosen] = (await page(VISITOR, day(30))).drawn
    await run(enterTranscript, author, { hearingId: id, lines: `主持人：开始。\n${chosen!.number} 居民：停放区太少。` }, day(41))
    expect((await look(day(41))).facts, 'not before it is published').toEqual([4, 2, 2, 0, 0])
    await run(publishTranscript, author, { hearingId: id }, day(43))
    expect(await look(day(43))).toMatchObject({ facts: [4, 2, 2, 1, 0], duty: '逐条答复发言并说明理由', all: { n: 1 } })
    const [line] = await tx
      .select()
      .from(hearingLines)
      .where(and(eq(hearingLines.hearingId, id), eq(hearingLines.participant, chosen!.number)))
    await run(handleLine, author, { lineId: line!.id, outcome: 'adopted', reason: '增设两处停放区，见草案第九条。' }, day(44))
    expect((await look(day(44))).facts, 'answers are published together').toEqual([4, 2, 2, 1, 0])
    await run(
      publishHandling,
      await buildOfficial(tx, (await tx.select().from(hearings).where(eq(hearings.id, id)))[0]!.agencyId, 'decision-maker'),
      { hearingId: id },
      day(45),
    )
    expect(await look(day(45))).toMatchObject({
      facts: [4, 2, 2, 1, 1],
      duty: undefined,
      said: expect.stringContaining('1 条发言都有答复'),
    })
  }))

test('from agenda to handling: speakers confirm their own lines, and each gets an answer that the ledger leads to', () =>
  inRollback(async (tx) => {
    const { id, stage, author, run, publish, people, apply, page } = await buildHearing(tx)
    await publish(day(40))
    for (const person of people) await apply(person)
    await run(drawSeats, author, { hearingId: id }, day(21))
    await run(writeAgenda, author, { hearingId: id, agenda: '介绍草案\n陈述意见' }, day(30))
    expect((await page(VISITOR, day(30))).about.agenda).toEqual(['介绍草案', '陈述意见'])
    expect(await keyOf(run(writeAgenda, author, { hearingId: id, agenda: '改了' }, day(41)))).toBe('hearings.problem.begun')

    const [chosen, , reserve] = (await page(VISITOR, day(30))).drawn
    const speaker = people[chosen!.number - 1]!
    const enter = (lines: string, now = day(41)) => run(enterTranscript, author, { hearingId: id, lines }, now)
    expect(await keyOf(enter('主持人：开始。', day(30)))).toBe('hearings.problem.notHeld')
    expect(await keyOf(enter(`${reserve!.number} 某人：我说。`))).toBe('hearings.problem.noParticipant')
    await enter(`主持人：开始。\n${chosen!.number} 居民：停放区太少。`)
    const [line] = await tx
      .select()
      .from(hearingLines)
      .where(and(eq(hearingLines.hearingId, id), eq(hearingLines.participant, chosen!.number)))
    expect((await page(VISITOR, day(41))).lines, 'nobody else reads it before it is published').toEqual([])
    expect((await page(speaker, day(41))).lines).toMatchObject([{ mine: true, state: 'open' }])
    const confirm = (actor: Actor, input: object) => run(confirmLine, actor, { lineId: line!.id, ...input }, day(42))
    expect(await keyOf(confirm(people[reserve!.number - 1]!, { verdict: 'confirm' }))).toBe('hearings.problem.notYourLine')
    await confirm(speaker, { verdict: 'object', objection: '我说的是太远。' })
    await run(rewriteLine, author, { lineId: line!.id, body: '停放区太远。' }, day(42))
    await confirm(speaker, { verdict: 'confirm' })
    await run(publishTranscript, author, { hearingId: id }, day(43))
    expect((await page(VISITOR, day(43))).lines.map(({ state }) => state)).toEqual(['office', 'confirmed'])
    await run(rewriteLine, author, { lineId: line!.id, body: '停放区太远，而且太少。' }, day(43))
    expect((await page(VISITOR, day(43))).lines[1]!.state, 'changed words are confirmed again').toBe('open')

    expect(await keyOf(run(publishHandling, author, { hearingId: id }, day(44)))).toBe('hearings.problem.notAllHandled')
    await run(handleLine, author, { lineId: line!.id, outcome: 'partly', reason: '部分采纳，增加二十处停放区。' }, day(44))
    expect((await page(VISITOR, day(44))).lines[1]!.outcome, 'answers appear together').toBeNull()
    await run(publishHandling, author, { hearingId: id }, day(45))
    expect(await requireHandling(VISITOR, id, day(45), tx)).toMatchObject([{ outcome: 'partly', speaker: '居民' }])
    expect(await listHearingsOf(stage.id, 'zh-CN', day(45), tx)).toMatchObject([{ id, status: 'handled' }])
    expect(await keyOf(run(rewriteLine, author, { lineId: line!.id, body: '又改了。' }, day(46)))).toBe('hearings.problem.handled')
  }))

test('a draw that was forgotten is still owed after the day of the hearing; before it nobody has a seat', () =>
  inRollback(async (tx) => {
    const { id, author, run, publish, people, apply, page } = await buildHearing(tx)
    await publish(day(40))
    await apply(people[0]!)
    expect((await page(VISITOR, day(41))).about.status).toBe('drawing')
    expect(await keyOf(run(enterTranscript, author, { hearingId: id, lines: '主持人：开始。' }, day(41)))).toBe('hearings.problem.notHeld')
    await run(drawSeats, author, { hearingId: id }, day(41))
    expect((await page(VISITOR, day(41))).about.status).toBe('held')
    await run(enterTranscript, author, { hearingId: id, lines: '1 居民：停放区太远。' }, day(41))
  }))

test('a line that was given to the wrong speaker is given to the right one, who confirms it; the report and one’s own page tell of it', () =>
  inRollback(async (tx) => {
    const { id, stage, author, run, publish, people, apply, page } = await buildHearing(tx)
    await publish(day(40))
    for (const person of people.slice(0, 2)) await apply(person)
    await run(drawSeats, author, { hearingId: id }, day(21))
    await run(enterTranscript, author, { hearingId: id, lines: '1 居民甲：停放区太远。\n1 居民甲：还太少。' }, day(41))
    const [first, second] = await tx.select().from(hearingLines).where(eq(hearingLines.hearingId, id)).orderBy(hearingLines.ordinal)
    const rewrite = (participant: string) =>
      run(rewriteLine, author, { lineId: second!.id, body: '还太少。', speaker: '居民乙', participant }, day(41))
    expect(await keyOf(rewrite('9'))).toBe('hearings.problem.noParticipant')
    await rewrite('2')
    expect((await page(people[1]!, day(41))).lines).toMatchObject([{ speaker: '居民乙', mine: true }])
    const confirm = (who: number, lineId: string) => run(confirmLine, people[who]!, { lineId, verdict: 'confirm' }, day(42))
    expect(await keyOf(confirm(0, second!.id))).toBe('hearings.problem.notYourLine')
    await confirm(1, second!.id)
    await run(publishTranscript, author, { hearingId: id }, day(43))
    const heard = () => listHeard(stage.id, 'zh-CN', day(46), tx)
    expect(await heard()).toMatchObject([{ id, speakers: 2, lines: null }])
    const answers = [
      [first!, 'adopted'],
      [second!, 'not-adopted'],
    ] as const
    for (const [line, outcome] of answers)
      await run(handleLine, author, { lineId: line.id, outcome, reason: '见修改稿第二条和说明。' }, day(44))
    expect(await listOwnSpoken(people[1]!, 'zh-CN', tx), 'answers appear together').toMatchObject([{ outcome: null, reason: null }])
    await run(publishHandling, author, { hearingId: id }, day(45))
    expect(await heard()).toMatchObject([{ lines: [{ outcome: 'adopted' }, { outcome: 'not-adopted', speaker: '居民乙' }] }])
    expect(await listOwnSpoken(people[1]!, 'zh-CN', tx)).toMatchObject([{ ordinal: 2, state: 'confirmed', outcome: 'not-adopted' }])
  }))

test('those in the draw are told of it; a refused command stores nothing', () =>
  inRollback(async (tx) => {
    const { id, author, run, publish, people, apply } = await buildHearing(tx)
    expect(await keyOf(apply(people[0]!))).toBe('problem.notFound')
    await publish(day(40))
    await apply(people[0]!)
    expect(await keyOf(apply(people[1]!, day(20)))).toBe('hearings.problem.notApplying')
    await run(drawSeats, author, { hearingId: id }, day(21))
    const [{ matterId }] = (await tx.select({ matterId: hearings.matterId }).from(hearings).where(eq(hearings.id, id))) as [
      { matterId: string },
    ]
    const event = {
      position: 1,
      id: 1,
      name: 'hearings.drawn',
      matterId,
      activityId: id,
      actorId: author.id,
      payload: {},
      occurredAt: day(21),
    }
    for (let twice = 0; twice < 2; twice++) await notifyPeople.handle(tx, event, day(21))
    const told = await tx
      .select()
      .from(notifications)
      .where(eq(notifications.href, `/hearings/${id}`))
    expect(told).toMatchObject([{ accountId: people[0]!.id, messageKey: 'notifications.told.hearingDrawn' }])
    await expect(
      run(createHearing, author, { matterId, titleZh: '一', aboutZh: '没有席位的听证会', venueZh: '二', groups: '居民' }, day(0)),
    ).rejects.toBeInstanceOf(AppError)
  }))

test('followers hear of the notice, the next in line of the seat, and speakers alone of a line that waits for them', () =>
  inRollback(async (tx) => {
    const { id, author, run, publish, people, apply, page } = await buildHearing(tx)
    await publish(day(40))
    const [{ matterId }] = (await tx.select({ matterId: hearings.matterId }).from(hearings).where(eq(hearings.id, id))) as [
      { matterId: string },
    ]
    const follower = await buildPerson(tx)
    await tx.insert(matterFollowers).values({ matterId, accountId: follower.id, followedAt: day(0) })
    let position = 0
    const tell = (name: string, payload = {}) =>
      notifyPeople.handle(
        tx,
        { position: ++position, id: position, name, matterId, activityId: id, actorId: author.id, payload, occurredAt: day(21) },
        day(21),
      )
    const told = async (key: string) => {
      const rows = await tx
        .select()
        .from(notifications)
        .where(eq(notifications.href, `/hearings/${id}`))
      return rows.filter(({ messageKey }) => messageKey === `notifications.told.${key}`).map(({ accountId }) => accountId)
    }
    await tell('hearings.published')
    expect(await told('hearingNotice')).toEqual([follower.id])
    for (const person of people.slice(0, 3)) await apply(person)
    await run(drawSeats, author, { hearingId: id }, day(21))
    const [first, second, reserve] = (await page(VISITOR, day(21))).drawn.map(({ number }) => people[number - 1]!)
    await run(answerSeat, first!, { hearingId: id, answer: 'decline' }, day(22))
    const [event] = await tx.select().from(domainEvents).where(eq(domainEvents.name, 'hearings.seat-declined'))
    await tell('hearings.seat-declined', event!.payload)
    expect(await told('hearingSeat')).toEqual([reserve!.id])
    await run(enterTranscript, author, { hearingId: id, lines: `${people.indexOf(second!) + 1} 居民：停放区太远。` }, day(41))
    await tell('hearings.transcript-entered')
    expect(await told('hearingTranscript')).toEqual([second!.id])
  }))
