import { eq, sql } from 'drizzle-orm'
import { v4 as uuidv4 } from 'uuid'
import { expect, test } from 'vitest'
import { exportOwnData } from '#app/features/accounts/index.server.ts'
import { readSlice } from '#app/features/discussion/delivery/slices.server.ts'
import '#app/features/hearings/index.server.ts'
import '#app/features/opinion/index.server.ts'
import { hideMessage, showMessage } from '#app/features/discussion/office/hide-message.server.ts'
import { setRoom } from '#app/features/discussion/office/set-room.server.ts'
import { requireRoomPage } from '#app/features/discussion/queries.server.ts'
import { postMessage } from '#app/features/discussion/talk/post-message.server.ts'
import { react } from '#app/features/discussion/talk/react.server.ts'
import { withdrawMessage } from '#app/features/discussion/talk/withdraw-message.server.ts'
import { listNotifications, notifyPeople } from '#app/features/notifications/index.server.ts'
import { type Actor, VISITOR } from '#app/platform/actor.ts'
import { type Command, runCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { accounts, discussionMessages, discussionRooms, domainEvents, opinionMaps } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildOfficial } from '#tests/support/factories.ts'
import { buildMap, day, signedIn } from '#tests/support/opinion-factories.ts'

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error) => (error as AppError).messageKey,
  )

/** A public activity, its office, and two people who talk. */
async function buildRoom(tx: Tx) {
  const { id, agency, author } = await buildMap(tx)
  const [ann, bob] = [await signedIn(tx, { displayName: '安娜' }), await signedIn(tx, { displayName: '包勃' })]
  const post = (who: { cookie: string | undefined }, text: string, more: object = {}, now = day(1)) =>
    postMessage.runIn(tx, who, { room: id, clientId: uuidv4(), text, ...more }, now)
  const run = (command: Command, actor: Actor, input: object, now = day(2)) =>
    runCommand(command, actor, { room: id, ...input }, { db: tx, now })
  const stored = () => tx.select().from(discussionMessages).where(eq(discussionMessages.roomId, id))
  const texts = async (from = 0) => (await readSlice(id, from, tx)).messages.map(({ number, text }) => `${number} ${text}`)
  return { id, agency, author, ann, bob, post, run, stored, texts }
}

test('messages are numbered from 1 without a gap; a retry is the same message, and a refused one stores nothing', () =>
  inRollback(async (tx) => {
    const { id, ann, bob, post, stored, texts } = await buildRoom(tx)
    expect(await refusal(post({ cookie: undefined }, '游客'))).toBe('problem.signedOut')
    expect(await tx.$count(discussionRooms, eq(discussionRooms.activityId, id))).toBe(0)
    const clientId = uuidv4()
    expect(await post(ann, '第一句', { clientId })).toEqual({ room: id, number: 1 })
    expect(await post(bob, '回答', { replyTo: '1' })).toEqual({ room: id, number: 2 })
    expect(await post(ann, '第一句', { clientId })).toEqual({ room: id, number: 1 })
    expect(await refusal(post(bob, '回答不存在的', { replyTo: 9 }))).toBe('discussion.problem.gone')
    await expect(post(bob, '   ')).rejects.toThrow()
    // Another's id is nobody else's message.
    expect(await post(bob, '别人的号', { clientId })).toEqual({ room: id, number: 3 })
    expect(await texts()).toEqual(['1 第一句', '2 回答', '3 别人的号'])
    expect((await stored()).map(({ replyTo }) => replyTo)).toEqual([null, 1, null])
  }))

test('many at once share a transaction: each is refused by itself, the others are numbered in order', () =>
  inRollback(async (tx) => {
    const { id, ann, bob, stored } = await buildRoom(tx)
    const other = await buildMap(tx)
    const letter = (who: { cookie: string | undefined }, room: string, text: string, clientId = uuidv4()) => ({
      caller: { cookie: who.cookie },
      input: { room, text, clientId },
    })
    const twice = uuidv4()
    const given = [
      letter(ann, id, 'a'),
      letter({ cookie: undefined }, id, 'b'),
      letter(bob, id, 'c', twice),
      letter(ann, '00000000-0000-7000-8000-000000000000', 'd'),
      letter(bob, other.id, 'e'),
      letter(bob, id, 'c', twice),
    ]
    const { outcomes, events } = await postMessage.runAllIn(tx, given, day(1))
    expect(
      outcomes.map((one) => (one instanceof AppError ? one.messageKey : `${one.room === id ? 'here' : 'there'} ${one.number}`)),
    ).toEqual(['here 1', 'problem.signedOut', 'here 2', 'problem.notFound', 'there 1', 'here 2'])
    expect(await stored()).toHaveLength(2)
    // One event for each room; it names the room alone, and nobody.
    expect(events.map(({ name, payload }) => [name, payload])).toEqual(
      [id, other.id].sort().map((room) => ['discussion.messages-posted', { room, from: 1, to: room === id ? 2 : 1 }]),
    )
  }))

