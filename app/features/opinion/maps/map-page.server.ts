import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { earliest, missingNote, nextTurn } from '#app/features/matters/index.server.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { type Actor, worksFor } from '#app/platform/actor.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { opinionParticipants, opinionStatements } from '#db/schema/index.server.ts'
import { peopleOf } from '../analysis/people.server.ts'
import { findAnalysis, listDays, viewOf } from '../analysis/results.server.ts'
import { nextChange } from '../domain/period.ts'
import { requireVisibleMap } from '../load.server.ts'
import { stateOf } from '../votes/map-state.server.ts'
import { aboutOf, sayLine } from './about.server.ts'

/** The public page: what is asked, how many took part, what came out. Counts are of this moment; the analysis says of when it is. */
export async function requireMapPage(actor: Actor, mapId: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const map = await requireVisibleMap(db, actor, mapId, now)
  const [about, state, analysis, rows, unverified, days] = await Promise.all([
    aboutOf(db, map, locale, now),
    stateOf(mapId, db),
    findAnalysis(mapId, db),
    db
      .select()
      .from(opinionStatements)
      .where(and(eq(opinionStatements.mapId, mapId), isNotNull(opinionStatements.approvedAt)))
      .orderBy(asc(opinionStatements.number)),
    countUnverified(db, mapId),
    listDays(db, mapId),
  ])
  const lines = new Map(rows.map((row) => [row.number, sayLine(row, locale)]))
  return {
    map,
    changesAt: earliest([nextChange(map, now), nextTurn(now)]),
    page: {
      about,
      mayManage: worksFor(actor, map.agencyId),
      people: state.voters.size,
      votes: state.votes,
      unverified,
      statements: rows.map((row) => ({
        number: row.number,
        words: lines.get(row.number)!,
        hidden: row.hiddenAt !== null,
        hiddenReason: row.hiddenReason,
        ...state.tallyOf(row.number),
      })),
      missing: missingNote(await peopleOf(db, map, state.voters.size, now), locale),
      results: analysis && viewOf(analysis, lines),
      days,
    },
  }
}

/** Voters who are known by a cookie alone. */
async function countUnverified(db: Db, mapId: string): Promise<number> {
  const [row] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(opinionParticipants)
    .where(and(eq(opinionParticipants.mapId, mapId), eq(opinionParticipants.proof, 'cookie')))
  return row!.n
}
