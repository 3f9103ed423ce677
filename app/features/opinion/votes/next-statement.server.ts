import { sql } from 'drizzle-orm'
import { Lru } from '#app/platform/lru.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { chooseNext, drawFor } from '../domain/routing.ts'
import type { MapState } from './map-state.server.ts'
import type { Sheet, SheetLine } from './sheet.server.ts'

export type Votes = Map<number, -1 | 0 | 1>
const PEOPLE_KEPT = 20_000
const kept = new Lru<Promise<Votes>>(PEOPLE_KEPT)
const keyOf = (mapId: string, participant: number) => `${mapId} ${participant}`

async function readVotesOf(db: Db, mapId: string, participant: number): Promise<Votes> {
  const rows = await db.execute(sql`select statement, vote from opinion_votes where map_id = ${mapId} and participant = ${participant}`)
  return new Map((rows as unknown as { statement: number; vote: -1 | 0 | 1 }[]).map(({ statement, vote }) => [statement, vote]))
}

/**
 * What somebody has voted. For choosing what comes next it may be what this process remembers; a vote cast through another process
 * is then missing, and its statement may be offered once more, which harms nothing.
 */
export function votesOf(mapId: string, participant: number, db: Db = defaultDb): Promise<Votes> {
  if (db !== defaultDb) return readVotesOf(db, mapId, participant)
  const key = keyOf(mapId, participant)
  const known = kept.get(key)
  if (known) return known
  const reading = readVotesOf(db, mapId, participant)
  kept.set(key, reading)
  reading.catch(() => kept.delete(key))
  return reading
}
export const forgetVotesOf = (mapId: string, participant: number) => void kept.delete(keyOf(mapId, participant))

/** The next statement by the written rule (domain/routing.ts), and how many are left. `skip` comes only where nothing else is left. */
export function nextFor(
  sheet: Sheet,
  state: MapState,
  participant: number,
  votes: Votes,
  skip?: number,
): { line: SheetLine | null; left: number } {
  const left = [...sheet.lines.values()].filter(({ number }) => !votes.has(number))
  const others = left.length > 1 ? left.filter(({ number }) => number !== skip) : left
  const candidates = others.map((line) => ({ ...line, ...state.tallyOf(line.number) }))
  return { line: chooseNext(candidates, drawFor(participant, votes.size)) ?? null, left: left.length }
}
