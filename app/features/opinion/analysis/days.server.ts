import { asc, eq, sql } from 'drizzle-orm'
import { env } from '#app/platform/env.server.ts'
import { Lru } from '#app/platform/lru.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { opinionAnalyses } from '#db/schema/index.server.ts'
import type { Analysis } from '../domain/analysis.ts'
import { numberOf } from './columns.ts'
import { outlinesOf, type Stored } from './results.server.ts'

/** What came out by the end of a day; numbers of groups are those of that day. */
export type Day = {
  day: string
  /** Computed afterwards, from votes that were imported. */
  afterwards: boolean
  people: number
  votes: number
  sizes: number[]
  /** Mean adjusted Rand index of the resamples; null where there were too few people for groups. */
  stability: number | null
  common: number[]
  divides: number[]
  picture: { hulls: [number, number][][]; centres: [number, number][] }
}

type Spots = ReadonlyMap<string, readonly [x: number, y: number]>
// An analysis is never changed, only replaced by another row.
const kept = new Lru<{ day: Day; spots: Spots }>(500)

const dayOf = sql<string>`to_char(${opinionAnalyses.computedAt} at time zone ${env.TIME_ZONE}, 'YYYY-MM-DD')`

/** The last analysis of each day on which something changed, in order of time. */
export async function listDays(db: Db, mapId: string): Promise<Day[]> {
  const rows = await db
    .select({ id: opinionAnalyses.id, day: dayOf, hash: opinionAnalyses.hash, position: opinionAnalyses.position })
    .from(opinionAnalyses)
    .where(eq(opinionAnalyses.mapId, mapId))
    .orderBy(asc(opinionAnalyses.computedAt))
  const changed = rows.filter(({ hash }, i) => hash !== rows[i - 1]?.hash)
  const read = []
  for (const row of changed) {
    const known = kept.get(row.id) ?? (await readDay(db, row))
    if (known && db === defaultDb) kept.set(row.id, known)
    if (known) read.push(known)
  }
  const newest = read.at(-1)?.spots
  return read.map(({ day, spots }) => ({ ...day, picture: turned(day.picture, turnOf(spots, newest!)) }))
}

type Known = { id: string; day: string; position: number }
async function readDay(db: Db, { id, day, position }: Known): Promise<{ day: Day; spots: Spots } | undefined> {
  const [row] = await db.select({ result: opinionAnalyses.result }).from(opinionAnalyses).where(eq(opinionAnalyses.id, id))
  if (!row) return undefined
  const { participants, votes, status, groups, stability, consensus, divisive, people } = row.result as Analysis
  const drawn = status === 'groups'
  return {
    day: {
      day,
      afterwards: position === 0,
      people: participants,
      votes,
      sizes: drawn ? groups.map(({ size }) => size) : [],
      stability: stability?.meanRand ?? null,
      common: consensus.map(({ statement }) => numberOf(statement)),
      divides: divisive.map(numberOf),
      picture: drawn ? outlinesOf({ people, groups }) : { hulls: [], centres: [] },
    },
    spots: spotsOf(people),
  }
}

const SPOTS = 1000
/** Where some of the people stand: enough to see which way round a map lies. */
const spotsOf = ({ ids, x, y }: Analysis['people']): Spots => new Map(ids.slice(0, SPOTS).map((id, i) => [id, [x[i]!, y[i]!]]))

type Turn = readonly [x: 1 | -1, y: 1 | -1]
/** The sign of an axis says nothing: a map of an earlier day is turned so that people stand on the side where they stand now. */
function turnOf(spots: Spots, now: Spots): Turn {
  let [x, y] = [0, 0]
  for (const [id, [hereX, hereY]] of spots) {
    const there = now.get(id)
    x += hereX * (there?.[0] ?? 0)
    y += hereY * (there?.[1] ?? 0)
  }
  return [x < 0 ? -1 : 1, y < 0 ? -1 : 1]
}
const turned = ({ hulls, centres }: Day['picture'], [x, y]: Turn): Day['picture'] => {
  const turn = ([a, b]: [number, number]): [number, number] => [a * x, b * y]
  return { hulls: hulls.map((hull) => hull.map(turn)), centres: centres.map(turn) }
}
/** As it would lie beside the newest one. */
export function turnedTo<Result extends Pick<Analysis, 'people' | 'groups'>>(result: Result, now: Pick<Analysis, 'people'>): Result {
  const [x, y] = turnOf(spotsOf(result.people), spotsOf(now.people))
  const times = (sign: 1 | -1) => (n: number) => n * sign
  return {
    ...result,
    people: { ...result.people, x: result.people.x.map(times(x)), y: result.people.y.map(times(y)) },
    groups: result.groups.map((one) => ({ ...one, x: one.x * x, y: one.y * y })),
  }
}

/** The analysis that a day ended with; undefined where there is none of it. */
export async function findDay(db: Db, mapId: string, day: string): Promise<Stored | undefined> {
  const rows = await db.select({ id: opinionAnalyses.id, day: dayOf }).from(opinionAnalyses).where(eq(opinionAnalyses.mapId, mapId))
  const id = rows.find((row) => row.day === day)?.id
  if (!id) return undefined
  const [row] = await db.select().from(opinionAnalyses).where(eq(opinionAnalyses.id, id))
  return row && { ...row, result: row.result as Analysis }
}
