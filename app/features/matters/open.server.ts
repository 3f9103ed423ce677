import { inArray } from 'drizzle-orm'
import { type Locale, localised } from '#app/i18n/locale.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { agencies } from '#db/schema/index.server.ts'
import { earliest, listActivityKinds } from './activity-kinds.server.ts'
import { daysLeft, nextFall } from './domain/days-left.ts'

const SHOWN = 12

/** What anybody can take part in now, of whatever kind: the soonest to close first, and how many more there are. */
export async function listOpenActivities(locale: Locale, now: Date, db: Db = defaultDb) {
  const kinds = await Promise.all(listActivityKinds().map((kind) => kind.listOpen(db, now, SHOWN)))
  const shown = kinds
    .flatMap(({ rows }) => rows)
    .sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime() || (a.id < b.id ? -1 : 1))
    .slice(0, SHOWN)
  const names = await nameAgencies(db, new Set(shown.map((row) => row.agencyId)))
  const ahead = await Promise.all(listActivityKinds().map((kind) => kind.findNextChange(db, now)))
  return {
    rows: shown.map(({ id, agencyId, title, summary, closesAt, href, invitation, received }) => ({
      id,
      href,
      invitation,
      received: received ?? null,
      title: localised(title, locale),
      summary: localised(summary, locale),
      agency: localised(names.get(agencyId)!, locale),
      closesAt: closesAt.toISOString(),
      daysLeft: daysLeft(closesAt, now),
    })),
    more: kinds.reduce((sum, { total }) => sum + total, 0) - shown.length,
    changesAt: earliest([...ahead, ...shown.map(({ closesAt }) => nextFall(closesAt, now))]),
  }
}
export type OpenRow = Awaited<ReturnType<typeof listOpenActivities>>['rows'][number]

async function nameAgencies(db: Db, ids: ReadonlySet<string>) {
  if (ids.size === 0) return new Map<string, never>()
  const rows = await db
    .select({ id: agencies.id, name: agencies.name })
    .from(agencies)
    .where(inArray(agencies.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