test('slow mode holds for each person, closing for everybody; only the office of the agency sets them', () =>
  inRollback(async (tx) => {
    const { id, ann, bob, author, post, run, stored } = await buildRoom(tx)
    const set = (actor: Actor, slowModeSeconds: number, door: string) => run(setRoom, actor, { slowModeSeconds, door })
    const stranger = await buildOfficial(tx, (await buildMap(tx)).agency.id, 'author', 'moderator')
    for (const [actor, key] of [
      [VISITOR, 'problem.signedOut'],
      [ann, 'problem.forbidden'],
      [stranger, 'problem.forbidden'],
    ] as const)
      expect(await refusal(set(actor, 30, 'open'))).toBe(key)
    expect(await tx.$count(discussionRooms, eq(discussionRooms.activityId, id))).toBe(0)
    await set(author, 30, 'open')
    await post(ann, '一')
    expect(await refusal(post(ann, '二', {}, new Date(day(1).getTime() + 29_000)))).toBe('discussion.problem.slow')
    await post(bob, '别人可以')
    await post(ann, '三', {}, new Date(day(1).getTime() + 30_000))
    await set(author, 0, 'closed')
    expect(await refusal(post(ann, '四', {}, day(3)))).toBe('discussion.problem.closed')
    expect(await refusal(run(react, ann, { number: 1, reaction: 'agree' }))).toBe('discussion.problem.closed')
    expect(await stored()).toHaveLength(3)
    await set(author, 0, 'open')
    await post(ann, '五', {}, day(3))
    expect((await requireRoomPage(VISITOR, id, { before: null, at: null, replyTo: null }, 'zh-CN', day(3), tx)).state).toEqual({
      closed: false,
      slowModeSeconds: 0,
    })
  }))

test('what is hidden keeps its place and says why, for everybody; only a moderator of the agency hides, and it is on record', () =>
  inRollback(async (tx) => {
    const { id, ann, bob, author, post, run } = await buildRoom(tx)
    await post(ann, '不该说的话')
    const [, secondRevision] = [await post(bob, '别的'), (await readSlice(id, 0, tx)).to]
    const hide = (actor: Actor) => run(hideMessage, actor, { number: 1, reason: '泄露他人隐私' })
    expect(await refusal(hide(bob))).toBe('problem.forbidden')
    await hide(author)
    expect(await refusal(hide(author))).toBe('discussion.problem.gone')
    // Whoever had seen it is sent it anew, without its words.
    const { messages } = await readSlice(id, secondRevision, tx)
    expect(messages).toMatchObject([{ number: 1, text: '', gone: 'hidden', reason: '泄露他人隐私' }])
    expect(JSON.stringify(await requireRoomPage(bob, id, { before: null, at: null, replyTo: null }, 'en', day(2), tx))).not.toContain(
      '不该说',
    )
    const work = await requireRoomPage(author, id, { before: null, at: null, replyTo: null }, 'en', day(2), tx)
    expect(work.hidden).toEqual({ 1: '不该说的话' })
    expect(await refusal(run(react, bob, { number: 1, reaction: 'agree' }))).toBe('discussion.problem.gone')
    expect(await refusal(post(bob, '回复', { replyTo: 1 }))).toBe('discussion.problem.gone')
    const [event] = await tx.select().from(domainEvents).where(sql`name = 'discussion.message-hidden' and payload->>'room' = ${id}`)
    expect(event).toMatchObject({ actorId: author.id, payload: { room: id, number: 1 }, activityId: null })
    expect(JSON.stringify(event)).not.toContain('隐私')
    await run(showMessage, author, { number: 1 })
    expect((await readSlice(id, 0, tx)).messages.find(({ number }) => number === 1)).toMatchObject({ text: '不该说的话' })
  }))

