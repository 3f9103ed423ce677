import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { respondToComments } from '#app/features/consultations/responses/respond-to-comments.server.ts'
import { requireClosing } from '#app/features/consultations/results/close.server.ts'
import { requireReportCsv, requireReportJson } from '#app/features/consultations/results/export.server.ts'
import { publishReport } from '#app/features/consultations/results/publish-report.server.ts'
import { loadFigures } from '#app/features/consultations/results/queries.server.ts'
import { REPORT_PAGE, requireReport } from '#app/features/consultations/results/report.server.ts'
import { type Actor, VISITOR } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { toProblem } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { accounts, consultations, internalNotes } from '#db/schema/index.server.ts'
import { buildComment, buildStage, day, type Stage } from '#tests/support/answer-factories.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildPerson } from '#tests/support/factories.ts'

/** With its byte order mark, which decoders would drop. */
const read = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) =>
  Buffer.from(await new Response(stream).arrayBuffer()).toString('utf8')
const changed = { whatChangedZh: '第二条改为四十分钟，其余各条未改。' }
const publish = (tx: Tx, stage: Stage, actor: Actor, more = {}, now = day(40)) =>
  runCommand(publishReport, actor, { consultationId: stage.id, ...changed, ...more }, { db: tx, now })
const refusal = (tx: Tx, stage: Stage, actor: Actor, more = {}, now = day(40)) =>
  tx
    .transaction((inner) => publish(inner, stage, actor, more, now))
    .then(() => {
      throw new Error('was accepted')
    }, toProblem)
const find = async (tx: Tx, id: string) => (await tx.select().from(consultations).where(eq(consultations.id, id)))[0]!

test('only after the closing, only by author or decision maker, only once', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    expect(await refusal(tx, stage, stage.author, {}, day(29))).toMatchObject({
      status: 409,
      messageKey: 'consultations.close.problem.stillOpen',
      params: { at: day(30).toISOString() },
    })
    for (const actor of [stage.moderator, stage.analyst, stage.stranger, stage.citizen])
      expect(await refusal(tx, stage, actor)).toMatchObject({ status: 403 })
    expect(await refusal(tx, stage, VISITOR)).toMatchObject({ status: 401 })
    expect(await refusal(tx, stage, stage.author, { whatChangedZh: '没改' })).toMatchObject({ fieldErrors: { whatChangedZh: {} } })
    expect((await find(tx, stage.id)).reportedAt).toBeNull()
    await publish(tx, stage, stage.chief)
    expect(await find(tx, stage.id)).toMatchObject({
      reportedAt: day(40),
      whatChanged: { zh: changed.whatChangedZh },
      unansweredReason: null,
    })
    expect(await refusal(tx, stage, stage.author)).toMatchObject({ status: 409, messageKey: 'consultations.close.problem.reported' })
  }))

test('with unanswered comments only for a reason, which is published; withdrawn and hidden ones are owed none', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    await buildComment(tx, stage)
    await buildComment(tx, stage, { hiddenAt: day(2) })
    await buildComment(tx, stage, { withdrawnAt: day(2) })
    for (const unansweredReason of [undefined, '', '   ']) {
      expect(await refusal(tx, stage, stage.author, { unansweredReason })).toMatchObject({
        fieldErrors: { unansweredReason: { key: 'consultations.close.problem.unanswered', params: { count: 1 } } },
      })
    }
    expect(await refusal(tx, stage, stage.author, { unansweredReason: '太忙' })).toMatchObject({
      fieldErrors: { unansweredReason: { key: 'consultations.close.problem.reasonShort' } },
    })
    expect(await requireClosing(stage.author, stage.id, 'zh-CN', day(40), tx)).toMatchObject({
      unanswered: 1,
      comments: 1,
      status: 'closed',
      mayPublish: true,
    })
    await publish(tx, stage, stage.author, { unansweredReason: '与答复第一条的意见相同，不再重复。' })
    const { report } = await requireReport(VISITOR, stage.id, null, 'zh-CN', day(41), tx)
    expect(report).toMatchObject({ unansweredReason: '与答复第一条的意见相同，不再重复。', figures: { unanswered: 1, comments: 1 } })
  }))

test('all answered: no reason is kept even if one was typed', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const id = await buildComment(tx, stage)
    await runCommand(
      respondToComments,
      stage.author,
      { consultationId: stage.id, commentIds: [id], outcome: 'adopted', reason: '采纳，已写入第二条第一款。' },
      { db: tx, now: day(31) },
    )
    await publish(tx, stage, stage.author, { unansweredReason: '其实已经全部答复过了。' })
    expect((await find(tx, stage.id)).unansweredReason).toBeNull()
  }))

