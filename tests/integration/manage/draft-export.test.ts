import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#app/launch/ground.mjs'
import { runCli } from '#tests/support/run-cli.ts'

const demo = path.join(root, 'db/demo/ebikes.zh.md')
type Parsed = { title: string; notes: string[]; clauses: { id: string }[] }
const parsed = async (file: string) => {
  const { title, notes, clauses } = JSON.parse((await runCli(['draft', 'parse', file])).stdout) as Parsed
  return { title, notes, clauses }
}

test('draft export writes a file that parses to the same clauses, without a database', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'minyi-export-'))
  try {
    const original = await parsed(demo)
    expect(original.clauses.length).toBeGreaterThan(20)
    for (const [to, ending] of [
      ['akn', 'xml'],
      ['docx', 'docx'],
      ['md', 'md'],
    ] as const) {
      const out = path.join(folder, `draft.${ending}`)
      expect(await runCli(['draft', 'export', demo, '--to', to, '--out', out], { DATABASE_URL: '' })).toEqual({
        code: 0,
        stdout: '',
        stderr: '',
      })
      expect(await parsed(out), to).toEqual(original)
    }
    const { stdout } = await runCli(['draft', 'export', demo, '--to', 'akn'])
    expect(stdout).toBe(await readFile(path.join(folder, 'draft.xml'), 'utf8'))
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('draft export: an unknown format is said with the ones that there are', async () => {
  const { code, stdout, stderr } = await runCli(['draft', 'export', demo, '--to', 'pdf'])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('docx, akn, md')
})
