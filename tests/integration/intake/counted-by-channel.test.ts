import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readCommentsPage } from '#app/features/consultations/comments/pages.server.ts'
import { enterComment } from '#app/features/consultations/intake/enter-comment.server.ts'
import { factsOf } from '#app/features/consultations/ledger/domain/handling.ts'
import { requireHandling } from '#app/features/consultations/ledger/handling.server.ts'
import { requireLedgerCsv, requireLedgerJsonLd, requireLedgerPage } from '#app/features/consultations/ledger/ledger.server.ts'
import { requireReportCsv, requireReportJson } from '#app/features/consultations/results/export.server.ts'
import { requireResults } from '#app/features/consultations/results/queries.server.ts'
import { requireReport } from '#app/features/consultations/results/report.server.ts'
import { tableOf, toCsv } from '#app/features/consultations/results/tables.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import type { Tx } from '#db/client.server.ts'
import { comments, consultations } from '#db/schema/index.server.ts'
import { buildComment, buildStage, day } from '#tests/support/answer-factories.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildPerson } from '#tests/support/factories.ts'

const NOW = day(70)
const SENT = { letter: 3, phone: 1, meeting: 2, email: 1 } as const
const EXPECTED = { web: 2, ...SENT }
const SECRET = '张秘密'

/** Two comments on the site by two people, seven off it, and one of the letters hidden; the report is published. */
async function buildMixed(tx: Tx) {
  const stage = await buildStage(tx)
  await buildComment(tx, stage)
  await buildComment(tx, stage, { by: await buildPerson(tx), at: 'a1' })
  const enter = (channel: string, receiptNumber: string) =>
    runCommand(
      enterComment,
      stage.author,
      {
        consultationId: stage.id,
        channel,
        receiptNumber,
        receivedOn: '2026-03-05',
        stance: 'support',
        body: '很好。',
        submitterName: SECRET,
      },
      { db: tx, now: day(6) },
    )
  for (const [channel, many] of Object.entries(SENT)) for (let i = 0; i < many; i++) await enter(channel, `${i + 1}`)
  const hidden = await enter('letter', '99')
  await tx
    .update(comments)
    .set({ hiddenAt: day(7), hiddenReason: '含有电话。' })
    .where(eq(comments.id, hidden.id))
  await tx
    .update(consultations)
    .set({ reportedAt: day(65) })
    .where(eq(consultations.id, stage.id))
  return stage
}
const textOf = async (stream: ReadableStream) => new Response(stream).text()
const channelsOf = (all: readonly string[]) =>
  Object.fromEntries(Object.keys(EXPECTED).map((name) => [name, all.filter((one) => one === name).length]))

test('page, chart, CSV, JSON, report, ledger and Word report say the same by channel, and keep it apart from people', () =>
  inRollback(async (tx) => {
    const { id } = await buildMixed(tx)
    const t = translatorFor('zh-CN')
    const { figures, rows } = await requireResults(VISITOR, id, NOW, tx)
    expect(figures).toMatchObject({ comments: 9, received: 10, hidden: 1, people: 2, organisations: 0, byChannel: EXPECTED })
    expect(Object.fromEntries(rows['comments-by-channel'].map((row) => [row.channel, row.comments]))).toEqual(EXPECTED)
    expect(rows.participants).toEqual([{ kind: 'person', participants: 2, comments: 2 }])
    expect(rows['comments-by-day'].find((row) => row.offWeb > 0)).toEqual({
      day: '2026-03-05',
      comments: 7,
      people: 0,
      organisations: 0,
      offWeb: 7,
    })

    const chart = parse(toCsv(tableOf('comments-by-channel', rows['comments-by-channel'], 'zh-CN')), { bom: true }) as string[][]
    expect(chart.slice(1).map(([name, many]) => [name, Number(many)])).toEqual(
      Object.entries(EXPECTED).map(([channel, many]) => [t.dynamic(`consultations.channel.${channel}`), many]),
    )
    const report = await requireReport(VISITOR, id, null, 'zh-CN', NOW, tx)
    expect(report.report.figures.byChannel).toEqual(EXPECTED)
    const json = JSON.parse(await textOf(await requireReportJson(VISITOR, id, NOW, tx)))
    expect(json.figures.byChannel).toEqual(EXPECTED)
    const standing = json.comments.filter((one: { state: string }) => one.state === 'shown')
    expect(channelsOf(standing.map((one: { channel: string }) => one.channel))).toEqual(EXPECTED)

    const named = Object.fromEntries(Object.keys(EXPECTED).map((channel) => [t.dynamic(`consultations.channel.${channel}`), channel]))
    for (const csv of [await requireReportCsv(VISITOR, id, 'zh-CN', NOW, tx), await requireLedgerCsv(VISITOR, id, 'zh-CN', NOW, tx)]) {
      const lines = parse(await textOf(csv), { bom: true, columns: true }) as Record<string, string>[]
      const shown = lines.filter((line) => line.状态 === '显示')
      expect(channelsOf(shown.map((line) => named[line.渠道!]!))).toEqual(EXPECTED)
      expect(new Set(shown.filter((line) => line.渠道 === '来信').map((line) => line.收件编号))).toEqual(new Set(['1', '2', '3']))
      expect(lines.every((line) => line.渠道 === '本网站' || line.显示的名称 === '')).toBe(true)
    }
    const ledger = await requireLedgerPage(VISITOR, id, { filters: {}, after: null }, 'zh-CN', NOW, tx)
    expect(channelsOf(ledger.records.filter((one) => one.state === 'shown').map((one) => one.channel))).toEqual(EXPECTED)
    const linked = JSON.parse(await textOf(await requireLedgerJsonLd(VISITOR, id, NOW, tx)))
    const marks = linked.first.items
      .filter((one: Record<string, string>) => one['minyi:state'] === 'shown')
      .map((one: Record<string, string>) => one['minyi:channel'])
    expect(channelsOf(marks)).toEqual(EXPECTED)
    const handling = await requireHandling(VISITOR, id, 'zh-CN', NOW, tx)
    const fact = factsOf(handling).find(({ key }) => key.endsWith('.channels'))
    expect(t.dynamic(fact!.key, fact!.params as never)).toContain('本网站 2 条，来信 3 条，来电 1 条，会议 2 条，电子邮件 1 条')
    for (const said of [report, json, ledger.records, linked, handling]) expect(JSON.stringify(said)).not.toContain(SECRET)
  }))

test('where everything came over the site, nothing is said of channels', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    await buildComment(tx, stage)
    const handling = await requireHandling(VISITOR, stage.id, 'zh-CN', NOW, tx)
    expect(factsOf(handling).map(({ key }) => key)).not.toContain('consultations.ledger.fact.channels')
  }))

test('the list of comments says how many were entered by officials, as their senders are in no count of people', () =>
  inRollback(async (tx) => {
    const stage = await buildMixed(tx)
    const noteOf = async (id: string) => (await readCommentsPage(VISITOR, id, new URLSearchParams(), 'zh-CN', NOW, tx)).page.figures.note
    expect(await noteOf(stage.id)).toBe(' · 其中 7 条由工作人员录入')
    const other = await buildStage(tx)
    await buildComment(tx, other)
    expect(await noteOf(other.id)).toBe('')
  }))
