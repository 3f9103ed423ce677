import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Locale, localised } from '#app/i18n/locale.ts'
import { type Actor, holds } from '#app/platform/actor.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { opinionCodes, opinionMaps, opinionStatements } from '#db/schema/index.server.ts'
import { statusOf } from '../domain/period.ts'
import { isWaiting, requireMap } from '../load.server.ts'
import { requireColleague } from '../policy.ts'
import { stateOf } from '../votes/map-state.server.ts'
import { aboutOf } from './about.server.ts'

/** All that the office needs to run a map: its words, its statements (what waits for a moderator first), its codes. */
export async function requireMapWork(actor: Actor, mapId: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const map = await requireMap(db, mapId)
  requireColleague(actor, map.agencyId)
  const [statements, state, [codes]] = await Promise.all([
    db
      .select()
      .from(opinionStatements)
      .where(and(eq(opinionStatements.mapId, mapId), isNull(opinionStatements.withdrawnAt)))
      .orderBy(asc(opinionStatements.number)),
    stateOf(mapId, db),
    db
      .select({ made: sql<number>`count(*)::int`, used: sql<number>`count(used_at)::int` })
      .from(opinionCodes)
      .where(eq(opinionCodes.mapId, mapId)),
  ])
  const shown = statements.map(({ number, text, language, translation, author, approvedAt, hiddenAt, hiddenReason }) => ({
    number,
    text,
    language,
    translation,
    byOffice: author === null,
    state: hiddenAt ? ('hidden' as const) : approvedAt ? ('shown' as const) : ('waits' as const),
    reason: hiddenReason,
    ...state.tallyOf(number),
  }))
  return {
    about: await aboutOf(db, map, locale, now),
    given: { title: map.title, question: map.question, access: map.access, moderatedFirst: map.moderatedFirst },
    mayAuthor: holds(actor, map.agencyId, 'author', 'decision-maker'),
    mayModerate: holds(actor, map.agencyId, 'author', 'moderator', 'decision-maker'),
    people: state.voters.size,
    votes: state.votes,
    codes: codes!,
    waiting: shown.filter((one) => one.state === 'waits'),
    statements: shown.filter((one) => one.state !== 'waits'),
  }
}
export type MapWork = Awaited<ReturnType<typeof requireMapWork>>

/** The maps of a matter for its office's page, newest first. */
export async function listMapsOf(matterId: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const rows = await db
    .select()
    .from(opinionMaps)
    .where(and(eq(opinionMaps.matterId, matterId), isNull(opinionMaps.deletedAt)))
    .orderBy(desc(opinionMaps.createdAt))
  const waiting =
    rows.length === 0
      ? []
      : await countWaiting(
          db,
          rows.map(({ id }) => id),
        )
  return rows.map((row) => ({
    id: row.id,
    title: localised(row.title, locale),
    status: statusOf(row, now),
    closesAt: row.closesAt?.toISOString() ?? null,
    waiting: waiting.find(({ mapId }) => mapId === row.id)?.n ?? 0,
  }))
}
const countWaiting = (db: Db, ids: string[]) =>
  db
    .select({ mapId: opinionStatements.mapId, n: sql<number>`count(*)::int` })
    .from(opinionStatements)
    .where(and(inArray(opinionStatements.mapId, ids), isWaiting))
    .groupBy(opinionStatements.mapId)
