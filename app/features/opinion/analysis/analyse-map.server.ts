import { asc, desc, eq, sql } from 'drizzle-orm'
import { SYSTEM } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { toLoggedEvent } from '#app/platform/events/log.server.ts'
import { Lru } from '#app/platform/lru.ts'
import { db } from '#db/client.server.ts'
import { opinionAnalyses, opinionStatements } from '#db/schema/index.server.ts'
import { readVotes } from '../votes/map-state.server.ts'
import { askThread } from './analysis-thread.server.ts'
import { idOf, type Row, toColumns } from './columns.ts'
import { storeAnalysis } from './store-analysis.server.ts'

const BATCH = 100_000
/** Up to which event the thread has the votes of a map. */
const fed = new Lru<number>(4)
const running = new Map<string, Promise<void>>()

/** Analyses what has been voted up to now, unless that is done. One at a time for each map; whoever asks meanwhile gets one more after it. */
export function analyseMap(mapId: string): Promise<void> {
  const next = (running.get(mapId) ?? Promise.resolve()).catch(() => {}).then(() => analyseNow(mapId))
  running.set(mapId, next)
  next
    .finally(() => {
      if (running.get(mapId) === next) running.delete(mapId)
    })
    .catch(() => {})
  return next
}

async function analyseNow(mapId: string) {
  const [newest] = await db.execute(sql`select coalesce(max(position), 0) as position from domain_events
    where activity_id = ${mapId} and name <> 'opinion.analysed'`)
  const wanted = Number((newest as { position: string }).position)
  const [last] = await db
    .select({ position: opinionAnalyses.position })
    .from(opinionAnalyses)
    .where(eq(opinionAnalyses.mapId, mapId))
    .orderBy(desc(opinionAnalyses.computedAt))
    .limit(1)
  if (last && last.position >= wanted) return
  const statements = await db
    .select({ number: opinionStatements.number, approvedAt: opinionStatements.approvedAt, hiddenAt: opinionStatements.hiddenAt })
    .from(opinionStatements)
    .where(eq(opinionStatements.mapId, mapId))
    .orderBy(asc(opinionStatements.number))
  const analyse = {
    statements: statements.filter(({ approvedAt }) => approvedAt).map(({ number }) => idOf(number)),
    hidden: statements.filter(({ hiddenAt }) => hiddenAt).map(({ number }) => idOf(number)),
  }
  const done = (await askAfterFeeding(mapId, analyse)) ?? (await askAfterFeeding(mapId, analyse))
  if (!done) throw new Error('The analysis thread has lost the votes.')
  await runCommand(storeAnalysis, SYSTEM, { mapId, ...done })
}

/** Undefined where the thread has dropped the map for others meanwhile: it is then fed anew. */
async function askAfterFeeding(mapId: string, analyse: { hidden: string[]; statements: string[] }) {
  const position = await feed(mapId)
  const reply = await askThread({ mapId, analyse })
  if (reply && 'analysis' in reply) return { position, ...reply }
  fed.delete(mapId)
  return undefined
}

/** Gives the thread what it lacks: all votes the first time, later those of new events. Returns the last event that it has. */
async function feed(mapId: string): Promise<number> {
  const known = fed.get(mapId)
  const position = known === undefined ? await feedAll(mapId) : await feedNews(mapId, known)
  fed.set(mapId, position)
  return position
}

async function feedAll(mapId: string): Promise<number> {
  await askThread({ mapId, fresh: true })
  // The votes are read after the position: one that is in both counts the same twice.
  const [row] = await db.execute(sql`select coalesce(max(position), 0) as position from domain_events`)
  const position = Number((row as { position: string }).position)
  let after = { participant: -1, statement: -1 }
  for (;;) {
    const rows = (await db.execute(sql`select participant, statement, vote from opinion_votes
      where map_id = ${mapId} and (participant, statement) > (${after.participant}, ${after.statement})
      order by participant, statement limit ${BATCH}`)) as unknown as Row[]
    if (rows.length > 0) await askThread({ mapId, votes: toColumns(rows.map((one) => ({ ...one, at: position }))) })
    if (rows.length < BATCH) return position
    after = rows.at(-1)!
  }
}

async function feedNews(mapId: string, known: number): Promise<number> {
  const rows = await db.execute(sql`select * from domain_events where activity_id = ${mapId} and position > ${known} order by position`)
  const events = (rows as unknown as Parameters<typeof toLoggedEvent>[0][]).map(toLoggedEvent)
  const votes = events.flatMap((event) =>
    event.name === 'opinion.votes-cast' ? readVotes(event).map(({ earlier: _was, ...vote }) => ({ ...vote, at: event.position })) : [],
  )
  if (votes.length > 0) await askThread({ mapId, votes: toColumns(votes) })
  return events.at(-1)?.position ?? known
}
