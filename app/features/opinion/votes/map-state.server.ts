import { sql } from 'drizzle-orm'
import { env } from '#app/platform/env.server.ts'
import type { LoggedEvent } from '#app/platform/events/hash.ts'
import { onEvents } from '#app/platform/events/tail.server.ts'
import { Lru } from '#app/platform/lru.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'

export type Tally = { agree: number; disagree: number; pass: number }
/** Every time zone's days begin at one of these. */
const QUARTER_SECONDS = 900
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: env.TIME_ZONE })
const SIDE = { 1: 'agree', [-1]: 'disagree', 0: 'pass' } as const
type Vote = keyof typeof SIDE

/**
 * The counts of one map as this process knows them: read once, then moved by every event, so that a vote counts at once and
 * nobody counts millions of rows. Exact: an event that the first reading had counted already is not counted again.
 */
export class MapState {
  readonly tallies = new Map<number, Tally>()
  readonly voters = new Set<number>()
  /** Those of them who are known by a cookie alone, and what they said: part of the counts above, and counted apart. */
  readonly unverified = new Set<number>()
  readonly unverifiedTallies = new Map<number, Tally>()
  votes = 0
  unverifiedVotes = 0
  /** How many votes were cast on each day of the office's time zone, those that were changed later included. */
  readonly byDay = new Map<string, number>()
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
        (select coalesce(jsonb_agg(participant), '[]') from (select distinct participant from opinion_votes where map_id = ${mapId}) p) as voters,
        (select coalesce(jsonb_agg(number), '[]') from opinion_participants where map_id = ${mapId} and proof = 'cookie') as unverified,
        (select coalesce(jsonb_agg(jsonb_build_array(statement, vote, n)), '[]') from
          (select statement, vote, count(*) as n from opinion_participants p join opinion_votes v on v.map_id = p.map_id and v.participant = p.number
            where p.map_id = ${mapId} and p.proof = 'cookie' group by 1, 2) u) as theirs,
        (select coalesce(jsonb_agg(jsonb_build_array(quarter, n)), '[]') from
          (select floor(extract(epoch from voted_at) / ${QUARTER_SECONDS}) as quarter, count(*) as n from
            (select voted_at from opinion_votes where map_id = ${mapId} union all select voted_at from opinion_earlier_votes where map_id = ${mapId}) a
            group by 1) d) as quarters`)
    const { position, waiting, tallies, voters, unverified, theirs, quarters } = row as Record<
      'waiting' | 'voters' | 'unverified',
      number[]
    > & {
      position: string
      tallies: [number, Vote, number][]
      theirs: [number, Vote, number][]
      quarters: [number, number][]
    }
    state.position = Number(position)
    state.#counted = new Set(waiting)
    for (const [statement, vote, n] of tallies) state.votes += addTo(state.tallies, statement, vote, n)
    for (const [statement, vote, n] of theirs) state.unverifiedVotes += addTo(state.unverifiedTallies, statement, vote, n)
    for (const voter of voters) state.voters.add(voter)
    for (const voter of unverified) if (state.voters.has(voter)) state.unverified.add(voter)
    for (const [quarter, n] of quarters) state.#count(new Date(quarter * QUARTER_SECONDS * 1000), n)
    return state
  }

  take(event: LoggedEvent) {
    if (event.position <= this.position) return
    this.position = event.position
    if (this.#counted.delete(event.id) || event.name !== 'opinion.votes-cast') return
    const unverified = new Set((event.payload.unverified as string[] | undefined)?.map(Number))
    for (const { participant, statement, vote, earlier } of readVotes(event)) {
      this.votes += move(this.tallies, statement, vote, earlier)
      this.voters.add(participant)
      if (!unverified.has(participant)) continue
      this.unverifiedVotes += move(this.unverifiedTallies, statement, vote, earlier)
      this.unverified.add(participant)
    }
    this.#count(event.occurredAt, (event.payload.votes as string[]).length)
  }

  tallyOf = (statement: number): Tally => this.tallies.get(statement) ?? NONE
  unverifiedOf = (statement: number): Tally => this.unverifiedTallies.get(statement) ?? NONE

  #count(at: Date, votes: number) {
    const day = calendar.format(at)
    this.byDay.set(day, (this.byDay.get(day) ?? 0) + votes)
  }
}

const NONE: Tally = { agree: 0, disagree: 0, pass: 0 }
/** Both give how many votes more there are. */
function addTo(tallies: Map<number, Tally>, statement: number, vote: Vote, n: number): number {
  const tally = tallies.get(statement) ?? { ...NONE }
  tally[SIDE[vote]] += n
  tallies.set(statement, tally)
  return n
}
const move = (tallies: Map<number, Tally>, statement: number, vote: Vote, earlier: Vote | undefined) =>
  (earlier === undefined ? 0 : addTo(tallies, statement, earlier, -1)) + addTo(tallies, statement, vote, 1)

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
