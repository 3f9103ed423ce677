import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { findOpenConsultation, signInCitizens } from '../support/load/installation.ts'
import { type OwnInstallation, startOwnInstallation } from '../support/load/own-installation.ts'
import { startPosters } from '../support/load/posters.ts'
import { runCli } from '../support/run-cli.ts'
import { waitFor } from '../support/wait-for.ts'

const CLIENTS = 16
/** 20 kills of the server and 5 of PostgreSQL, as in the full measurement; `MINYI_FAULTS=short` makes it 4 and 1. */
const [SERVER_KILLS, DATABASE_KILLS] = process.env.MINYI_FAULTS === 'short' ? [4, 1] : [20, 5]
const someTime = () => new Promise((resolve) => setTimeout(resolve, randomInt(100, 900)))

async function startPosting(installation: OwnInstallation) {
  const { url, withDatabase } = installation
  const consultation = await withDatabase(findOpenConsultation)
  return startPosters({ url, cookies: await signInCitizens(url, CLIENTS), consultation })
}

/** How often each posted body is stored; the demo's own end otherwise. */
const countBodies = async ({ withDatabase }: OwnInstallation): Promise<Map<string, number>> =>
  withDatabase(async (sql) => {
    const rows = await sql`select body, count(*)::int as n from comments where body ~ ' \\(\\d+\\)$' group by body`
    return new Map(rows.map((row) => [row.body, row.n]))
  })

test(`${SERVER_KILLS} kills of the server and ${DATABASE_KILLS} of PostgreSQL lose and double nothing`, async () => {
  const installation = await startOwnInstallation()
  try {
    const posters = await startPosting(installation)
    let longest = 0
    for (let kill = 0; kill < SERVER_KILLS + DATABASE_KILLS; kill++) {
      await someTime()
      const ofDatabase = kill % 5 === 4
      const began = Date.now()
      if (ofDatabase) await installation.killDatabase()
      else await installation.killServer()
      const before = posters.accepted.length
      await waitFor('a post is accepted again', () => posters.accepted.length > before, 30_000)
      if (!ofDatabase) continue
      longest = Math.max(longest, Date.now() - began)
      // One that waits for ever for a lost connection would be started anew by the next kill of the server.
      await expectListenersToPass(installation)
    }
    await posters.stop()

    const stored = await countBodies(installation)
    const wrong = posters.accepted.filter((body) => stored.get(body) !== 1)
    expect(wrong).toEqual([])
    expect(posters.accepted.length).toBeGreaterThan(CLIENTS * SERVER_KILLS)
    await expectWholeLog(installation)
    // The figures of this run; nothing is expected of the number of posts that had to be sent again.
    console.log(JSON.stringify({ accepted: posters.accepted.length, sentAgain: posters.repeated(), longestDatabaseOutageMs: longest }))
    expect(longest).toBeLessThan(10_000)
  } finally {
    await installation.stop()
  }
})

test('without idempotency keys the same kills double comments: the test above bites', async () => {
  const installation = await startOwnInstallation({ NODE_ENV: 'test', MINYI_TEST_NO_IDEMPOTENCY: '1' })
  try {
    const posters = await startPosting(installation)
    const doubled = async () => [...(await countBodies(installation)).values()].some((n) => n > 1)
    let kills = 0
    while (kills < 40 && !(await doubled())) {
      await someTime()
      await installation.killServer()
      kills += 1
    }
    await posters.stop()
    expect(await doubled()).toBe(true)
  } finally {
    await installation.stop()
  }
})

/** One event for each comment, the chain whole, and every listener past its end. */
async function expectWholeLog(installation: OwnInstallation) {
  const { dataDir, withDatabase } = installation
  const report = await runCli(['events', 'verify'], { DATA_DIR: dataDir, DATABASE_URL: '' })
  expect(JSON.parse(report.stdout)).toMatchObject({ ok: true, waiting: 0 })
  await withDatabase(async (sql) => {
    const [events] = await sql`select count(*)::int as n, count(distinct payload->>'commentId')::int as comments
      from domain_events where name = 'consultations.comment-posted'`
    const [comments] = await sql`select count(*)::int as n from comments`
    expect(events).toEqual({ n: comments!.n, comments: comments!.n })
  })
  await expectListenersToPass(installation)
}

/** Every listener gets past what the log holds now. Each takes every comment: on a busy machine thousands of them take a while. */
const expectListenersToPass = ({ withDatabase }: OwnInstallation) =>
  withDatabase(async (sql) => {
    const [log] = await sql`select max(position) as last from domain_events`
    let behind: readonly object[] = []
    const passed = async () => {
      behind = await sql`select listener, position, failed_attempts, last_error from event_cursors where position < ${log!.last}`
      return behind.length === 0
    }
    await waitFor('every listener has passed the end of the log', passed, 60_000).catch((error: Error) => {
      throw new Error(`${error.message}, ${log!.last}: ${JSON.stringify(behind)}`)
    })
  })
