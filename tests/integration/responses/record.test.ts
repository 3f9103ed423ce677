import { eq, isNotNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { readAgencyRecord } from '#app/features/consultations/record/agency-record.server.ts'
import { listOwnContributions } from '#app/features/consultations/record/own.server.ts'
import { listOwnReplies } from '#app/features/consultations/record/own-replies.server.ts'
import { readAnswerHistory, requireAnswerPage } from '#app/features/consultations/responses/answer-history.server.ts'
import { respondToComments } from '#app/features/consultations/responses/respond-to-comments.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { comments, replies, responses } from '#db/schema/index.server.ts'
import { buildComment, buildStage, day } from '#tests/support/answer-factories.ts'
import { inRollback } from '#tests/support/db.ts'

const reason = '高峰时段改为四十分钟，见第二稿第二条。'

test('the record of an agency counts what stands, answers to the first, and shares of outcomes', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const ids = [
      await buildComment(tx, stage, { at: 'a1' }),
      await buildComment(tx, stage, { at: 'a1' }),
      await buildComment(tx, stage, { at: 'p2' }),
    ]
    const answer = (commentIds: string[], outcome: string, now: Date) =>
      runCommand(respondToComments, stage.moderator, { consultationId: stage.id, commentIds, outcome, reason }, { db: tx, now })
    const before = await readAgencyRecord(stage.agency.id, day(70), tx)
    expect(before).toMatchObject({ consultations: 1, comments: 3, answered: 0, overdue: 3, medianDays: null, adopted: 0 })
    await answer(ids.slice(0, 2), 'partly', day(10))
    await answer(ids.slice(0, 1), 'adopted', day(20))
    const after = await readAgencyRecord(stage.agency.id, day(30), tx)
    expect(after).toMatchObject({ answered: 2, overdue: 0, adopted: 1, partly: 1, notAdopted: 0 })
    const history = await readAnswerHistory(tx, ids[0]!, 'zh-CN')
    expect(history.earlier).toMatchObject([{ outcome: 'partly', until: day(20).toISOString() }])
    expect(history.together).toMatchObject({ others: 0 })
    const [replaced] = await tx.select({ batchId: responses.batchId }).from(responses).where(isNotNull(responses.supersededAt))
    const request = { consultationId: stage.id, batchId: replaced!.batchId, after: null }
    const page = await requireAnswerPage(VISITOR, request, 'zh-CN', day(30), tx)
    expect([page.answer.outcome, page.count, page.replaced], 'an answer keeps its address').toEqual(['partly', 2, 1])
    expect(page.cards.map(({ answer }) => answer?.outcome ?? null)).toEqual(['adopted', null])
    expect((await readAnswerHistory(tx, ids[1]!, 'zh-CN')).together).toMatchObject({ others: 0 })
    expect(after.medianDays).toBeGreaterThan(0)
  }))

test('one’s own page lists all that one said with its answer, newest first', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const [first, second] = [await buildComment(tx, stage, { at: 'a1' }), await buildComment(tx, stage, { at: 'p2' })]
    await runCommand(
      respondToComments,
      stage.moderator,
      { consultationId: stage.id, commentIds: [first], outcome: 'adopted', reason },
      { db: tx, now: day(5) },
    )
    const own = await listOwnContributions(stage.citizen, null, 'zh-CN', tx)
    expect(own.comments.map(({ id, answer }) => [id, answer?.outcome ?? null])).toEqual([
      [second, null],
      [first, 'adopted'],
    ])
    expect(own.counts.comments).toBe(2)
    expect((await listOwnContributions(stage.citizen, second, 'zh-CN', tx)).comments.map(({ id }) => id)).toEqual([first])
  }))

test('every reply is listed, page by page; a hidden one with the reason, a withdrawn one without its words', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const commentId = await buildComment(tx, stage, { at: 'a1' })
    const [{ matterId }] = (await tx.select({ matterId: comments.matterId }).from(comments).where(eq(comments.id, commentId))) as [
      { matterId: string },
    ]
    const base = {
      commentId,
      matterId,
      consultationId: stage.id,
      authorId: stage.citizen.id,
      authorKind: 'person',
      language: 'zh' as const,
      createdAt: day(2),
    }
    const ids = Array.from({ length: 25 }, () => uuidv7())
    await tx.insert(replies).values(ids.map((id, i) => ({ ...base, id, body: `第 ${i} 条回复` })))
    await tx
      .update(replies)
      .set({ hiddenAt: day(3), hiddenReason: '电话' })
      .where(eq(replies.id, ids[24]!))
    await tx
      .update(replies)
      .set({ withdrawnAt: day(3) })
      .where(eq(replies.id, ids[23]!))
    const first = await listOwnReplies(stage.citizen, null, tx)
    expect(first.rows.slice(0, 3)).toMatchObject([
      { state: 'hidden', hiddenReason: '电话', words: '' },
      { state: 'withdrawn', words: '' },
      { state: 'shown', words: '第 22 条回复' },
    ])
    const rest = await listOwnReplies(stage.citizen, first.next, tx)
    expect([...first.rows, ...rest.rows].map(({ id }) => id)).toEqual([...ids].reverse())
    expect(rest.next).toBeNull()
  }))
