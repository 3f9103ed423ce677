import '#tests/support/own-database.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, type Tx } from '#db/client.server.ts'
import { opinionMaps } from '#db/schema/index.server.ts'
import { browserOf, buildMap } from '#tests/support/opinion-factories.ts'
import { databaseUrl } from '#tests/support/own-database.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import { waitFor } from '#tests/support/wait-for.ts'

const PEOPLE = 2000
const STATEMENTS = 100
let server: RunningServer
let dataDir: string
let map: string
beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'minyi-opinion-'))
  const built = await buildMap(db as unknown as Tx, {
    access: 'open',
    statements: Array.from({ length: STATEMENTS }, (_, i) => `第${i + 1}条观点。`),
  })
  map = built.id
  const now = Date.now()
  await db
    .update(opinionMaps)
    .set({
      publishedAt: new Date(now - 1000),
      opensAt: new Date(now - 1000),
      closesAt: new Date(now + 86_400_000),
      lastParticipant: PEOPLE,
    })
    .where(eq(opinionMaps.id, map))
  await db.execute(sql`insert into opinion_participants (map_id, number, matter_id, proof, joined_at)
    select ${map}::uuid, n, ${built.matterId}::uuid, 'imported', now() from generate_series(1, ${PEOPLE}) n`)
  await db.execute(sql`insert into opinion_votes (map_id, participant, statement, vote, matter_id, voted_at)
    select ${map}::uuid, p, s, case when (p * 31 + s * 17) % 9 = 0 then 0 when s < 20 or (p + s) % 2 = 0 then 1 else -1 end, ${built.matterId}::uuid, now()
    from generate_series(1, ${PEOPLE}) p, generate_series(1, ${STATEMENTS}) s where (p * 7 + s * 3) % 5 > 2`)
  server = await startServer({ dataDir, env: { DATABASE_URL: databaseUrl, DEMO: 'off' } })
})
afterAll(async () => {
  await server?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const countedIn = async () => {
  const answer = await fetch(`${server.url}/opinion/${map}/analysis.json`)
  return answer.ok ? ((await answer.json()) as { votes: number; status: string }) : { votes: -1, status: '' }
}

test('with 2,000 participants a vote counts at once, and the map follows it within a second', async () => {
  const { cookie } = browserOf(map)
  const vote = async (statement: number) => {
    const answer = await fetch(`${server.url}/opinion/${map}/vote`, {
      method: 'POST',
      headers: { cookie, origin: server.url, 'content-type': 'application/json' },
      body: JSON.stringify({ statement, vote: 1 }),
    })
    expect(answer.status).toBe(200)
    return (await answer.json()) as { left: number; next: { number: number } }
  }
  // The first one starts the thread and reads all votes.
  const first = await vote(1)
  expect(first.left).toBe(STATEMENTS - 1)
  await waitFor('the first analysis', async () => (await countedIn()).votes > 0, 30_000)
  const before = (await countedIn()).votes
  const took: number[] = []
  let next = first.next.number
  for (let i = 1; i <= 5; i++) {
    const answer = await vote(next)
    next = answer.next.number
    const from = performance.now()
    // Asked seldom: each answer is the whole analysis, and asking takes time away from computing it.
    await waitFor('the map with the vote', async () => (await countedIn()).votes === before + i, 10_000, 50)
    took.push(Math.round(performance.now() - from))
    const page = await (await fetch(`${server.url}/opinion/${map}`)).text()
    expect(page).toContain('2,001')
  }
  console.log(JSON.stringify({ mapFollowsMs: took }))
  expect((await countedIn()).status).toBe('groups')
  // The middle one: a noisy neighbour may hold up one of them.
  expect(took.sort((a, b) => a - b)[2]).toBeLessThan(1000)
}, 90_000)
