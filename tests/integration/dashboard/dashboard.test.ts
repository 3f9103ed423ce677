import '#app/features/consultations/index.server.ts'
import '#app/features/opinion/index.server.ts'
import { parse } from 'csv-parse/sync'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { toCsv } from '#app/features/consultations/results/tables.server.ts'
import { freezeReport, hashOfReport } from '#app/features/dashboard/freeze.server.ts'
import { requireDashboard, requireReport, requireReportData } from '#app/features/dashboard/index.server.ts'
import { recordDecision } from '#app/features/matters/index.server.ts'
import { castVote } from '#app/features/opinion/votes/cast-vote.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { dashboardReports, matters, opinionMaps } from '#db/schema/index.server.ts'
import { buildComment, buildStage, day as stageDay } from '#tests/support/answer-factories.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildOfficial, buildPerson } from '#tests/support/factories.ts'
import { buildMap, day, signedIn } from '#tests/support/opinion-factories.ts'

/** A matter with an opinion map on which three people have voted. */
async function buildVoted(tx: Tx) {
  const map = await buildMap(tx)
  const vote = async (statement: number, sign: -1 | 0 | 1) =>
    castVote.runIn(tx, await signedIn(tx), { mapId: map.id, statement, vote: sign }, day(1))
  await vote(1, 1)
  await vote(1, -1)
  await vote(2, 1)
  const [matter] = await tx.select().from(matters).where(eq(matters.id, map.matterId))
  const look = async (actor = VISITOR) => (await requireDashboard(actor, matter!.slug, 'zh-CN', day(2), tx)).page
  const analyst = await buildOfficial(tx, map.agency.id, 'analyst')
  return { ...map, slug: matter!.slug, vote, look, analyst }
}
const factsOf = (page: { blocks: { id: string; rows: (string | number)[][] }[] }, id: string) =>
  page.blocks.find((block) => block.id === `${id}.figures`)!.rows.map(([, n]) => n)

test('each kind of activity brings its own blocks; every figure is in its CSV as on the page', () =>
  inRollback(async (tx) => {
    const { id, look } = await buildVoted(tx)
    const page = await look()
    expect(factsOf(page, id)).toEqual([3, 2, 3])
    for (const block of page.blocks) {
      const [head, ...rows] = parse(toCsv(block), { bom: true }) as string[][]
      expect(head).toEqual(block.columns.map(({ label }) => label))
      expect(rows).toEqual(block.rows.map((row) => row.map(String)))
      expect(block.links).toHaveLength(block.rows.length)
    }
  }))

test('a consultation brings the tables of its results; the duty leads the office to its work, others to the comments that wait', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    await buildComment(tx, stage, { by: await buildPerson(tx), body: '停放区太少。' })
    const [matter] = await tx.select().from(matters).where(eq(matters.id, stage.matterId))
    const official = await buildOfficial(tx, matter!.agencyId, 'analyst')
    const look = async (actor = VISITOR) => (await requireDashboard(actor, matter!.slug, 'en', stageDay(2), tx)).page
    const open = await look()
    expect(open.sentences[0]!.text).toContain('1')
    expect(open.blocks.map(({ id }) => id.split('.')[1])).toEqual(
      expect.arrayContaining(['figures', 'comments-by-day', 'stance-by-article', 'answers']),
    )
    expect(factsOf(open, stage.id)[2]).toBe(1)
    const dutyOf = (page: typeof open) => page.blocks.find(({ id }) => id === `${stage.id}.duties`)?.links
    expect(dutyOf(open)).toEqual([`/consultations/${stage.id}/comments?answer=none&standing=1`])
    expect(dutyOf(await look(official))).toEqual([`/office/consultations/${stage.id}/work`])
  }))

test('a frozen report keeps its figures in both languages, whatever comes later; nobody can change it', () =>
  inRollback(async (tx) => {
    const { id, slug, vote, look, analyst, matterId } = await buildVoted(tx)
    const freeze = (items: object[], actor = analyst) =>
      runCommand(freezeReport, actor, { matterId, titleZh: '中期报告', titleEn: 'Interim', items }, { db: tx, now: day(2) })
    const { id: reportId } = await freeze([
      { kind: 'text', zh: '概况。' },
      { kind: 'block', id: `${id}.figures` },
    ])
    await vote(2, -1)
    expect(factsOf(await look(), id)).toEqual([4, 2, 4])
    for (const locale of ['zh-CN', 'en'] as const) {
      const { report } = await requireReport(VISITOR, slug, reportId, locale, tx)
      const block = report.items.find((item) => item.kind === 'block')!
      expect(block.kind === 'block' && block.block.rows.map(([, n]) => n)).toEqual([3, 2, 3])
    }
    const data = await requireReportData(VISITOR, slug, reportId, tx)
    expect(hashOfReport({ title: data.title, items: data.items })).toBe(data.hash)
    for (const change of [sql`update dashboard_reports set hash = 'x'`, sql`delete from dashboard_reports`])
      await expect(tx.transaction((inner) => inner.execute(change))).rejects.toThrow()
    expect(await tx.select().from(dashboardReports).where(eq(dashboardReports.id, reportId))).toHaveLength(1)
    await expect(freeze([{ kind: 'block', id: 'nothing' }])).rejects.toMatchObject({ messageKey: 'dashboard.problem.blockGone' })
    await expect(freeze([])).rejects.toThrow()
    await expect(freeze([{ kind: 'text', zh: '一' }], await buildPerson(tx))).rejects.toBeInstanceOf(AppError)
  }))

test('a decision names the report that it rests on; one of another matter is refused', () =>
  inRollback(async (tx) => {
    const here = await buildVoted(tx)
    const elsewhere = await buildVoted(tx)
    const chief = await buildOfficial(tx, here.agency.id, 'decision-maker')
    const items = [{ kind: 'text', zh: '概况。' }]
    const freeze = (matterId: string, actor: typeof chief) =>
      runCommand(freezeReport, actor, { matterId, titleZh: '报告', items }, { db: tx, now: day(2) })
    const [own, other] = [await freeze(here.matterId, chief), await freeze(elsewhere.matterId, elsewhere.analyst)]
    await tx
      .update(opinionMaps)
      .set({ closesAt: day(3) })
      .where(eq(opinionMaps.id, here.id))
    const decide = (reportId: string) =>
      runCommand(
        recordDecision,
        chief,
        { matterId: here.matterId, decisionZh: '采用第二方案，理由见报告。', reportId },
        { db: tx, now: day(4) },
      )
    await expect(decide(other.id)).rejects.toMatchObject({ messageKey: 'matters.problem.noSuchReport', field: 'reportId' })
    await decide(own.id)
    expect(await tx.select().from(matters).where(eq(matters.id, here.matterId))).toMatchObject([{ decisionReportId: own.id }])
  }))
