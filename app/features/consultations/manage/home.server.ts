import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { earliest } from '#app/features/matters/index.server.ts'
import { type Locale, localised } from '#app/i18n/locale.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { agencies, comments, consultations } from '#db/schema/index.server.ts'
import { daysLeft, nextChange } from '../domain/period.ts'
import { OUTCOMES, type Outcome } from '../responses/domain/outcomes.ts'

/** A week before closing a consultation moves up to "closing soon". */
export const SOON_DAYS = 7
const OPEN_SHOWN = 12
const REPORTED_SHOWN = 5

const n = sql<number>`count(*)::int`
/** Withdrawn and hidden comments are in no figure. */
const standing = and(isNull(comments.withdrawnAt), isNull(comments.hiddenAt))

async function countComments(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: comments.consultationId, n })
    .from(comments)
    .where(and(inArray(comments.consultationId, [...ids]), standing))
    .groupBy(comments.consultationId)
  return new Map(rows.map((row) => [row.id, row.n]))
}

/** What the home page shows of consultations: open ones by closing time, and the latest reports with what became of the comments. */
export async function listForHome(locale: Locale, now: Date, db: Db = defaultDb) {
  const shown = and(isNull(consultations.deletedAt), isNotNull(consultations.publishedAt), lte(consultations.publishedAt, now))
  const [running, reported] = await Promise.all([
    db
      .select({ row: consultations, agency: agencies.name })
      .from(consultations)
      .innerJoin(agencies, eq(agencies.id, consultations.agencyId))
      .where(and(shown, gt(consultations.closesAt, now)))
      .orderBy(asc(consultations.closesAt), asc(consultations.id)),
    db
      .select({ row: consultations, agency: agencies.name })
      .from(consultations)
      .innerJoin(agencies, eq(agencies.id, consultations.agencyId))
      .where(and(shown, isNotNull(consultations.reportedAt)))
      .orderBy(desc(consultations.reportedAt))
      .limit(REPORTED_SHOWN),
  ])
  const open = running.filter(({ row }) => row.opensAt! <= now)
  const first = open.slice(0, OPEN_SHOWN)
  const [counts, outcomes] = await Promise.all([
    countComments(
      db,
      first.map(({ row }) => row.id),
    ),
    countOutcomes(
      db,
      reported.map(({ row }) => row.id),
    ),
  ])
  return {
    open: first.map(({ row, agency }) => ({
      id: row.id,
      title: localised(row.title, locale),
      summary: localised(row.summary, locale),
      agency: localised(agency, locale),
      closesAt: row.closesAt!.toISOString(),
      daysLeft: daysLeft(row.closesAt!, now),
      comments: counts.get(row.id) ?? 0,
    })),
    openMore: open.length - first.length,
    reported: reported.map(({ row, agency }) => ({
      id: row.id,
      title: localised(row.title, locale),
      agency: localised(agency, locale),
      reportedAt: row.reportedAt!.toISOString(),
      ...(outcomes.get(row.id) ?? { total: 0, byOutcome: [] }),
    })),
    changesAt: earliest(running.map(({ row }) => nextChange(row, now))),
  }
}
export type HomeLists = Awaited<ReturnType<typeof listForHome>>

type Outcomes = { total: number; byOutcome: { outcome: Outcome; n: number }[] }
async function countOutcomes(db: Db, ids: readonly string[]): Promise<Map<string, Outcomes>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: comments.consultationId, outcome: comments.outcome, n })
    .from(comments)
    .where(and(inArray(comments.consultationId, [...ids]), standing))
    .groupBy(comments.consultationId, comments.outcome)
  return new Map(
    ids.map((id) => {
      const own = rows.filter((row) => row.id === id)
      return [
        id,
        {
          total: own.reduce((sum, row) => sum + row.n, 0),
          byOutcome: OUTCOMES.map((outcome) => ({ outcome, n: own.find((row) => row.outcome === outcome)?.n ?? 0 })),
        },
      ]
    }),
  )
}
