import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasOpinionData, UBERX } from '#tests/support/opinion-data.ts'
import { makeVotes } from '#tests/support/opinion-made.ts'
import { runCli } from '#tests/support/run-cli.ts'

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'minyi-opinion-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

const analyse = (where: string, ...options: string[]) => runCli(['opinion', 'analyse', where, ...options], { DATABASE_URL: '' })
const made = makeVotes({ people: 300, statements: 40, votes: 6_000, camps: 3, seed: 4 })
const voteRows = Array.from(made.vote, (vote, row) => `${made.at[row]},then,${made.statement[row]},${made.participant[row]},${vote}`)
const commentRows = made.statements.map((id) => `1,then,${id},0,0,0,${id === '3' ? -1 : 1},"Statement ${id}, of the test"`)

async function conversation(name: string, votes: readonly string[]) {
  const where = path.join(folder, name)
  await mkdir(where)
  await writeFile(path.join(where, 'votes.csv'), `timestamp,datetime,comment-id,voter-id,vote\n${votes.join('\n')}\n`)
  await writeFile(
    path.join(where, 'comments.csv'),
    `timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n${commentRows.join('\n')}\n`,
  )
  return where
}

test('opinion analyse needs no database, prints JSON alone, and the order of rows does not matter', async () => {
  const { code, stdout, stderr } = await analyse(await conversation('plain', voteRows))
  expect([code, stderr]).toEqual([0, ''])
  const found = JSON.parse(stdout)
  expect(found).toMatchObject({ participants: made.participants.length, votes: voteRows.length, k: 3, status: 'groups', polis: null })
  expect(found.groups.map(({ size }: { size: number }) => size)).toEqual(
    [0, 1, 2].map((id) => Object.values(found.assignment).filter((group) => group === id).length),
  )
  expect(found.statements.map(({ id }: { id: string }) => id)).toEqual(made.statements)
  for (const one of found.statements) {
    const product = one.perGroup.reduce((all: number, { agree, votes }: any) => (all * (agree + 1)) / (votes + 2), 1)
    expect(one.groupAwareConsensus).toBeCloseTo(product, 12)
  }
  expect(found.consensus.filter((id: string) => found.divisive.includes(id) || id === '3')).toEqual([])
  expect(found.hash).toMatch(/^[0-9a-f]{64}$/)
  // The first vote of somebody who voted again later does not count, wherever its row is.
  const earlier = `-1,then,${made.statement[0]},${made.participant[0]},0`
  expect((await analyse(await conversation('turned', [...voteRows].reverse().concat(earlier)))).stdout).toBe(stdout)
})

test('another seed and other resamples are shown, and nonsense is refused with the usage', async () => {
  const found = JSON.parse((await analyse(path.join(folder, 'plain'), '--seed', '7', '--resamples', '0')).stdout)
  expect(found).toMatchObject({ seed: 7, stability: null, k: 3 })
  const refused = await analyse(path.join(folder, 'plain'), '--seed', 'x')
  expect([refused.code, refused.stdout]).toEqual([2, ''])
  expect(refused.stderr).toContain('--seed is a whole number')
})

test('a folder that is broken or is not there is said in one sentence', async () => {
  const [plain, empty] = [path.join(folder, 'plain'), path.join(folder, 'empty')]
  await mkdir(empty)
  const broken = await conversation('broken', ['1,then,0,0,1', '2,then,99,0,1'])
  for (const [where, sentence] of [
    [broken, 'votes.csv, line 3: the comment "99" is not in comments.csv.'],
    [empty, `comments.csv is missing in ${empty}.`],
    [path.join(plain, 'votes.csv'), `There is no folder ${path.join(plain, 'votes.csv')}.`],
  ] as const)
    expect(await analyse(where)).toEqual({ code: 1, stdout: '', stderr: `${sentence}\n` })
})

test.skipIf(!hasOpinionData)('opinion analyse: the UberX deliberation (skipped without the real votes)', async () => {
  const { code, stdout } = await analyse(UBERX)
  expect(code).toBe(0)
  const { polis, ...found } = JSON.parse(stdout)
  expect(found).toMatchObject({ participants: 1921, votes: 49_443, k: 2, status: 'groups' })
  expect(found.statements).toHaveLength(197)
  expect(polis.silhouette).toBeGreaterThanOrEqual(polis.theirs)
  expect(polis.adjustedRand).toBeGreaterThan(0.7)
})
