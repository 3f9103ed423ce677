import { expect, test } from 'vitest'
import { readAgencyRecord } from '#app/features/consultations/record/agency-record.server.ts'
import { listOwnContributions } from '#app/features/consultations/record/own.server.ts'
import { readAnswerHistory } from '#app/features/consultations/responses/answer-history.server.ts'
import { respondToComments } from '#app/features/consultations/responses/respond-to-comments.server.ts'
import { runCommand } from '#app/platform/command.server.ts'
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
