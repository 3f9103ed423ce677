import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { type Locale, localised } from '#app/i18n/locale.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { hearings } from '#db/schema/index.server.ts'
import { statusOf } from './domain/period.ts'
import type { Hearing } from './load.server.ts'

const rowOf = (row: Hearing, locale: Locale, now: Date) => ({
  id: row.id,
  title: localised(row.title, locale),
  status: statusOf(row, now),
  heldAt: row.heldAt?.toISOString() ?? null,
})

/** For the ledger of a consultation: the hearings that were held on it. */
export async function listHearingsOf(consultationId: string, locale: Locale, now: Date, db: Db = defaultDb) {
  return (await listRowsOf(consultationId, db)).map((row) => rowOf(row, locale, now))
}
export const listRowsOf = (consultationId: string, db: Db): Promise<Hearing[]> =>
  db
    .select()
    .from(hearings)
    .where(and(eq(hearings.consultationId, consultationId), isNull(hearings.deletedAt), isNotNull(hearings.publishedAt)))
    .orderBy(asc(hearings.heldAt))
/** For the matter's office page, unpublished ones included. */
export async function listHearingsOfMatter(matterId: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const rows = await db
    .select()
    .from(hearings)
    .where(and(eq(hearings.matterId, matterId), isNull(hearings.deletedAt)))
    .orderBy(desc(hearings.createdAt))
  return rows.map((row) => rowOf(row, locale, now))
}
