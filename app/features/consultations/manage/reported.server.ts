import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { type Locale, localised } from '#app/i18n/locale.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { agencies, comments, consultations } from '#db/schema/index.server.ts'
import { OUTCOMES, type Outcome } from '../responses/domain/outcomes.ts'

const REPORTED_SHOWN = 5

const n = sql<number>`count(*)::int`
/** Withdrawn and hidden comments are in no figure. */
const standing = and(isNull(comments.withdrawnAt), isNull(comments.hiddenAt))

/** The latest reports, with what became of the comments. */
export async function listReported(locale: Locale, db: Db = defaultDb) {
  const reported = await db
    .select({ row: consultations, agency: agencies.name })
    .from(consultations)
    .innerJoin(agencies, eq(agencies.id, consultations.agencyId))
    .where(and(isNull(consultations.deletedAt), isNotNull(consultations.reportedAt)))
    .orderBy(desc(consultations.reportedAt))
    .limit(REPORTED_SHOWN)
  const outcomes = await countOutcomes(
    db,
    reported.map(({ row }) => row.id),
  )
  return reported.map(({ row, agency }) => ({
    id: row.id,
    title: localised(row.title, locale),
    agency: localised(agency, locale),
    reportedAt: row.reportedAt!.toISOString(),
    ...(outcomes.get(row.id) ?? { total: 0, byOutcome: [] }),
  }))
}
export type Reported = Awaited<ReturnType<typeof listReported>>

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
