import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { addInternalNote } from '#app/features/consultations/responses/add-internal-note.server.ts'
import { assignComments } from '#app/features/consultations/responses/assign-comments.server.ts'
import { readWorkFilters } from '#app/features/consultations/responses/domain/work-filters.ts'
import { hideComment } from '#app/features/consultations/responses/hide-comment.server.ts'
import { hideReply } from '#app/features/consultations/responses/hide-reply.server.ts'
import { tagComments } from '#app/features/consultations/responses/tag-comments.server.ts'
import { unhideComment } from '#app/features/consultations/responses/unhide-comment.server.ts'
import { requireWorkPage } from '#app/features/consultations/responses/work-page.server.ts'
import { type Actor, VISITOR } from '#app/platform/actor.ts'
import { type Command, runCommand } from '#app/platform/command.server.ts'
import { toProblem } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { comments, consultations, domainEvents, internalNotes, replies } from '#db/schema/index.server.ts'
import { buildComment, buildStage, day, type Stage } from '#tests/support/answer-factories.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildOfficial, buildPerson } from '#tests/support/factories.ts'

const find = async (tx: Tx, id: string) => (await tx.select().from(comments).where(eq(comments.id, id)))[0]!
const runIn = (tx: Tx) => (command: Command<any, any, any>, actor: Actor, input: unknown) =>
  runCommand(command, actor, input, { db: tx, now: day(5) })
const statusIn = (tx: Tx) => (command: Command<any, any, any>, actor: Actor, input: unknown) =>
  tx
    .transaction((inner) => runCommand(command, actor, input, { db: inner, now: day(5) }))
    .then(
      () => 200,
      (error) => toProblem(error).status,
    )
const read = (tx: Tx, stage: Stage, query: string, actor: Actor = stage.moderator, now = day(5)) => {
  const params = new URLSearchParams(query)
  return requireWorkPage(
    actor,
    stage.id,
    { filters: readWorkFilters(params), after: params.get('after'), comment: params.get('comment') },
    'zh-CN',
    now,
    tx,
  )
}

test('tags are added and removed for many at once, from one line of either script', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const ids = [await buildComment(tx, stage), await buildComment(tx, stage, { tags: ['停放'] })]
    await runIn(tx)(tagComments, stage.analyst, { consultationId: stage.id, commentIds: ids, add: ' 收费，停放, fees ' })
    expect((await find(tx, ids[0]!)).tags.sort()).toEqual(['fees', '停放', '收费'].sort())
    await runIn(tx)(tagComments, stage.analyst, { consultationId: stage.id, commentIds: ids[1], remove: '停放' })
    expect((await find(tx, ids[1]!)).tags.sort()).toEqual(['fees', '收费'].sort())
    const [event] = await tx.select().from(domainEvents).where(eq(domainEvents.name, 'consultations.comments-tagged'))
    expect(JSON.stringify(event!.payload)).not.toContain('停放')
  }))

test('assigned to a colleague of the agency only, or to nobody', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const id = await buildComment(tx, stage)
    const assign = (assigneeId: string) => ({ consultationId: stage.id, commentIds: [id], assigneeId })
    await runIn(tx)(assignComments, stage.author, assign(stage.analyst.id))
    expect((await find(tx, id)).assigneeId).toBe(stage.analyst.id)
    for (const wrong of [stage.stranger.id, stage.citizen.id, uuidv7()])
      expect(await statusIn(tx)(assignComments, stage.author, assign(wrong))).toBe(400)
    await runIn(tx)(assignComments, stage.author, assign(''))
    expect((await find(tx, id)).assigneeId).toBeNull()
  }))

test('a note is for colleagues; the event does not carry it', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const id = await buildComment(tx, stage)
    await runIn(tx)(addInternalNote, stage.analyst, { commentId: id, body: '与公安核对' })
    expect(await tx.select({ body: internalNotes.body }).from(internalNotes).where(eq(internalNotes.commentId, id))).toEqual([
      { body: '与公安核对' },
    ])
    expect((await read(tx, stage, `comment=${id}`)).panel!.notes).toHaveLength(1)
    const [event] = await tx.select().from(domainEvents).where(eq(domainEvents.name, 'consultations.internal-note-added'))
    expect(event!.payload).toEqual({ commentId: id })
  }))

test('hidden with a reason, shown again, and a reply hidden in its place', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const id = await buildComment(tx, stage)
    const reason = '含有他人的电话号码。'
    expect(await statusIn(tx)(hideComment, stage.moderator, { commentId: id, reason: '不妥' })).toBe(400)
    await runIn(tx)(hideComment, stage.moderator, { commentId: id, reason })
    expect(await find(tx, id)).toMatchObject({
      hiddenReason: reason,
      hiddenBy: stage.moderator.id,
      hiddenAt: day(5),
      body: '停放区太少，请增加。',
    })
    expect(await statusIn(tx)(hideComment, stage.moderator, { commentId: id, reason })).toBe(409)
    await runIn(tx)(unhideComment, stage.moderator, { commentId: id })
    expect(await find(tx, id)).toMatchObject({ hiddenReason: null, hiddenAt: null })
    expect(await statusIn(tx)(unhideComment, stage.moderator, { commentId: id })).toBe(409)
    const replyId = uuidv7()
    await tx.insert(replies).values({
      id: replyId,
      matterId: stage.matterId,
      consultationId: stage.id,
      commentId: id,
      authorId: stage.citizen.id,
      authorKind: 'person',
      body: '骂人',
      language: 'zh',
      createdAt: day(3),
    })
    await runIn(tx)(hideReply, stage.moderator, { replyId, reason })
    expect((await read(tx, stage, `comment=${id}`)).panel!.replies).toMatchObject([{ state: 'hidden', hiddenReason: reason }])
  }))

