import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { onEvents } from '#app/platform/events/tail.server.ts'
import { Lru } from '#app/platform/lru.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { opinionAnalyses, opinionMaps, opinionStatements } from '#db/schema/index.server.ts'
import type { Analysis } from '../domain/analysis.ts'
import type { OpinionMap } from '../load.server.ts'

export type SheetLine = { number: number; text: string; language: 'zh' | 'en'; translation: string | null; apart: number }
/** A map with the statements that stand, by number, and how far the groups differed on each when last looked at. */
export type Sheet = { map: OpinionMap | undefined; lines: ReadonlyMap<number, SheetLine> }

async function readSheet(db: Db, mapId: string): Promise<Sheet> {
  const [[map], statements, [analysis]] = await Promise.all([
    db.select().from(opinionMaps).where(eq(opinionMaps.id, mapId)),
    db
      .select()
      .from(opinionStatements)
      .where(and(eq(opinionStatements.mapId, mapId), isNotNull(opinionStatements.approvedAt), isNull(opinionStatements.hiddenAt)))
      .orderBy(asc(opinionStatements.number)),
    db
      .select({ statements: sql<Analysis['statementResults']>`${opinionAnalyses.result}->'statementResults'` })
      .from(opinionAnalyses)
      .where(eq(opinionAnalyses.mapId, mapId))
      .orderBy(desc(opinionAnalyses.computedAt))
      .limit(1),
  ])
  const apart = new Map((analysis?.statements ?? []).map((one) => [Number(one.id), spreadOf(one)]))
  return {
    map,
    lines: new Map(
      statements.map(({ number, text, language, translation }) => [
        number,
        { number, text, language, translation, apart: apart.get(number) ?? 0 },
      ]),
    ),
  }
}

/** Between the group that agrees most and the one that agrees least, as shares (one more of each, so that few votes say little). */
function spreadOf({ perGroup }: Analysis['statementResults'][number]): number {
  const shares = perGroup.map(({ agree, disagree, pass }) => (agree + 1) / (agree + disagree + pass + 2))
  return shares.length < 2 ? 0 : Math.max(...shares) - Math.min(...shares)
}

const sheets = new Lru<Promise<Sheet>>(50)
let listening = false

/** Kept until anything but a vote happens on the map. */
export function sheetOf(mapId: string, db: Db = defaultDb): Promise<Sheet> {
  if (db !== defaultDb) return readSheet(db, mapId)
  if (!listening) {
    listening = true
    onEvents((events) => {
      for (const { activityId, name } of events)
        if (activityId && name === 'opinion.analysed') renew(activityId)
        else if (activityId && name !== 'opinion.votes-cast') sheets.delete(activityId)
    })
  }
  return sheets.get(mapId) ?? readAnew(mapId)
}
/** A new analysis only weighs anew: until it has been read, nobody waits for it. */
function renew(mapId: string) {
  const old = sheets.get(mapId)
  if (!old) return
  const reading = readSheet(defaultDb, mapId)
  reading.then(
    () => sheets.get(mapId) === old && sheets.set(mapId, reading),
    () => {},
  )
}
/** As the database has it now: for who would otherwise be refused for what another process, or the last moment, has changed. */
export function readAnew(mapId: string, db: Db = defaultDb): Promise<Sheet> {
  const reading = readSheet(db, mapId)
  if (db !== defaultDb) return reading
  sheets.set(mapId, reading)
  const forget = () => void sheets.delete(mapId)
  reading.then(({ map }) => map ?? forget(), forget)
  return reading
}
