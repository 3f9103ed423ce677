import { sql } from 'drizzle-orm'
import { type Locale, localised, textLanguage } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { publicUrl } from '#app/platform/env.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { excerpt } from '../domain/excerpt.ts'
import { aboutOf } from '../reading/queries.server.ts'
import { readEdition } from '../reading/texts.server.ts'
import { findTaken } from '../suggestions/credits.server.ts'
import { requireLedger } from './ledger.server.ts'

/** So many answers are main ones; the others stand in the ledger. */
const MAIN = 200
/** So much of a comment is quoted, in characters. */
const EXCERPT = 300
const REASON = 1000

type Row = {
  batch_id: string
  outcome: 'adopted' | 'partly' | 'not-adopted' | 'out-of-scope'
  reason: string
  comments: number
  people: number
  endorsements: number
  comment_id: string
  body: string
  language: 'zh' | 'en'
  said_in: 'zh' | 'en'
  version_id: string
  clause_id: string | null
  /** Of all answers, the main ones among them. */
  answers: number
}

/**
 * How the main comments were handled (规章制定程序条例): each answer once, however many it answers, with the comment that most endorse. Those
 * with most people and endorsements are the main ones, given in the order of the clauses. The figures are those of the results page.
 */
export async function requireHandling(actor: Actor, consultationId: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const { head, figures } = await requireLedger(actor, consultationId, now, db)
  const { consultation } = head
  const rows = (await db.execute(sql`
    with answered as (
      select r.batch_id, r.outcome, r.reason, r.language as said_in, c.id as comment_id, c.body, c.language, c.version_id, c.clause_id, c.author_id, c.endorsement_count,
        coalesce((select a.ordinal + 1 from clauses a where a.id = coalesce(c.article_id, c.clause_id)), 0) as place
      from responses r join comments c on c.id = r.comment_id
      where r.consultation_id = ${consultation.id}::uuid and r.superseded_at is null and c.withdrawn_at is null and c.hidden_at is null),
    grouped as (
      select distinct on (batch_id) batch_id, outcome, reason, said_in, comment_id, body, language, version_id, clause_id, place,
        count(*) over w::int as comments, sum(endorsement_count) over w::int as endorsements
      from answered window w as (partition by batch_id) order by batch_id, endorsement_count desc, comment_id),
    counted as (select batch_id, count(distinct coalesce(author_id, comment_id))::int as people from answered group by batch_id),
    main as (
      select g.*, k.people, (select count(*)::int from grouped) as answers from grouped g join counted k using (batch_id)
      order by k.people + g.endorsements desc, g.batch_id limit ${MAIN})
    select * from main order by place, batch_id`)) as unknown as Row[]
  const taken = await findTaken(
    db,
    rows.map((row) => row.comment_id),
  )
  const editions = new Map(
    await Promise.all(
      [...new Set([...rows.map((row) => row.version_id), ...[...taken.values()].map(({ versionId }) => versionId)])].map(
        async (id) => [id, await readEdition(db, consultation.id, id, true)] as const,
      ),
    ),
  )
  const language = textLanguage(locale)
  const carriedBy = (commentId: string) => {
    const into = taken.get(commentId)
    return into ? { number: into.number, cite: editions.get(into.versionId)!.citeOf(into.clauseId, language) } : null
  }
  return {
    head,
    at: now.toISOString(),
    ledger: new URL(`/consultations/${consultation.id}/ledger`, publicUrl).href,
    answers: rows[0]?.answers ?? 0,
    about: aboutOf(head, locale, now),
    agency: localised(head.agency.name, locale),
    noticeAt: consultation.publishedAt!.toISOString(),
    shortPeriodReason: consultation.shortPeriodReason,
    figures,
    main: rows.map((row) => ({
      batchId: row.batch_id,
      commentId: row.comment_id,
      cite: row.clause_id ? editions.get(row.version_id)!.citeOf(row.clause_id, language) : null,
      words: excerpt(row.body, EXCERPT),
      comments: row.comments,
      people: row.people,
      endorsements: row.endorsements,
      outcome: row.outcome,
      carried: carriedBy(row.comment_id),
      reason: excerpt(row.reason, REASON),
      language: row.language,
      saidIn: row.said_in,
    })),
  }
}
export type Handling = Omit<Awaited<ReturnType<typeof requireHandling>>, 'head'>
