import { and, asc, eq, isNotNull, lte, sql } from 'drizzle-orm'
import { SYSTEM } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { env } from '#app/platform/env.server.ts'
import { defineQueue } from '#app/platform/jobs.server.ts'
import { db } from '#db/client.server.ts'
import { opinionStatements } from '#db/schema/index.server.ts'
import { chooseMoments } from '../domain/moments.ts'
import { stateOf } from '../votes/map-state.server.ts'
import { askThread } from './analysis-thread.server.ts'
import { idOf, type Row, toColumns } from './columns.ts'
import { storeAnalysis } from './store-analysis.server.ts'

const MOMENTS = 8
const BATCH = 100_000

/** Votes that came in at once have a past of their own: what the map was on earlier days is computed from when they were cast. */
export const historyQueue = defineQueue<{ mapId: string }>({
  name: 'opinion-history',
  retryLimit: 3,
  policy: 'short',
  handle: ({ mapId }) => analyseHistory(mapId, new Date()),
})

/** Analyses at the end of some of the days on which votes were cast, today left out; what is there for such a day is replaced. */
export async function analyseHistory(mapId: string, now: Date) {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: env.TIME_ZONE }).format(now)
  const { byDay } = await stateOf(mapId)
  const days = [...byDay].map(([day, votes]) => ({ day, votes })).filter(({ day }) => day < today)
  const moments = chooseMoments(
    days.sort((a, b) => (a.day < b.day ? -1 : 1)),
    MOMENTS,
  )
  // In the thread it is a map beside the living one.
  const inThread = `${mapId} earlier`
  await askThread({ mapId: inThread, fresh: true })
  let from = new Date(0)
  for (const day of moments) {
    const until = await endOf(day)
    await feedBetween(mapId, inThread, from, until)
    const reply = await askThread({ mapId: inThread, analyse: await statementsAt(mapId, until) })
    if (!reply || !('analysis' in reply)) throw new Error('The analysis thread has lost the votes.')
    await runCommand(storeAnalysis, SYSTEM, { mapId, position: 0, asOf: new Date(until.getTime() - 1), ...reply })
    from = until
  }
  await askThread({ mapId: inThread, forget: true })
}

async function endOf(day: string): Promise<Date> {
  const [row] = await db.execute(sql`select ((${day}::date + 1)::timestamp at time zone ${env.TIME_ZONE}) as at`)
  return new Date((row as { at: string }).at)
}

/** What was there to vote on; what moderation took out at any time is left out of every day. */
async function statementsAt(mapId: string, until: Date) {
  const rows = await db
    .select({ number: opinionStatements.number, hiddenAt: opinionStatements.hiddenAt })
    .from(opinionStatements)
    .where(and(eq(opinionStatements.mapId, mapId), isNotNull(opinionStatements.approvedAt), lte(opinionStatements.createdAt, until)))
    .orderBy(asc(opinionStatements.number))
  return {
    statements: rows.map(({ number }) => idOf(number)),
    hidden: rows.filter(({ hiddenAt }) => hiddenAt).map(({ number }) => idOf(number)),
  }
}

async function feedBetween(mapId: string, inThread: string, from: Date, until: Date) {
  let after = { participant: -1, statement: -1, at: 0 }
  for (;;) {
    const part = sql`map_id = ${mapId} and voted_at >= ${from.toISOString()}::timestamptz and voted_at < ${until.toISOString()}::timestamptz`
    const rows = (await db.execute(sql`select participant, statement, vote, extract(epoch from voted_at)::float8 * 1000 as at from
        (select participant, statement, vote, voted_at from opinion_votes where ${part}
          union all select participant, statement, vote, voted_at from opinion_earlier_votes where ${part}) v
      where (participant, statement, extract(epoch from voted_at)::float8 * 1000) > (${after.participant}, ${after.statement}, ${after.at})
      order by participant, statement, voted_at limit ${BATCH}`)) as unknown as Row[]
    if (rows.length > 0) await askThread({ mapId: inThread, votes: toColumns(rows) })
    if (rows.length < BATCH) return
    after = rows.at(-1)!
  }
}
