import { sql } from 'drizzle-orm'
import { Lru } from '#app/platform/lru.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { chooseNext, drawFor, weightOf } from '../domain/routing.ts'
import type { MapState } from './map-state.server.ts'
import type { Sheet, SheetLine } from './sheet.server.ts'

export type Votes = Map<number, -1 | 0 | 1>
const PEOPLE_KEPT = 20_000
const kept = new Lru<Promise<Votes>>(PEOPLE_KEPT)
const keyOf = (mapId: string, participant: number) => `${mapId} ${participant}`

/** What somebody has voted, as stored. */
export async function readVotesOf(db: Db, mapId: string, participant: number): Promise<Votes> {
  const rows = await db.execute(sql`select statement, vote from opinion_votes where map_id = ${mapId} and participant = ${participant}`)
  return new Map((rows as unknown as { statement: number; vote: -1 | 0 | 1 }[]).map(({ statement, vote }) => [statement, vote]))
}

/**
 * What this process remembers of somebody's votes, for choosing what comes next. A vote cast through another process may be missing:
 * its statement may then be offered once more, which harms nothing.
 */
function rememberedVotesOf(mapId: string, participant: number): Promise<Votes> {
  const key = keyOf(mapId, participant)
  const known = kept.get(key)
  if (known) return known
  const reading = readVotesOf(defaultDb, mapId, participant)
  kept.set(key, reading)
  reading.catch(() => kept.delete(key))
  return reading
}
/** Nothing has to be read of whoever has only just been let in. */
export const startVotesOf = (mapId: string, participant: number) => kept.set(keyOf(mapId, participant), Promise.resolve(new Map()))
/** One vote more; gives all that is remembered of that person. */
export async function rememberVote(mapId: string, participant: number, statement: number, vote: -1 | 0 | 1) {
  const votes = await rememberedVotesOf(mapId, participant)
  votes.set(statement, vote)
  return votes
}

type Weighed = { lines: readonly SheetLine[]; weights: Float64Array; at: number }
const weighed = new WeakMap<Sheet, Weighed>()
/** Weights hardly move from one vote to the next. */
const WEIGHED_MS = 250

function weigh(sheet: Sheet, state: MapState): Weighed {
  const known = weighed.get(sheet)
  const at = performance.now()
  if (known && at - known.at < WEIGHED_MS) return known
  const lines = [...sheet.lines.values()]
  const fresh = { lines, weights: Float64Array.from(lines, (line) => weightOf({ ...line, ...state.tallyOf(line.number) })), at }
  weighed.set(sheet, fresh)
  return fresh
}

/** The next statement by the written rule (domain/routing.ts), and how many are left. `skip` comes only where nothing else is left. */
export function nextFor(
  sheet: Sheet,
  state: MapState,
  participant: number,
  votes: Votes,
  skip?: number,
): { line: SheetLine | null; left: number } {
  const { lines, weights } = weigh(sheet, state)
  const own = weights.slice()
  let left = lines.length
  for (let i = 0; i < lines.length; i++)
    if (votes.has(lines[i]!.number)) {
      own[i] = 0
      left -= 1
    }
  const skipped = left > 1 ? lines.findIndex(({ number }) => number === skip) : -1
  if (skipped >= 0) own[skipped] = 0
  return { line: lines[chooseNext(own, drawFor(participant, votes.size))] ?? null, left }
}
