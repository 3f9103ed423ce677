import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#app/launch/ground.mjs'
import { hasRegulations, regulation } from '#tests/support/regulations.ts'
import { runCli } from '#tests/support/run-cli.ts'

type Row = { from: string[]; to: string[]; fromLabels: string[]; toLabels: string[]; kind: string; score: number }
const demo = path.join(root, 'db/demo/ebikes.zh.md')

test('draft align needs no database and prints JSON alone', async () => {
  const { code, stdout, stderr } = await runCli(['draft', 'align', demo, demo], { DATABASE_URL: '' })
  expect([code, stderr]).toEqual([0, ''])
  const rows = JSON.parse(stdout) as Row[]
  const articles = readFileSync(demo, 'utf8').match(/^第[一二三四五六七八九十]+条/gm)!
  expect(rows.map(({ fromLabels }) => fromLabels[0])).toEqual(articles)
  for (const row of rows) expect(row).toMatchObject({ kind: 'same', score: 1, to: row.from, toLabels: row.fromLabels })
  expect(Object.keys(rows[0]!)).toEqual(['from', 'to', 'fromLabels', 'toLabels', 'kind', 'score'])
})

test('draft align: a file too few is said with the usage, a file that is not there by name', async () => {
  expect(await runCli(['draft', 'align', demo])).toMatchObject({ code: 2, stdout: '' })
  const { code, stdout, stderr } = await runCli(['draft', 'align', demo, '/nowhere/law.md'])
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain('/nowhere/law.md')
})

test.skipIf(!hasRegulations)('draft align: every article of 立法法 2015 and 2023 once (skipped without the real texts)', async () => {
  const { code, stdout } = await runCli(['draft', 'align', regulation('lifafa-2015'), regulation('lifafa-2023')])
  expect(code).toBe(0)
  const rows = JSON.parse(stdout) as Row[]
  const numbered = (count: number) => Array.from({ length: count }, (_, at) => `a${at + 1}`)
  expect(rows.flatMap(({ from }) => from)).toEqual(numbered(105))
  expect(rows.flatMap(({ to }) => to)).toEqual(numbered(120))
  expect(rows[1]).toEqual({ from: ['a2'], to: ['a2'], fromLabels: ['第二条'], toLabels: ['第二条'], kind: 'same', score: 1 })
})
