import { type SQL, sql } from 'drizzle-orm'
import { findReference, type Reference } from '#app/features/agencies/index.server.ts'
import { onEvents } from '#app/platform/events/tail.server.ts'
import { Lru } from '#app/platform/lru.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { BATCH, type Comparison, compare } from '../domain/representation.ts'

type Row = Reference['rows'][number]
export type ComparedDimension = { dimension: Row['dimension']; rows: Row[]; compared: Comparison | null }
/** Who took part in an activity, beside whom its agency serves. `told` counts whole batches of people alone. */
export type Representation =
  | { state: 'no-table'; people: number }
  | {
      state: 'table'
      people: number
      told: number
      dimensions: ComparedDimension[]
      reference: Pick<Reference, 'source' | 'year' | 'agency'>
    }

/** An activity and its people: rows (account_id, at, birth_year, sex, district), the last three where there is no account. */
export type TakingPart = { activityId: string; agencyId: string; people: number; rows: SQL }

const kept = new Lru<{ of: string; value: Promise<Representation> }>(500)
let listening = false

const TURN_MS = 600_000
/** What people say about themselves counts from the next turn of ten minutes: nobody can watch who has just said something. */
export const nextTurn = (now: Date) => new Date((Math.floor(now.getTime() / TURN_MS) + 1) * TURN_MS)

/** The same for every reader and every page until the next turn, or a new reference table; how many took part is of this moment. */
export async function representationOf(db: Db, given: TakingPart, now: Date): Promise<Representation> {
  const found = db === defaultDb ? await readOnce(given, now) : await read(db, given, now)
  return found.state === 'table'
    ? { ...found, people: given.people, told: Math.min(found.told, given.people) }
    : { ...found, people: given.people }
}

function readOnce(given: TakingPart, now: Date): Promise<Representation> {
  if (!listening) {
    listening = true
    onEvents((events) => {
      const changed = new Set(events.flatMap(({ payload }) => (Array.isArray(payload.activityIds) ? payload.activityIds : [])))
      for (const key of kept.keys()) if (changed.has(kept.get(key)!.of)) kept.delete(key)
    })
  }
  const key = `${given.activityId} ${nextTurn(now).getTime()}`
  const known = kept.get(key)
  if (known) return known.value
  const value = read(defaultDb, given, now)
  kept.set(key, { of: given.activityId, value })
  value.catch(() => kept.delete(key))
  return value
}

async function read(db: Db, { agencyId, people, rows }: TakingPart, now: Date): Promise<Representation> {
  const reference = await findReference(db, agencyId)
  if (!reference) return { state: 'no-table', people }
  const counted = await countFacts(db, rows)
  const year = now.getUTCFullYear()
  const countOf = (row: Row) => counted.reduce((sum, fact) => sum + (isOf(row, fact, year) ? fact.n : 0), 0)
  const dimensions = [...new Set(reference.rows.map(({ dimension }) => dimension))].map((dimension) => {
    const own = reference.rows.filter((row) => row.dimension === dimension)
    return { dimension, rows: own, compared: compare(own.map((row) => ({ count: countOf(row), residents: row.residents }))) }
  })
  const { source, agency } = reference
  return { state: 'table', people, told: counted[0]?.told ?? 0, dimensions, reference: { source, year: reference.year, agency } }
}

type Fact = { kind: Row['dimension']; birthYear: number | null; sex: string | null; district: string | null; n: number; told: number }
const isOf = (row: Row, fact: Fact, year: number): boolean => {
  if (row.dimension !== fact.kind) return false
  if (row.dimension === 'sex') return row.sex === fact.sex
  if (row.dimension === 'district') return row.zh === fact.district
  const age = fact.birthYear === null ? -1 : year - fact.birthYear
  return age >= row.from && age <= (row.to ?? 999)
}

/** Counts by each fact of the people who said at least one, the last incomplete batch left out. */
async function countFacts(db: Db, rows: SQL): Promise<Fact[]> {
  const found = await db.execute(sql`
    with said as materialized (
      select p.at, p.account_id, coalesce(p.birth_year, f.birth_year) as birth_year, coalesce(p.sex, f.sex) as sex,
        coalesce(p.district, f.district) as district
      from (${rows}) p left join account_facts f on f.account_id = p.account_id
      where coalesce(p.birth_year, f.birth_year) is not null or coalesce(p.sex, f.sex) is not null
        or coalesce(p.district, f.district) is not null),
    told as (
      select * from said order by at, account_id nulls last, birth_year, sex, district
      limit (select count(*) / ${BATCH}::int * ${BATCH}::int from said))
    select case when grouping(birth_year) = 0 then 'age' when grouping(sex) = 0 then 'sex' else 'district' end as kind,
      birth_year as "birthYear", sex, district, count(*)::int as n, (select count(*)::int from told) as told
    from told group by grouping sets ((birth_year), (sex), (district))`)
  return found as unknown as Fact[]
}
