import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { writeCursor } from '#app/features/consultations/comments/domain/cursor.ts'
import { readLedgerFilters } from '#app/features/consultations/ledger/domain/filters.ts'
import { requireHandling } from '#app/features/consultations/ledger/handling.server.ts'
import { toHandlingDocx } from '#app/features/consultations/ledger/handling-docx.server.ts'
import { requireLedgerCsv, requireLedgerJsonLd, requireLedgerPage } from '#app/features/consultations/ledger/ledger.server.ts'
import { hideComment } from '#app/features/consultations/responses/hide-comment.server.ts'
import { respondToComments } from '#app/features/consultations/responses/respond-to-comments.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { comments } from '#db/schema/index.server.ts'
import { buildComment, buildStage, day } from '#tests/support/answer-factories.ts'
import { inRollback } from '#tests/support/db.ts'

const reason = '高峰时段改为四十分钟，见第二稿第二条。'
const line = { ordinal: 2, speaker: '居民', body: '停放区\u0002太远。', outcome: 'partly' as const, reason: '增加二十处停放区。' }
const HEARD = [
  {
    ...{ id: 'h', title: { text: '停放区听证会', lang: 'zh' }, venue: { text: '第一会议室' }, speakers: 1 },
    ...{ heldAt: day(4).toISOString(), lines: [line] },
  },
]
const read = (stream: ReadableStream) => new Response(stream).text()

test('page, CSV, JSON-LD and the report for the file tell the same: one number, one source', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const ids: string[] = []
    for (const at of ['a1', 'a1', 'p2', 'p2', 'a1'] as const) ids.push(await buildComment(tx, stage, { at }))
    const answer = (commentIds: string[], outcome: string, now: Date) =>
      runCommand(respondToComments, stage.moderator, { consultationId: stage.id, commentIds, outcome, reason }, { db: tx, now })
    await answer(ids.slice(0, 3), 'not-adopted', day(5))
    await answer(ids.slice(0, 2), 'adopted', day(6))
    await runCommand(hideComment, stage.moderator, { commentId: ids[4], reason: '含有他人的电话号码。' }, { db: tx, now: day(7) })

    const page = await requireLedgerPage(VISITOR, stage.id, { filters: {}, after: null }, 'zh-CN', day(8), tx)
    expect(page.figures).toMatchObject({ received: 5, hidden: 1, comments: 4, answered: 3, unanswered: 1 })
    expect(page.figures.byOutcome).toMatchObject({ adopted: 2, 'not-adopted': 1 })
    const outcomesOf = (all: readonly (string | null | undefined)[]) =>
      Object.fromEntries(Object.entries(Object.groupBy(all, (one) => one || 'none')).map(([key, found]) => [key, found?.length]))

    const csv = parse(await read(await requireLedgerCsv(VISITOR, stage.id, 'zh-CN', day(8), tx)), { columns: true, bom: true }) as Record<
      string,
      string
    >[]
    expect(csv.map((row) => row.编号)).toEqual(page.records.map(({ id }) => id))
    expect(outcomesOf(csv.map((row) => row.采纳情况))).toEqual({ 采纳: 2, 未采纳: 1, none: 2 })

    const linked = JSON.parse(await read(await requireLedgerJsonLd(VISITOR, stage.id, day(8), tx)))
    expect(linked).toMatchObject({ type: 'AnnotationCollection', total: 5 })
    expect(linked.first.items.map(({ id }: { id: string }) => id.split('/').at(-1))).toEqual(page.records.map(({ id }) => id))
    expect(linked.first.items.filter((item: object) => !('body' in item))).toHaveLength(1)

    const { head: _head, ...handling } = await requireHandling(VISITOR, stage.id, 'zh-CN', day(8), tx)
    expect(handling.figures).toEqual(page.figures)
    expect(handling.main.map(({ outcome, comments }) => [outcome, comments]).sort()).toEqual([
      ['adopted', 2],
      ['not-adopted', 1],
    ])
    const { value: words } = await mammoth.extractRawText({ buffer: Buffer.from(await toHandlingDocx(handling, HEARD, 'zh-CN')) })
    for (const sentence of [
      '收到意见 5 条',
      '隐藏 1 条',
      '有效 4 条',
      '采纳 2 条。',
      '未采纳 1 条。',
      '尚未答复 1 条。',
      '共作出 2 项答复，涉及意见 3 条',
      reason,
    ])
      expect(words).toContain(sentence)
    for (const sentence of [
      '停放区听证会于',
      '1 名参加人陈述了意见',
      '参加人的发言共 1 条：采纳 0 条，部分采纳 1 条',
      '停放区太远。',
      line.reason,
    ])
      expect(words).toContain(sentence)
    expect(words).toContain(`/consultations/${stage.id}/ledger`)
    // Word opens no file that holds what XML cannot.
    expect(words).not.toMatch(/\{\{|consultations\./)
    expect(words).not.toContain('\u0002')
  }))

test('a page of the ledger by article, outcome and words; what is no longer to be read is found by nobody', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const [first, second, hidden] = [
      await buildComment(tx, stage, { at: 'a1' }),
      await buildComment(tx, stage, { at: 'p2' }),
      await buildComment(tx, stage, { at: 'a1' }),
    ]
    await runCommand(
      respondToComments,
      stage.moderator,
      { consultationId: stage.id, commentIds: [first], outcome: 'adopted', reason },
      { db: tx, now: day(5) },
    )
    await runCommand(hideComment, stage.moderator, { commentId: hidden, reason: '含有他人的电话号码。' }, { db: tx, now: day(7) })
    const [{ body }] = (await tx.select({ body: comments.body }).from(comments).where(eq(comments.id, first))) as [{ body: string }]
    const find = async (query: string, after: string | null = null) => {
      const request = { filters: readLedgerFilters(new URLSearchParams(query)), after }
      const { records, found } = await requireLedgerPage(VISITOR, stage.id, request, 'zh-CN', day(8), tx)
      return { ids: records.map(({ id }) => id), ...found }
    }
    expect(await find('')).toMatchObject({ n: 3, before: 0 })
    expect(await find('outcome=adopted')).toEqual({ ids: [first], n: 1, before: 0 })
    expect(await find('outcome=none')).toEqual({ ids: [second], n: 1, before: 0 })
    expect((await find(`q=${encodeURIComponent(body)}`)).ids).not.toContain(hidden)
    expect((await find(`q=${encodeURIComponent(body)}`)).ids).toContain(first)
    expect((await find('article=a1&outcome=adopted')).ids).toEqual([first])
    expect(await find('article=whole')).toEqual({ ids: [], n: 0, before: 0 })
    expect((await find('article=%27%3B--&channel=pigeon')).n, 'what is no filter is none').toBe(3)
    const after = writeCursor({ value: 10_000, id: second })
    expect(await find('', after)).toMatchObject({ ids: [], n: 3, before: 3 })
  }))
