import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Locale } from '#app/i18n/locale.ts'
import { env } from '#app/platform/env.server.ts'
import { onEvents } from '#app/platform/events/tail.server.ts'
import { Lru } from '#app/platform/lru.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { opinionAnalyses, opinionStatements } from '#db/schema/index.server.ts'
import type { Analysis, CommonGround, Representative } from '../domain/analysis.ts'
import { hullOf, type Point } from '../domain/hull.ts'
import { type Said, sayLine } from '../maps/about.server.ts'
import { numberOf } from './columns.ts'

export type Stored = { id: string; position: number; computedAt: Date; seconds: number; result: Analysis }
const newest = new Lru<Promise<Stored | null>>(20)
let listening = false

/** The newest analysis of a map; read once, until the next one is told of. */
export function findAnalysis(mapId: string, db: Db = defaultDb): Promise<Stored | null> {
  if (db !== defaultDb) return readAnalysis(db, mapId)
  if (!listening) {
    listening = true
    onEvents((events) => {
      for (const { activityId, name } of events) if (activityId && name === 'opinion.analysed') newest.delete(activityId)
    })
  }
  const known = newest.get(mapId)
  if (known) return known
  const reading = readAnalysis(db, mapId)
  newest.set(mapId, reading)
  reading.catch(() => newest.delete(mapId))
  return reading
}
async function readAnalysis(db: Db, mapId: string): Promise<Stored | null> {
  const [row] = await db
    .select()
    .from(opinionAnalyses)
    .where(eq(opinionAnalyses.mapId, mapId))
    .orderBy(desc(opinionAnalyses.computedAt))
    .limit(1)
  return row ? { ...row, result: row.result as Analysis } : null
}

const POINTS_SHOWN = 2000
const LISTED = 8
const REPRESENTATIVE = 5
type Share = { share: number; low: number; high: number; n: number }
export type GroundLine = { number: number; words: Said; side: 'agree' | 'disagree'; share: Share }
export type GroupView = {
  group: number
  size: number
  lines: (GroundLine & { others: Share })[]
}
export type Results = {
  status: Analysis['status']
  computedAt: string
  facts: Pick<
    Analysis,
    'methodVersion' | 'seed' | 'inputHash' | 'hash' | 'participants' | 'statements' | 'votes' | 'grouped' | 'k' | 'silhouette' | 'stability'
  >
  common: GroundLine[]
  divides: { number: number; words: Said; perGroup: { agree: number; disagree: number; pass: number }[] }[]
  groups: GroupView[]
  picture: { points: [x: number, y: number, group: number][]; hulls: [number, number][][]; people: number; centres: [number, number][] }
}

type Lines = Map<number, Said>
export async function listLines(db: Db, mapId: string, locale: Locale): Promise<Lines> {
  const rows = await db.select().from(opinionStatements).where(eq(opinionStatements.mapId, mapId)).orderBy(asc(opinionStatements.number))
  return new Map(rows.map((row) => [row.number, sayLine(row, locale)]))
}

/** An analysis as pages show it: nothing about groups where they are not stable. */
export function viewOf({ result, computedAt }: Stored, lines: Lines): Results {
  const { status, groups, consensus, divisive, statementResults, people, ...facts } = result
  const drawn = status === 'groups'
  const wordsOf = (id: string) => lines.get(numberOf(id)) ?? { text: id, lang: 'zh-CN' as const }
  const ground = ({ statement, side, share }: CommonGround | Representative): GroundLine => ({
    number: numberOf(statement),
    words: wordsOf(statement),
    side,
    share,
  })
  const byId = new Map(statementResults.map((one) => [one.id, one]))
  const { methodVersion, seed, inputHash, hash, participants, statements, votes, grouped, k, silhouette, stability } = facts
  return {
    status,
    computedAt: computedAt.toISOString(),
    facts: { methodVersion, seed, inputHash, hash, participants, statements, votes, grouped, k, silhouette, stability },
    common: consensus.slice(0, LISTED).map(ground),
    divides: drawn
      ? divisive.slice(0, LISTED).map((id) => ({ number: numberOf(id), words: wordsOf(id), perGroup: byId.get(id)!.perGroup }))
      : [],
    groups: drawn
      ? groups.map(({ id, size, representative }) => ({
          group: id,
          size,
          lines: representative.slice(0, REPRESENTATIVE).map((one) => ({ ...ground(one), others: one.others })),
        }))
      : [],
    picture: drawn ? drawPeople(people, groups) : { points: [], hulls: [], people: 0, centres: [] },
  }
}

const short = (n: number) => Math.round(n * 1000) / 1000
/** Everybody who is in a group, or evenly taken ones where there are too many to draw; the outlines are of all. */
function drawPeople({ x, y, group }: Analysis['people'], groups: Analysis['groups']): Results['picture'] {
  const inGroup = group.flatMap((g, i) => (g >= 0 ? [i] : []))
  const step = Math.max(1, inGroup.length / POINTS_SHOWN)
  const shown = Array.from({ length: Math.min(inGroup.length, POINTS_SHOWN) }, (_, i) => inGroup[Math.floor(i * step)]!)
  const hulls = groups.map(({ id }) =>
    hullOf(inGroup.filter((i) => group[i] === id).map((i): Point => [short(x[i]!), short(y[i]!)])).map(
      ([a, b]) => [a, b] as [number, number],
    ),
  )
  return {
    points: shown.map((i) => [short(x[i]!), short(y[i]!), group[i]!]),
    hulls,
    people: inGroup.length,
    centres: groups.map((one) => [short(one.x), short(one.y)]),
  }
}

/** The last analysis of each day. */
export async function listDays(db: Db, mapId: string) {
  const number = (field: string) => sql<number>`(${opinionAnalyses.result}->>${field})::int`
  const rows = await db
    .select({
      day: sql<string>`to_char(${opinionAnalyses.computedAt} at time zone ${env.TIME_ZONE}, 'YYYY-MM-DD')`,
      people: number('participants'),
      votes: number('votes'),
      k: sql<number>`case when ${opinionAnalyses.result}->>'status' = 'groups' then (${opinionAnalyses.result}->>'k')::int else 0 end`,
    })
    .from(opinionAnalyses)
    .where(eq(opinionAnalyses.mapId, mapId))
    .orderBy(asc(opinionAnalyses.computedAt))
  return rows
}
