import { sql } from 'drizzle-orm'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import type { AgencyRecord } from './domain/agency-record.ts'

/**
 * How an agency has dealt with what the public said to its drafts: comments that stand (neither withdrawn nor hidden) on published
 * consultations; days from a comment to its first answer; the answer that stands now.
 */
export async function readAgencyRecord(agencyId: string, now: Date, db: Db = defaultDb): Promise<AgencyRecord> {
  const [row] = await db.execute<Record<keyof AgencyRecord, string | null>>(sql`
    with said as (
      select c.id, c.consultation_id, c.channel, c.outcome, c.created_at, k.answers_due_at,
        (select min(r.responded_at) from responses r where r.comment_id = c.id) as first_answer
      from comments c join consultations k on k.id = c.consultation_id
      where k.agency_id = ${agencyId}::uuid and k.published_at <= ${now.toISOString()}::timestamptz and k.deleted_at is null
        and c.withdrawn_at is null and c.hidden_at is null)
    select count(distinct consultation_id) as consultations, count(*) as comments, count(*) filter (where channel <> 'web') as "offWeb", count(first_answer) as answered,
      count(*) filter (where first_answer is null and answers_due_at <= ${now.toISOString()}::timestamptz) as overdue,
      percentile_cont(0.5) within group (order by extract(epoch from first_answer - created_at) / 86400)
        filter (where first_answer is not null) as "medianDays",
      count(*) filter (where outcome = 'adopted') as adopted, count(*) filter (where outcome = 'partly') as partly,
      count(*) filter (where outcome = 'not-adopted') as "notAdopted", count(*) filter (where outcome = 'out-of-scope') as "outOfScope"
    from said`)
  const { medianDays, ...counts } = row!
  return {
    ...(Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, Number(value)])) as Omit<AgencyRecord, 'medianDays'>),
    medianDays: medianDays === null ? null : Number(medianDays),
  }
}
