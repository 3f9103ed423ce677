import { and, eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { editComment } from '#app/features/consultations/comments/edit-comment.server.ts'
import { endorseComment } from '#app/features/consultations/comments/endorse-comment.server.ts'
import { postComment } from '#app/features/consultations/comments/post-comment.server.ts'
import { postReply } from '#app/features/consultations/comments/post-reply.server.ts'
import { requireCommentPage } from '#app/features/consultations/comments/queries.server.ts'
import { unendorseComment } from '#app/features/consultations/comments/unendorse-comment.server.ts'
import { withdrawComment } from '#app/features/consultations/comments/withdraw-comment.server.ts'
import { withdrawReply } from '#app/features/consultations/comments/withdraw-reply.server.ts'
import { type Actor, VISITOR } from '#app/platform/actor.ts'
import { type Command, runCommand } from '#app/platform/command.server.ts'
import { toProblem } from '#app/platform/errors.ts'
import type { Db } from '#db/client.server.ts'
import { commentRevisions, comments, domainEvents, endorsements, replies } from '#db/schema/index.server.ts'
import { buildConsultation, buildPerson, days, NOW } from '#tests/support/comments-factories.ts'
import { inRollback } from '#tests/support/db.ts'

const refusalOf = (run: Promise<unknown>) =>
  run.then(() => {
    throw new Error('was accepted')
  }, toProblem)
const run = <R>(db: Db, command: Command<any, any, R>, actor: Actor, input: object, now = NOW) =>
  runCommand(command, actor, input, { db, now })
const eventsOf = async (db: Db, id: string) =>
  (await db.select({ name: domainEvents.name }).from(domainEvents).where(eq(domainEvents.activityId, id)).orderBy(domainEvents.id)).map(
    (event) => event.name,
  )
async function buildComment(db: Db) {
  const consultation = await buildConsultation(db)
  const author = await buildPerson(db)
  const { id } = await run(db, postComment, author, {
    consultationId: consultation.id,
    clause: 'a1',
    stance: 'support',
    body: '二小时合适。',
  })
  const read = async () => (await db.select().from(comments).where(eq(comments.id, id)))[0]!
  return { consultation, author, id, read }
}
const AFTER = days(31)

describe('edit-comment', () => {
  test('changes the words and keeps what they were', () =>
    inRollback(async (db) => {
      const { consultation, author, id, read } = await buildComment(db)
      await run(db, editComment, author, { commentId: id, stance: 'amend', body: '三小时更好。', proposedText: '三小时' })
      expect(await read()).toMatchObject({ stance: 'amend', body: '三小时更好。', proposedText: '三小时', editedAt: NOW })
      expect((await read()).searchTerms).not.toContain('合适')
      expect(await db.select().from(commentRevisions).where(eq(commentRevisions.commentId, id))).toMatchObject([
        { stance: 'support', body: '二小时合适。', proposedText: null },
      ])
      expect(await eventsOf(db, consultation.id)).toEqual(['consultations.comment-posted', 'consultations.comment-edited'])
      const page = await requireCommentPage(VISITOR, consultation.id, id, 'zh-CN', NOW, db)
      expect(page.history).toHaveLength(1)
      expect([page.draft, page.editable]).toEqual([null, false])
    }))

  test('only by its author, while open, before any reply or answer', () =>
    inRollback(async (db) => {
      const { author, id, read } = await buildComment(db)
      const input = { commentId: id, stance: 'oppose', body: '改了。' }
      expect((await refusalOf(run(db, editComment, VISITOR, input))).status).toBe(401)
      expect((await refusalOf(run(db, editComment, await buildPerson(db), input))).status).toBe(403)
      expect((await refusalOf(run(db, editComment, author, input, AFTER))).messageKey).toBe('consultations.problem.closed')
      expect((await refusalOf(run(db, editComment, author, { ...input, commentId: uuidv7() }))).status).toBe(404)
      await db.update(comments).set({ respondedAt: NOW, outcome: 'adopted' }).where(eq(comments.id, id))
      expect((await refusalOf(run(db, editComment, author, input))).messageKey).toBe('consultations.problem.editTooLate')
      await db.update(comments).set({ respondedAt: null, outcome: null }).where(eq(comments.id, id))
      await run(db, postReply, author, { commentId: id, body: '补充。' })
      expect((await refusalOf(run(db, editComment, author, input))).messageKey).toBe('consultations.problem.editTooLate')
      expect((await read()).body).toBe('二小时合适。')
    }))
})

describe('withdraw-comment', () => {
  test('takes the words from every reader, also after the closing, and leaves a mark', () =>
    inRollback(async (db) => {
      const { consultation, author, id } = await buildComment(db)
      expect((await refusalOf(run(db, withdrawComment, await buildPerson(db), { commentId: id }))).status).toBe(403)
      await run(db, withdrawComment, author, { commentId: id }, AFTER)
      const page = await requireCommentPage(author, consultation.id, id, 'zh-CN', AFTER, db)
      expect(page.card).toMatchObject({ state: 'withdrawn', body: [], author: null, quote: null, redline: null, file: null })
      expect(JSON.stringify({ ...page, head: null })).not.toContain('合适')
      expect((await refusalOf(run(db, withdrawComment, author, { commentId: id }))).status).toBe(409)
      expect((await refusalOf(run(db, endorseComment, await buildPerson(db), { commentId: id }))).messageKey).toBe(
        'consultations.problem.commentGone',
      )
      expect((await refusalOf(run(db, postReply, author, { commentId: id, body: '…' }))).status).toBe(409)
    }))
})

describe('replies', () => {
  test('two levels, counted, and no deeper', () =>
    inRollback(async (db) => {
      const { consultation, author, id, read } = await buildComment(db)
      const other = await buildPerson(db)
      const first = await run(db, postReply, other, { commentId: id, body: '为什么？' })
      const second = await run(db, postReply, author, { commentId: id, parentReplyId: first.id, body: '因为安全。' })
      expect((await refusalOf(run(db, postReply, other, { commentId: id, parentReplyId: second.id, body: '再问。' }))).messageKey).toBe(
        'problem.invalid',
      )
      const elsewhere = await buildComment(db)
      expect(
        (await refusalOf(run(db, postReply, other, { commentId: elsewhere.id, parentReplyId: first.id, body: '错位。' }))).status,
      ).toBe(400)
      expect((await read()).replyCount).toBe(2)
      const page = await requireCommentPage(other, consultation.id, id, 'zh-CN', NOW, db)
      expect(page.replies.map((reply) => [reply.id, reply.parentId, reply.own])).toEqual([
        [first.id, null, true],
        [second.id, first.id, false],
      ])
    }))

  test('withdrawn by its author only, once; the count follows', () =>
    inRollback(async (db) => {
      const { author, id, read } = await buildComment(db)
      const other = await buildPerson(db)
      const reply = await run(db, postReply, other, { commentId: id, body: '为什么？' })
      expect((await refusalOf(run(db, withdrawReply, author, { replyId: reply.id }))).status).toBe(403)
      await run(db, withdrawReply, other, { replyId: reply.id }, AFTER)
      expect((await refusalOf(run(db, withdrawReply, other, { replyId: reply.id }))).status).toBe(409)
      expect((await read()).replyCount).toBe(0)
      expect((await db.select().from(replies).where(eq(replies.id, reply.id)))[0]!.withdrawnAt).not.toBeNull()
    }))

  test('refused to visitors, after the closing, and without words', () =>
    inRollback(async (db) => {
      const { id, author } = await buildComment(db)
      expect((await refusalOf(run(db, postReply, VISITOR, { commentId: id, body: 'x' }))).status).toBe(401)
      expect((await refusalOf(run(db, postReply, author, { commentId: id, body: 'x' }, AFTER))).status).toBe(409)
      expect((await refusalOf(run(db, postReply, author, { commentId: id, body: ' ' }))).fieldErrors).toHaveProperty('body')
    }))
})

describe('endorsements', () => {
  test('once each, never one’s own; the count is the number of rows', () =>
    inRollback(async (db) => {
      const { consultation, author, id, read } = await buildComment(db)
      const [a, b] = [await buildPerson(db), await buildPerson(db, { kind: 'organisation' })]
      expect((await run(db, endorseComment, a, { commentId: id })).endorsements).toBe(1)
      expect((await run(db, endorseComment, b, { commentId: id })).endorsements).toBe(2)
      expect((await refusalOf(run(db, endorseComment, a, { commentId: id }))).messageKey).toBe('consultations.problem.endorsedAlready')
      expect((await refusalOf(run(db, endorseComment, author, { commentId: id }))).status).toBe(403)
      expect((await refusalOf(run(db, endorseComment, VISITOR, { commentId: id }))).status).toBe(401)
      await run(db, unendorseComment, a, { commentId: id })
      expect((await refusalOf(run(db, unendorseComment, a, { commentId: id }))).status).toBe(409)
      expect((await refusalOf(run(db, unendorseComment, b, { commentId: id }, AFTER))).messageKey).toBe('consultations.problem.closed')
      const [rows] = await db
        .select({ n: sql<number>`count(*)::int` })
        .from(endorsements)
        .where(and(eq(endorsements.commentId, id)))
      expect([(await read()).endorsementCount, rows!.n]).toEqual([1, 1])
      expect(await eventsOf(db, consultation.id)).toEqual([
        'consultations.comment-posted',
        ...['endorsed', 'endorsed', 'unendorsed'].map((word) => `consultations.comment-${word}`),
      ])
    }))
})
