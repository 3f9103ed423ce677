import { and, asc, desc, eq, gt, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { type Locale, localised } from '#app/i18n/locale.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { agencies, comments, consultations } from '#db/schema/index.server.ts'
import { daysLeft, nextChange, statusOf } from '../domain/period.ts'

export const LIST_SIZE = 20
const shown = and(
  isNull(consultations.deletedAt),
  isNotNull(consultations.publishedAt),
  isNotNull(consultations.opensAt),
  isNotNull(consultations.closesAt),
)
const standing = sql`${comments.withdrawnAt} is null and ${comments.hiddenAt} is null`
const figures = sql<{
  comments: number
  answered: number
  people: number
  organisations: number
}>`(select json_build_object('comments', count(*), 'answered', count(${comments.respondedAt}),
  'people', count(distinct ${comments.authorId}) filter (where ${comments.authorKind} <> 'organisation'),
  'organisations', count(distinct ${comments.authorId}) filter (where ${comments.authorKind} = 'organisation'))
  from ${comments} where ${comments.consultationId} = ${consultations.id} and ${standing})`

function rowsOf(db: Db, rule: SQL | undefined, order: SQL[], limit: number) {
  return db
    .select({ consultation: consultations, agency: agencies.name, figures })
    .from(consultations)
    .innerJoin(agencies, eq(agencies.id, consultations.agencyId))
    .where(and(shown, rule))
    .orderBy(...order)
    .limit(limit)
}
type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const toItem = ({ consultation, agency, figures }: Row, locale: Locale, now: Date) => ({
  id: consultation.id,
  title: localised(consultation.title, locale),
  summary: localised(consultation.summary, locale),
  agency: localised(agency, locale),
  status: statusOf(consultation, now),
  opensAt: consultation.opensAt!.toISOString(),
  closesAt: consultation.closesAt!.toISOString(),
  daysLeft: daysLeft(consultation.closesAt!, now),
  figures,
})
export type ConsultationItem = ReturnType<typeof toItem>
const CURSOR = /^(\d{1,15})\.([0-9a-f-]{36})$/
const LIMIT = 200

/** Open ones by closing time, announced ones by opening time, past ones newest first (`after` pages through these). */
export async function listConsultations(after: string | null, locale: Locale, now: Date, db: Db = defaultDb) {
  const cursor = CURSOR.exec(after ?? '')
  const before = cursor
    ? sql`(${consultations.closesAt}, ${consultations.id}) < (${new Date(Number(cursor[1])).toISOString()}::timestamptz, ${cursor[2]}::uuid)`
    : undefined
  const visible = lte(consultations.publishedAt, now)
  const [open, announced, past] = await Promise.all([
    rowsOf(
      db,
      and(visible, lte(consultations.opensAt, now), gt(consultations.closesAt, now)),
      [asc(consultations.closesAt), asc(consultations.id)],
      LIMIT,
    ),
    rowsOf(db, and(visible, gt(consultations.opensAt, now)), [asc(consultations.opensAt), asc(consultations.id)], LIMIT),
    rowsOf(
      db,
      and(visible, lte(consultations.closesAt, now), before),
      [desc(consultations.closesAt), desc(consultations.id)],
      LIST_SIZE + 1,
    ),
  ])
  const last = past.length > LIST_SIZE ? past[LIST_SIZE - 1]!.consultation : undefined
  const changes = [...open, ...announced].map(({ consultation }) => nextChange(consultation, now)?.getTime() ?? Number.POSITIVE_INFINITY)
  const soonest = Math.min(...changes)
  const items = (rows: Row[]) => rows.map((row) => toItem(row, locale, now))
  return {
    open: items(open),
    announced: items(announced),
    past: items(past.slice(0, LIST_SIZE)),
    next: last ? `${last.closesAt!.getTime()}.${last.id}` : null,
    changesAt: Number.isFinite(soonest) ? new Date(soonest) : null,
  }
}
