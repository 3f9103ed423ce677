import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { afterAll, expect, test } from 'vitest'
import { generate } from '#tests/support/campaigns/generator.ts'
import { score } from '#tests/support/campaigns/score.ts'
import { runCli } from '#tests/support/run-cli.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'minyi-group-'))
afterAll(() => rmSync(folder, { recursive: true }))
const group = (content: string | Buffer) => {
  const file = path.join(folder, 'comments.csv')
  writeFileSync(file, content)
  return runCli(['comments', 'group', file], { DATABASE_URL: '' })
}

test('comments group: a file of a spreadsheet gives groups of ids, each of two or more', async () => {
  const corpus = generate(3000, 5)
  const rows = [...corpus.comments()].map(({ id, text }) => ({ number: 1, text, id }))
  const { code, stdout, stderr } = await group(stringify(rows, { header: true, bom: true, record_delimiter: 'windows' }))
  expect([code, stderr]).toEqual([0, ''])
  const { groups } = JSON.parse(stdout) as { groups: string[][] }
  expect(groups.every((ids) => ids.length > 1)).toBe(true)
  const measured = score(
    corpus,
    groups.map((ids) => ({ rows: ids.map((id) => Number(id.slice(1))) })),
  )
  expect(measured.precision).toBeGreaterThanOrEqual(0.999)
  expect(measured.recall.exact!.pairs).toBe(1)
  expect(measured.recall.madlib!.pairs).toBeGreaterThanOrEqual(0.9)
})

test.each([
  ['no column of that name', 'nr,words\n1,a\n', 'line 1'],
  ['an id twice', 'id,text\na,x\nb,"y\nz"\na,w\n', 'line 5'],
  ['an id missing', 'id,text\na,x\n,y\n', 'line 3'],
  ['a quote left open', 'id,text\na,x\nb,"y\n', 'line'],
  ['an empty file', '', 'line 1'],
])('comments group: %s is said with its line', async (_what, content, line) => {
  const { code, stdout, stderr } = await group(content)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain('comments.csv')
  expect(stderr).toContain(line)
})

test('comments group: a file that is not there is named', async () => {
  const { code, stderr } = await runCli(['comments', 'group', '/nowhere/comments.csv'])
  expect([code, stderr]).toEqual([1, 'The file cannot be read: /nowhere/comments.csv\n'])
})
