import { sql } from 'drizzle-orm'
import type { LoggedEvent } from '#app/platform/events/hash.ts'
import { onEvents } from '#app/platform/events/tail.server.ts'
import { Lru } from '#app/platform/lru.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'

export type Tally = { agree: number; disagree: number; pass: number }
const SIDE = { 1: 'agree', [-1]: 'disagree', 0: 'pass' } as const
type Vote = keyof typeof SIDE

/**
 * The counts of one map as this process knows them: read once, then moved by every event, so that a vote counts at once and
 * nobody counts millions of rows. Exact: an event that the first reading had counted already is not counted again.
 */
export class MapState {
  readonly tallies = new Map<number, Tally>()
  readonly voters = new Set<number>()
  votes = 0
  /** The newest event of the log that is counted here. */
  position = 0
  #counted = new Set<number>()

  static async load(db: Db, mapId: string): Promise<MapState> {
    const state = new MapState()
    // One statement is one snapshot: the votes, and which of their events it holds.
    const [row] = await db.execute(sql`select (select coalesce(max(position), 0) from domain_events) as position,
        (select coalesce(jsonb_agg(id), '[]') from domain_events where position is null and activity_id = ${mapId}) as waiting,
        (select coalesce(jsonb_agg(jsonb_build_array(statement, vote, n)), '[]') from
          (select statement, vote, count(*) as n from opinion_votes where map_id = ${mapId} group by 1, 2) c) as tallies,
        (select coalesce(jsonb_agg(participant), '[]') from (select distinct participant from opinion_votes where map_id = ${mapId}) p) as voters`)
    const { position, waiting, tallies, voters } = row as {
      position: string
      waiting: number[]
      tallies: [number, Vote, number][]
      voters: number[]
    }
    state.position = Number(position)
    state.#counted = new Set(waiting)
    for (const [statement, vote, n] of tallies) state.#add(statement, vote, n)
    for (const voter of voters) state.voters.add(voter)
    return state
  }

  take(event: LoggedEvent) {
    if (event.position <= this.position) return
    this.position = event.position
    if (this.#counted.delete(event.id) || event.name !== 'opinion.votes-cast') return
    for (const { participant, statement, vote, earlier } of readVotes(event)) {
      if (earlier !== undefined) this.#add(statement, earlier, -1)
      this.#add(statement, vote, 1)
      this.voters.add(participant)
    }
  }

  tallyOf = (statement: number): Tally => this.tallies.get(statement) ?? { agree: 0, disagree: 0, pass: 0 }

  #add(statement: number, vote: Vote, n: number) {
    const tally = this.tallies.get(statement) ?? { agree: 0, disagree: 0, pass: 0 }
    tally[SIDE[vote]] += n
    this.tallies.set(statement, tally)
    this.votes += n
  }
}

export type CastVote = { participant: number; statement: number; vote: Vote; earlier: Vote | undefined }
/** The votes of one event, as `cast-vote` and imports write them. */
export function readVotes(event: Pick<LoggedEvent, 'payload'>): CastVote[] {
  return (event.payload.votes as string[]).map((text) => {
    const [participant, statement, vote, earlier] = text.split(' ').map(Number)
    return { participant: participant!, statement: statement!, vote: vote as Vote, earlier: earlier as Vote | undefined }
  })
}

const states = new Lru<Promise<MapState>>(50)
let listening = false

/** The state of a map; those not asked for lately are forgotten. In a transaction of the caller's it is read anew. */
export function stateOf(mapId: string, db: Db = defaultDb): Promise<MapState> {
  if (db !== defaultDb) return MapState.load(db, mapId)
  if (!listening) {
    listening = true
    onEvents((events) => {
      for (const event of events)
        if (event.activityId)
          states.get(event.activityId)?.then(
            (state) => state.take(event),
            () => {},
          )
    })
  }
  const known = states.get(mapId)
  if (known) return known
  const loading = MapState.load(defaultDb, mapId)
  states.set(mapId, loading)
  loading.catch(() => states.delete(mapId))
  return loading
}
