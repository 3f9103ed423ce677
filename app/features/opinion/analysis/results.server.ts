import { asc, desc, eq } from 'drizzle-orm'
import type { Locale } from '#app/i18n/locale.ts'
import { onEvents } from '#app/platform/events/tail.server.ts'
import { Lru } from '#app/platform/lru.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { opinionAnalyses, opinionStatements } from '#db/schema/index.server.ts'
import { type Analysis, type CommonGround, type Share, SMALLEST_GROUP } from '../domain/analysis.ts'
import { hullOf, type Point } from '../domain/hull.ts'
import { leaningOf } from '../domain/statements/divisive.ts'
import { votesOf } from '../domain/statements/group-votes.ts'
import { shareOf } from '../domain/statements/intervals.ts'
import { type Said, sayLine } from '../maps/about.server.ts'
import type { MapState, Tally } from '../votes/map-state.server.ts'
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
type Line = { number: number; words: Said /** How many of the votes on it are of people known by a cookie alone. */; unverified: number }
/** `perGroup`: the same side's share in each group; null where fewer than seven of the group voted on it. */
export type GroundLine = Line & { side: 'agree' | 'disagree'; share: Share; perGroup: (Share | null)[] }
export type GroupView = {
  group: number
  size: number
  unverified: number
  /** Its middle on the map. */
  x: number
  y: number
  lines: (Omit<GroundLine, 'perGroup'> & { others: Share })[]
}
export type Results = {
  status: Analysis['status']
  computedAt: string
  facts: Pick<
    Analysis,
    'methodVersion' | 'seed' | 'inputHash' | 'hash' | 'participants' | 'statements' | 'votes' | 'grouped' | 'k' | 'silhouette' | 'stability'
  >
  common: GroundLine[]
  /** Statements that stand, and those that moderation took out. */
  standing: number
  hidden: number
  /** How long both lists are; the pages show how they begin. */
  counts: { common: number; divides: number }
  /** `leans`: the side that each group takes beyond chance. */
  divides: (Line & { perGroup: Tally[]; leans: ('agree' | 'disagree' | null)[] })[]
  groups: GroupView[]
  picture: { points: [x: number, y: number, group: number][]; hulls: [number, number][][]; people: number; centres: [number, number][] }
}

type Lines = Map<number, Said>
export async function listLines(db: Db, mapId: string, locale: Locale): Promise<Lines> {
  const rows = await db.select().from(opinionStatements).where(eq(opinionStatements.mapId, mapId)).orderBy(asc(opinionStatements.number))
  return new Map(rows.map((row) => [row.number, sayLine(row, locale)]))
}

type Apart = Pick<MapState, 'unverified' | 'unverifiedOf'>
/** An analysis as pages show it: nothing about groups where they are not stable. */
export function viewOf({ result, computedAt }: Stored, lines: Lines, apart: Apart): Results {
  const { status, groups, consensus, divisive, statementResults, people, ...facts } = result
  const drawn = status === 'groups'
  const line = (id: string): Line => ({
    number: numberOf(id),
    words: lines.get(numberOf(id)) ?? { text: id, lang: 'zh-CN' },
    unverified: votesOf(apart.unverifiedOf(numberOf(id))),
  })
  const byId = new Map(statementResults.map((one) => [one.id, one]))
  const perGroup = ({ statement, side }: CommonGround) =>
    byId.get(statement)!.perGroup.map((tally) => (votesOf(tally) < SMALLEST_GROUP ? null : shareOf(tally[side], votesOf(tally))))
  const byCookie = new Uint32Array(groups.length)
  if (apart.unverified.size > 0)
    for (const [i, group] of people.group.entries()) if (group >= 0 && apart.unverified.has(numberOf(people.ids[i]!))) byCookie[group]!++
  const { methodVersion, seed, inputHash, hash, participants, statements, votes, grouped, k, silhouette, stability } = facts
  return {
    status,
    computedAt: computedAt.toISOString(),
    facts: { methodVersion, seed, inputHash, hash, participants, statements, votes, grouped, k, silhouette, stability },
    standing: statementResults.filter((one) => !one.hidden).length,
    hidden: statementResults.filter((one) => one.hidden).length,
    counts: { common: consensus.length, divides: drawn ? divisive.length : 0 },
    common: consensus
      .slice(0, LISTED)
      .map((one) => ({ ...line(one.statement), side: one.side, share: one.share, perGroup: drawn ? perGroup(one) : [] })),
    divides: drawn
      ? divisive.slice(0, LISTED).map((id) => {
          const { perGroup } = byId.get(id)!
          return { ...line(id), perGroup, leans: perGroup.map(leaningOf) }
        })
      : [],
    groups: drawn
      ? groups.map(({ id, size, x, y, representative }) => ({
          group: id,
          size,
          unverified: byCookie[id]!,
          x: short(x),
          y: short(y),
          lines: representative
            .slice(0, REPRESENTATIVE)
            .map(({ statement, side, share, others }) => ({ ...line(statement), side, share, others })),
        }))
      : [],
    picture: drawn ? pictureOf(result) : { points: [], hulls: [], people: 0, centres: [] },
  }
}

export const short = (n: number) => Math.round(n * 1000) / 1000
const pictures = new WeakMap<Analysis, Results['picture']>()
/** Drawn once for each analysis: the outlines of 100,000 people take longer than all else on a page. */
function pictureOf(analysis: Analysis): Results['picture'] {
  const known = pictures.get(analysis) ?? drawPeople(analysis.people, analysis.groups)
  pictures.set(analysis, known)
  return known
}
/** Everybody who is in a group, or evenly taken ones where there are too many to draw; the outlines are of all. */
function drawPeople({ x, y, group }: Analysis['people'], groups: Analysis['groups']): Results['picture'] {
  const inGroup = group.flatMap((g, i) => (g >= 0 ? [i] : []))
  const step = Math.max(1, inGroup.length / POINTS_SHOWN)
  const shown = Array.from({ length: Math.min(inGroup.length, POINTS_SHOWN) }, (_, i) => inGroup[Math.floor(i * step)]!)
  return {
    points: shown.map((i) => [short(x[i]!), short(y[i]!), group[i]!]),
    people: inGroup.length,
    ...outlinesOf({ people: { x, y, group }, groups }),
  }
}

/** Outline and middle of each group; the outline is of all its people. */
export function outlinesOf({
  people: { x, y, group },
  groups,
}: {
  people: Pick<Analysis['people'], 'x' | 'y' | 'group'>
  groups: Analysis['groups']
}) {
  const members = groups.map((): Point[] => [])
  for (const [i, g] of group.entries()) if (g >= 0) members[g]!.push([short(x[i]!), short(y[i]!)])
  return {
    hulls: members.map((points) => hullOf(points).map(([a, b]) => [a, b] as [number, number])),
    centres: groups.map((one): [number, number] => [short(one.x), short(one.y)]),
  }
}