test('one withdraws one’s own words alone; a person has one reaction on a message', () =>
  inRollback(async (tx) => {
    const { id, ann, bob, post, run } = await buildRoom(tx)
    await post(ann, '我的话')
    await post(bob, '他的话')
    const slice = async () => (await readSlice(id, 0, tx)).messages
    expect(await refusal(run(withdrawMessage, bob, { number: 1 }))).toBe('problem.forbidden')
    await run(react, bob, { number: 1, reaction: 'agree' })
    await run(react, ann, { number: 1, reaction: 'agree' })
    await run(react, bob, { number: 1, reaction: 'thanks' })
    expect((await slice()).find(({ number }) => number === 1)!.reactions).toEqual({ agree: 1, thanks: 1 })
    await run(react, bob, { number: 1, reaction: 'none' })
    expect((await slice()).find(({ number }) => number === 1)!.reactions).toEqual({ agree: 1 })
    await run(withdrawMessage, ann, { number: 1 })
    expect((await slice()).find(({ number }) => number === 1)).toMatchObject({ text: '', gone: 'withdrawn' })
    expect((await slice()).find(({ number }) => number === 1)!.reactions).toBeUndefined()
  }))

test('slices follow one another by revision, and hold each message as it stands', () =>
  inRollback(async (tx) => {
    const { id, ann, bob, post, run } = await buildRoom(tx)
    for (const text of ['一', '二', '三']) await post(ann, text)
    await run(react, bob, { number: 2, reaction: 'agree' })
    expect(await readSlice(id, 0, tx)).toMatchObject({ from: 0, to: 4 })
    const later = await readSlice(id, 2, tx)
    expect([later.from, later.to, later.messages.map(({ number, revision }) => [number, revision])]).toEqual([
      2,
      4,
      [
        [3, 3],
        [2, 4],
      ],
    ])
    expect(await readSlice(id, 4, tx)).toMatchObject({ from: 4, to: 4, messages: [] })
  }))

test('whoever is mentioned or replied to is told once, of the message; nobody of their own', () =>
  inRollback(async (tx) => {
    const { id, ann, bob, post } = await buildRoom(tx)
    await post(ann, '我是@安娜')
    await post(bob, '同意@安娜，也谢谢@包勃')
    await post(bob, '@安娜 再问一句', { replyTo: 1 })
    const events = await tx.select().from(domainEvents).where(sql`payload->>'room' = ${id}`).orderBy(domainEvents.id)
    for (const event of [...events, ...events])
      await notifyPeople.handle(tx, { ...event, position: event.id, payload: event.payload as Record<string, unknown> }, day(2))
    const told = (who: Actor) => listNotifications(who.id!, tx)
    expect((await told(ann)).map(({ messageKey, href }) => [messageKey, href]).sort()).toEqual([
      ['notifications.told.mentioned', `/activities/${id}/discussion?at=2#m2`],
      ['notifications.told.messageReplied', `/activities/${id}/discussion?at=3#m3`],
    ])
    expect(await told(bob)).toEqual([])
  }))

test('messages are in one’s own data, and stay without a name when the account is gone', () =>
  inRollback(async (tx) => {
    const { id, ann, post } = await buildRoom(tx)
    await post(ann, '我说过的')
    expect((await exportOwnData(ann.id, day(2), tx)).discussionMessages).toMatchObject([{ text: '我说过的', roomId: id, number: 1 }])
    await tx
      .update(accounts)
      .set({ displayName: '', deletedAt: day(2) })
      .where(eq(accounts.id, ann.id))
    expect((await readSlice(id, 0, tx)).messages).toMatchObject([{ name: null, kind: 'deleted', text: '我说过的' }])
  }))

test('what is not public has no room', () =>
  inRollback(async (tx) => {
    const { id, author, ann, post } = await buildRoom(tx)
    await tx.update(opinionMaps).set({ publishedAt: null }).where(eq(opinionMaps.id, id))
    expect(await refusal(post(ann, '还没有公布'))).toBe('problem.notFound')
    expect(await refusal(requireRoomPage(author, id, { before: null, at: null, replyTo: null }, 'en', day(2), tx))).toBe('problem.notFound')
  }))

test('a page holds the newest, or those around a number', () =>
  inRollback(async (tx) => {
    const { id, ann, post } = await buildRoom(tx)
    for (let n = 1; n <= 120; n++) await post(ann, `${n}`)
    const page = async (asked: object) => {
      const { messages, isNewest } = await requireRoomPage(
        VISITOR,
        id,
        { before: null, at: null, replyTo: null, ...asked },
        'en',
        day(2),
        tx,
      )
      return [messages[0]!.number, messages.at(-1)!.number, isNewest]
    }
    expect(await page({})).toEqual([71, 120, true])
    expect(await page({ before: 71 })).toEqual([21, 70, false])
    expect(await page({ at: 12 })).toEqual([1, 36, false])
    expect(await page({ at: 110 })).toEqual([71, 120, true])
  }))
