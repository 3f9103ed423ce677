import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { CHARTS } from '#app/features/consultations/results/domain/charts.ts'
import { loadFigures, requireResults } from '#app/features/consultations/results/queries.server.ts'
import { tableOf, toCsv } from '#app/features/consultations/results/tables.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import type { Tx } from '#db/client.server.ts'
import { accounts, comments, consultations, replies } from '#db/schema/index.server.ts'
import { buildComment, buildStage, day, type Stage } from '#tests/support/answer-factories.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildPerson } from '#tests/support/factories.ts'

/** Two people and an expert against each other on article 2; one organisation; one hidden, one withdrawn. */
async function speak(tx: Tx, stage: Stage) {
  const [second, expert, org] = [
    await buildPerson(tx),
    await buildPerson(tx, { kind: 'expert' }),
    await buildPerson(tx, { kind: 'organisation' }),
  ]
  for (let i = 0; i < 5; i++) await buildComment(tx, stage, { at: 'p2', stance: 'support' })
  for (let i = 0; i < 4; i++) await buildComment(tx, stage, { at: 'a2', by: second, stance: 'oppose', createdAt: day(3) })
  await buildComment(tx, stage, { at: 'a2', by: expert, stance: 'amend', createdAt: day(3), respondedAt: day(4), outcome: 'adopted' })
  const loud = await buildComment(tx, stage, {
    at: 'a1',
    by: org,
    stance: 'ask',
    body: '=HYPERLINK("http://x")',
    endorsementCount: 7,
    replyCount: 1,
    respondedAt: day(4),
    outcome: 'partly',
  })
  await buildComment(tx, stage, { at: 'a2', by: await buildPerson(tx), stance: 'oppose', hiddenAt: day(3), endorsementCount: 90 })
  await buildComment(tx, stage, { at: 'a2', by: await buildPerson(tx), stance: 'oppose', withdrawnAt: day(3) })
  const reply = {
    matterId: stage.matterId,
    consultationId: stage.id,
    commentId: loud,
    authorId: second.id,
    authorKind: 'person',
    body: '同意',
    language: 'zh' as const,
    createdAt: day(3),
  }
  await tx.insert(replies).values([
    { ...reply, id: uuidv7() },
    { ...reply, id: uuidv7(), withdrawnAt: day(4) },
  ])
  return { loud }
}

test('people, organisations, comments, replies and endorsements are counted apart', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    await speak(tx, stage)
    expect(await loadFigures(tx, stage.id)).toEqual({
      people: 3,
      organisations: 1,
      experts: 1,
      officials: 0,
      comments: 11,
      received: 13,
      hidden: 1,
      withdrawn: 1,
      replies: 1,
      endorsements: 7,
      answered: 2,
      unanswered: 9,
      byChannel: { web: 11, letter: 0, phone: 0, meeting: 0, email: 0 },
      byOutcome: { adopted: 1, partly: 1, 'not-adopted': 0, 'out-of-scope': 0 },
      mostDivided: {
        key: 'a2',
        cite: { zh: '第二条', en: '第二条' },
        n: 10,
        division: 9 / 10 - (1 / 10) ** 2,
        counts: { support: 5, oppose: 4, amend: 1, ask: 0 },
      },
    })
  }))

test('the charts add up to the figures, and to what plain counting gives', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    await speak(tx, stage)
    const { figures, rows } = await requireResults(VISITOR, stage.id, day(6), tx)
    const all = await tx.select().from(comments).where(eq(comments.consultationId, stage.id))
    const standing = all.filter((c) => !c.hiddenAt && !c.withdrawnAt)
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
    expect(figures.comments).toBe(standing.length)
    expect(sum(rows['comments-by-day'].map((r) => r.comments))).toBe(standing.length)
    expect(rows['comments-by-day'].every((r) => r.comments === r.people + r.organisations)).toBe(true)
    expect(rows['comments-by-day'].map((r) => [r.day, r.comments])).toEqual([
      ['2026-03-02', 0],
      ['2026-03-03', 5 + 1],
      ['2026-03-04', 0],
      ['2026-03-05', 5],
      ['2026-03-06', 0],
      ['2026-03-07', 0],
      ['2026-03-08', 0],
    ])
    expect(sum(rows['stance-by-article'].map((r) => r.n))).toBe(standing.length)
    expect(rows['stance-by-article'].map((r) => [r.key, r.n])).toEqual([
      ['a1', 1],
      ['a2', 10],
    ])
    expect(sum(rows.participants.filter((r) => r.kind !== 'organisation').map((r) => r.participants))).toBe(figures.people)
    expect(sum(rows.participants.map((r) => r.comments))).toBe(standing.length)
    expect(sum(rows.answers.map((r) => r.comments))).toBe(standing.length)
    expect(rows['most-endorsed'].map((r) => r.endorsements)).toEqual([7])
  }))

test('the CSV has the cells of the table, with a mark for spreadsheets and no formula', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const { loud } = await speak(tx, stage)
    const { rows } = await requireResults(VISITOR, stage.id, day(6), tx)
    for (const locale of ['zh-CN', 'en'] as const) {
      for (const chart of CHARTS) {
        const table = tableOf(chart, rows[chart], locale)
        const csv = toCsv(table)
        expect(csv.startsWith('\ufeff')).toBe(true)
        expect(csv.trim().split('\r\n')).toHaveLength(table.rows.length + 1)
        expect(table.columns.every((column) => !column.label.includes('consultations.'))).toBe(true)
        expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true)
      }
    }
    const line = toCsv(tableOf('most-endorsed', rows['most-endorsed'], 'zh-CN')).split('\r\n')[1]!
    expect(line).toContain(loud)
    expect(line).toContain(`'=HYPERLINK`)
    expect(line).not.toMatch(/(^|,)"?=/)
  }))

test('nobody has spoken: zeros and nothing divided; a draft is unknown to the public', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    const { figures, rows } = await requireResults(VISITOR, stage.id, day(1), tx)
    expect(figures).toMatchObject({ people: 0, organisations: 0, comments: 0, endorsements: 0, mostDivided: null })
    expect(rows['stance-by-article']).toEqual([])
    await tx.update(consultations).set({ publishedAt: null }).where(eq(consultations.id, stage.id))
    await expect(requireResults(VISITOR, stage.id, day(1), tx)).rejects.toMatchObject({ kind: 'not_found' })
  }))

test('a deleted account still counts as the person who spoke', () =>
  inRollback(async (tx) => {
    const stage = await buildStage(tx)
    await buildComment(tx, stage)
    await tx
      .update(accounts)
      .set({ deletedAt: day(2), email: null })
      .where(eq(accounts.id, stage.citizen.id))
    expect(await loadFigures(tx, stage.id)).toMatchObject({ people: 1, comments: 1 })
  }))