/** Some of everything: named, deleted, hidden, withdrawn, noted, formula. */
async function publishFull(tx: Tx, stage: Stage) {
  const org = await buildPerson(tx, { kind: 'organisation', displayName: '=cmd|calc' })
  const gone = await buildPerson(tx, { displayName: '离开的人' })
  const ids = {
    whole: await buildComment(tx, stage, { by: org, body: '=1+1' }),
    second: await buildComment(tx, stage, { at: 'p2', by: gone, proposedText: '企业应当在一小时内清运。', stance: 'amend' }),
    first: await buildComment(tx, stage, { at: 'a1', body: '第一行\n"引号"，逗号' }),
    hidden: await buildComment(tx, stage, { at: 'a1', hiddenAt: day(2), hiddenReason: '含有他人的电话号码。', body: '藏起来的话' }),
    withdrawn: await buildComment(tx, stage, { at: 'a2', withdrawnAt: day(2), body: '收回的话' }),
  }
  await tx.insert(internalNotes).values({
    id: uuidv7(),
    matterId: stage.matterId,
    commentId: ids.first,
    authorId: stage.author.id,
    body: '内部看法',
    createdAt: day(3),
  })
  await runCommand(
    respondToComments,
    stage.author,
    { consultationId: stage.id, commentIds: [ids.first], outcome: 'not-adopted', reason: '上位法已有规定，不再重复。' },
    { db: tx, now: day(31) },
  )
  await tx
    .update(accounts)
    .set({ deletedAt: day(35), displayName: '' })
    .where(eq(accounts.id, gone.id))
  await publish(tx, stage, stage.author, { unansweredReason: '其余意见与已答复的相同。' })
  return ids
}

test('the report: reading order, tombstones without words, figures of the results page', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    await expect(requireReport(VISITOR, stage.id, null, 'zh-CN', day(40), tx)).rejects.toMatchObject({
      kind: 'not_found',
      messageKey: 'consultations.report.notYet',
    })
    const ids = await publishFull(tx, stage)
    const { report } = await requireReport(VISITOR, stage.id, null, 'zh-CN', day(41), tx)
    expect(report.entries.map((entry) => [entry.card.id, entry.article?.key ?? null])).toEqual([
      [ids.whole, null],
      [ids.first, 'a1'],
      [ids.hidden, 'a1'],
      [ids.second, 'a2'],
      [ids.withdrawn, 'a2'],
    ])
    expect(report.figures).toEqual(await loadFigures(tx, stage.id))
    expect(report.entries[3]!.card.author).toEqual({ name: null, kind: 'deleted' })
    for (const word of ['藏起来的话', '收回的话', '内部看法', '@example.test', stage.citizen.id])
      expect(JSON.stringify(report)).not.toContain(word)
    const [second] = report.contents.filter((item) => item.key === 'a2')
    expect(
      (await requireReport(VISITOR, stage.id, second!.cursor, 'zh-CN', day(41), tx)).report.entries.map((entry) => entry.card.id),
    ).toEqual([ids.second, ids.withdrawn])
  }))

test('CSV and JSON: everything once, no note, no address, no formula, no tombstone’s words', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const ids = await publishFull(tx, stage)
    const csv = await read(await requireReportCsv(VISITOR, stage.id, 'zh-CN', day(41), tx))
    const json = await read(await requireReportJson(VISITOR, stage.id, day(41), tx))
    const data = JSON.parse(json)
    expect(data.comments.map((c: { id: string }) => c.id)).toEqual([ids.whole, ids.first, ids.hidden, ids.second, ids.withdrawn])
    expect(data.figures).toEqual(JSON.parse(JSON.stringify(await loadFigures(tx, stage.id))))
    expect(data.comments[1]).toMatchObject({
      body: '第一行\n"引号"，逗号',
      response: { outcome: 'not-adopted', reason: '上位法已有规定，不再重复。' },
      cite: { zh: '第一条' },
      author: '南岸读者',
    })
    expect(data.comments[2]).toMatchObject({
      state: 'hidden',
      hiddenReason: '含有他人的电话号码。',
      body: null,
      author: null,
      stance: null,
    })
    for (const word of ['藏起来的话', '收回的话', '内部看法', '@example.test', stage.citizen.id, stage.author.id]) {
      expect(csv).not.toContain(word)
      expect(json).not.toContain(word)
    }
    expect(csv.startsWith('\ufeff编号,')).toBe(true)
    expect(csv).toContain(`'=1+1`)
    expect(csv).toContain(`'=cmd|calc`)
    expect(csv).not.toMatch(/(^|,|\n)"?[=+@]/)
  }))

test('many comments: pages and files meet each exactly once', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    for (let i = 0; i < 520; i++) await buildComment(tx, stage, { at: (['a1', 'a2', 'p2', undefined] as const)[i % 4]! })
    await publish(tx, stage, stage.author, { unansweredReason: '意见太多，只作归类答复。' })
    const seen: string[] = []
    let after: string | null = null
    do {
      const { report }: Awaited<ReturnType<typeof requireReport>> = await requireReport(VISITOR, stage.id, after, 'en', day(41), tx)
      expect(report.entries.length).toBeLessThanOrEqual(REPORT_PAGE)
      seen.push(...report.entries.map((entry) => entry.card.id))
      after = report.next
    } while (after)
    expect([seen.length, new Set(seen).size]).toEqual([520, 520])
    const data = JSON.parse(await read(await requireReportJson(VISITOR, stage.id, day(41), tx)))
    expect(data.comments.map((c: { id: string }) => c.id)).toEqual(seen)
  }))
