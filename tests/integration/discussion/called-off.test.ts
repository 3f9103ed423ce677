import { eq } from 'drizzle-orm'
import { v4 as uuidv4 } from 'uuid'
import { expect, test } from 'vitest'
import '#app/features/opinion/index.server.ts'
import '#app/features/hearings/index.server.ts'
import { readSlice } from '#app/features/discussion/delivery/slices.server.ts'
import { hideMessage } from '#app/features/discussion/office/hide-message.server.ts'
import { setRoom } from '#app/features/discussion/office/set-room.server.ts'
import { requireRoomPage } from '#app/features/discussion/queries.server.ts'
import { postMessage } from '#app/features/discussion/talk/post-message.server.ts'
import { react } from '#app/features/discussion/talk/react.server.ts'
import { withdrawMessage } from '#app/features/discussion/talk/withdraw-message.server.ts'
import { callOffHearing } from '#app/features/hearings/manage/call-off.server.ts'
import { discussionMessages, discussionReactions, discussionRooms, domainEvents } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildHearing, day, keyOf } from '#tests/support/hearing-factories.ts'
import { signedIn } from '#tests/support/opinion-factories.ts'

test('the room of a hearing that was called off takes nothing more, and what was said stays', () =>
  inRollback(async (tx) => {
    const { id, author, run, publish, stage } = await buildHearing(tx)
    await publish(day(40))
    const [ann, bob] = [await signedIn(tx), await signedIn(tx)]
    const say = (who: typeof ann, text: string, now: Date, more: object = {}) =>
      postMessage.runIn(tx, who, { room: id, clientId: uuidv4(), text, ...more }, now)
    const clientId = uuidv4()
    await say(ann, '几点开始？', day(1), { clientId })
    await say(bob, '九点。', day(1), { replyTo: 1 })
    await run(react, bob, { room: id, number: 1, reaction: 'thanks' }, day(1))
    await run(setRoom, author, { room: id, slowModeSeconds: 0, door: 'open' }, day(1))
    await run(callOffHearing, author, { hearingId: id, reason: '草案已经撤回，不再举行。' }, day(2))

    const held = async () => [
      await tx.select().from(discussionRooms).where(eq(discussionRooms.activityId, id)),
      await tx.select().from(discussionMessages).where(eq(discussionMessages.roomId, id)),
      await tx.select().from(discussionReactions).where(eq(discussionReactions.roomId, id)),
      await tx.$count(domainEvents),
    ]
    const before = await held()
    const off = 'discussion.problem.calledOff'
    expect(await keyOf(say(bob, '还开吗？', day(3)))).toBe(off)
    expect(await keyOf(say(bob, '还开吗？', day(3), { replyTo: 1 }))).toBe(off)
    expect(await keyOf(run(react, ann, { room: id, number: 2, reaction: 'agree' }, day(3)))).toBe(off)
    expect(await keyOf(run(react, bob, { room: id, number: 1, reaction: 'none' }, day(3)))).toBe(off)
    for (const door of ['open', 'closed'])
      expect(await keyOf(run(setRoom, author, { room: id, slowModeSeconds: 0, door }, day(3))), 'nobody opens it again').toBe(off)
    expect(await say(ann, '几点开始？', day(3), { clientId }), 'a retry of what was said before is still that message').toMatchObject({
      number: 1,
    })
    expect(await held()).toEqual(before)

    const state = { closed: true, slowModeSeconds: 0, calledOff: true }
    const page = await requireRoomPage(bob, id, { before: null, at: null, replyTo: null }, 'zh-CN', day(3), tx)
    expect(page.messages.map(({ text }) => text)).toEqual(['几点开始？', '九点。'])
    expect(page.state).toEqual(state)
    expect((await readSlice(id, 0, tx)).state).toEqual(state)
    // One's own words can still be taken back, and what breaks the rules still hidden.
    await run(withdrawMessage, bob, { room: id, number: 2 }, day(3))
    await run(hideMessage, stage.moderator, { room: id, number: 1, reason: '泄露他人隐私。' }, day(3))
  }))

test('a room where nothing was said does not begin after its hearing was called off', () =>
  inRollback(async (tx) => {
    const { id, author, run, publish } = await buildHearing(tx)
    await publish(day(40))
    await run(callOffHearing, author, { hearingId: id, reason: '草案已经撤回，不再举行。' }, day(2))
    const ann = await signedIn(tx)
    const post = postMessage.runIn(tx, ann, { room: id, clientId: uuidv4(), text: '还开吗？' }, day(3))
    expect(await keyOf(post)).toBe('discussion.problem.calledOff')
    expect(await tx.$count(discussionRooms, eq(discussionRooms.activityId, id))).toBe(0)
    const page = await requireRoomPage(ann, id, { before: null, at: null, replyTo: null }, 'en', day(3), tx)
    expect([page.count, page.state.calledOff]).toEqual([0, true])
  }))
