import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { earliest, missingNote, nextTurn } from '#app/features/matters/index.server.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { sayDayGoesOn } from '#app/i18n/zone.server.ts'
import { type Actor, worksFor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { opinionStatements } from '#db/schema/index.server.ts'
import { findDay, listDays, turnedTo } from '../analysis/days.server.ts'
import { peopleOf } from '../analysis/people.server.ts'
import { findAnalysis, type Stored, viewOf } from '../analysis/results.server.ts'
import { nextChange } from '../domain/period.ts'
import { requireVisibleMap } from '../load.server.ts'
import { type MapState, stateOf } from '../votes/map-state.server.ts'
import { aboutOf, sayLine } from './about.server.ts'

/**
 * The public page: what is asked, how many took part, what came out. Counts are of this moment; the analysis says of when it is, and
 * with `day` is the one that this day ended with. Not found where there is none of that day.
 */
export async function requireMapPage(actor: Actor, mapId: string, day: string | null, locale: Locale, now: Date, db: Db = defaultDb) {
  const map = await requireVisibleMap(db, actor, mapId, now)
  const [about, state, newest, rows, days] = await Promise.all([
    aboutOf(db, map, locale, now),
    stateOf(mapId, db),
    findAnalysis(mapId, db),
    db
      .select()
      .from(opinionStatements)
      .where(and(eq(opinionStatements.mapId, mapId), isNotNull(opinionStatements.approvedAt)))
      .orderBy(asc(opinionStatements.number)),
    listDays(db, mapId),
  ])
  const lines = new Map(rows.map((row) => [row.number, sayLine(row, locale)]))
  const byDay = votesByDay(state)
  const analysis = day === null || !newest ? newest : await analysisOf(db, mapId, day, newest)
  return {
    map,
    changesAt: earliest([nextChange(map, now), nextTurn(now)]),
    page: {
      about,
      mayManage: worksFor(actor, map.agencyId),
      people: state.voters.size,
      votes: state.votes,
      unverified: { people: state.unverified.size, votes: state.unverifiedVotes },
      statements: rows.map((row) => ({
        number: row.number,
        words: lines.get(row.number)!,
        hidden: row.hiddenAt !== null,
        hiddenReason: row.hiddenReason,
        ...state.tallyOf(row.number),
        unverified: state.unverifiedOf(row.number),
      })),
      missing: missingNote(await peopleOf(db, map, state.voters.size, now), locale),
      results: analysis && viewOf(analysis, lines, state),
      day,
      days,
      byDay,
      dayNote: sayDayGoesOn(byDay, map.closesAt, locale, now),
    },
  }
}

async function analysisOf(db: Db, mapId: string, day: string, newest: Stored): Promise<Stored> {
  const found = await findDay(db, mapId, day)
  if (!found) throw new AppError('not_found', 'problem.notFound')
  return { ...found, result: turnedTo(found.result, newest.result) }
}

const DAY = 86_400_000
/** Every day from the first vote to the last, those without any included. */
export function votesByDay({ byDay }: Pick<MapState, 'byDay'>): { day: string; votes: number }[] {
  const known = [...byDay.keys()].sort()
  if (known.length === 0) return []
  const [first, last] = [Date.parse(known[0]!), Date.parse(known.at(-1)!)]
  return Array.from({ length: (last - first) / DAY + 1 }, (_, i) => {
    const day = new Date(first + i * DAY).toISOString().slice(0, 10)
    return { day, votes: byDay.get(day) ?? 0 }
  })
}