test('who may do what', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const id = await buildComment(tx, stage)
    const many = { consultationId: stage.id, commentIds: [id] }
    const table: [Command<any, any, any>, unknown, string][] = [
      [tagComments, { ...many, add: 'x' }, 'author moderator analyst chief'],
      [assignComments, { ...many, assigneeId: '' }, 'author moderator chief'],
      [addInternalNote, { commentId: id, body: 'x' }, 'author moderator analyst chief'],
      [hideComment, { commentId: id, reason: '含有他人的电话号码。' }, 'moderator'],
    ]
    for (const [command, input, allowed] of table) {
      for (const role of ['author', 'analyst', 'chief', 'stranger', 'citizen', 'moderator'] as const) {
        expect(await statusIn(tx)(command, stage[role], input), `${command.name} by ${role}`).toBe(
          allowed.split(' ').includes(role) ? 200 : 403,
        )
      }
      expect(await statusIn(tx)(command, VISITOR, input)).toBe(401)
    }
    for (const actor of [stage.stranger, stage.citizen])
      await expect(read(tx, stage, '', actor)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(read(tx, stage, '', VISITOR)).rejects.toMatchObject({ kind: 'signed_out' })
    await expect(
      requireWorkPage(
        stage.author,
        uuidv7(),
        { filters: readWorkFilters(new URLSearchParams()), after: null, comment: null },
        'en',
        day(5),
        tx,
      ),
    ).rejects.toMatchObject({ kind: 'not_found' })
  }))

test('the table: states, filters, counts, overdue, and what was withdrawn is gone', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const org = await buildPerson(tx, { kind: 'organisation', displayName: '视障者互助社' })
    const me = await buildOfficial(tx, stage.agency.id, 'moderator')
    const a = await buildComment(tx, stage, { at: 'p2', stance: 'oppose', tags: ['清运'], assigneeId: me.id })
    const b = await buildComment(tx, stage, {
      at: 'a1',
      by: org,
      body: '盲道占压三十分钟清运是底线',
      endorsementCount: 3,
      respondedAt: day(2),
      outcome: 'adopted',
    })
    const c = await buildComment(tx, stage, { hiddenAt: day(2), hiddenReason: '含有他人的电话号码。', body: '秘密' })
    const d = await buildComment(tx, stage, { withdrawnAt: day(2), body: '收回的话', replyCount: 2 })
    const ids = async (query: string, actor: Actor = me, now = day(5)) =>
      (await read(tx, stage, query, actor, now)).rows.map((row) => row.id)
    expect(await ids('')).toEqual([a, b, c, d])
    expect(await ids('sort=newest')).toEqual([d, c, b, a])
    expect((await ids('sort=endorsed'))[0]).toBe(b)
    expect((await ids('sort=discussed'))[0]).toBe(d)
    expect(await ids('state=unanswered')).toEqual([a])
    expect(await ids('state=answered')).toEqual([b])
    expect(await ids('state=hidden')).toEqual([c])
    expect(await ids('state=withdrawn')).toEqual([d])
    expect(await ids('state=mine')).toEqual([a])
    expect([await ids('state=overdue'), await ids('state=overdue', me, day(61))]).toEqual([[], [a]])
    expect([await ids('clause=a2'), await ids('clause=a2-p1'), await ids('clause=whole'), await ids('clause=zzz')]).toEqual([
      [a],
      [a],
      [c, d],
      [],
    ])
    expect([await ids('stance=oppose'), await ids('kind=organisation'), await ids('tag=清运'), await ids(`assignee=${me.id}`)]).toEqual([
      [a],
      [b],
      [a],
      [a],
    ])
    expect([await ids('q=盲道'), await ids('q=道盲'), await ids('q=收回'), await ids('q=秘密')]).toEqual([[b], [], [], [c]])
    const page = await read(tx, stage, `comment=${d}`, me, day(61))
    expect(page.counts).toEqual({ all: 4, unanswered: 1, overdue: 1, mine: 1, answered: 1, hidden: 1, withdrawn: 1 })
    expect(page.overdue).toBe(true)
    expect(JSON.stringify(page)).not.toContain('收回的话')
    expect((await read(tx, stage, `comment=${c}`)).panel).toMatchObject({ body: [{ children: ['秘密'] }], state: 'hidden' })
    expect((await read(tx, stage, `comment=${uuidv7()}`)).panel).toBeNull()
  }))

test('fifty a page, each comment once, in every order', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    for (let i = 0; i < 120; i++) await buildComment(tx, stage, { endorsementCount: i % 7, replyCount: i % 3 })
    for (const sort of ['oldest', 'newest', 'endorsed', 'discussed']) {
      const seen: string[] = []
      let after: string | null = null
      do {
        const page = await read(tx, stage, `sort=${sort}${after ? `&after=${after}` : ''}`)
        seen.push(...page.rows.map((row) => row.id))
        after = page.next
      } while (after)
      expect([seen.length, new Set(seen).size]).toEqual([120, 120])
    }
    expect((await read(tx, stage, 'after=nonsense')).rows).toHaveLength(50)
  }))

test('an unpublished draft of the own agency has an empty table', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    await tx.update(consultations).set({ publishedAt: null }).where(eq(consultations.id, stage.id))
    expect((await read(tx, stage, '')).rows).toEqual([])
  }))
