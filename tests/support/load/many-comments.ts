import type postgres from 'postgres'
import { v7 as uuidv7 } from 'uuid'
import { searchTerms } from '../../../app/features/consultations/comments/domain/search-terms.ts'
import { buildSelector } from '../../../app/features/consultations/drafts/domain/selectors.ts'
import { seeded } from '../lineage/random-edits.ts'
import { bodyNumber } from './comment-form.ts'

const STANCES = ['support', 'oppose', 'amend', 'ask']
const BATCH = 1000

/** Stores comments of the demo's citizens on random words of random clauses, past the commands: for measuring what follows. */
export async function storeComments(sql: postgres.Sql, consultationId: string, count: number) {
  const clauses = await sql`select k.id, k.article_id, k.text, k.version_id, k.matter_id from clauses k
    join draft_versions v on v.id = k.version_id where v.consultation_id = ${consultationId} and length(k.text) > 20`
  const authors = await sql`select id from accounts where email like 'citizen%'`
  const random = seeded(7)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const rows = Array.from({ length: count }, (_, n) => {
    const clause = pick(clauses)
    const start = Math.floor(random() * (clause.text.length - 12))
    const { quote, position } = buildSelector(clause.text, start, start + 8 + Math.floor(random() * 4))
    return {
      id: uuidv7(),
      matter_id: clause.matter_id,
      consultation_id: consultationId,
      version_id: clause.version_id,
      clause_id: clause.id,
      article_id: clause.article_id,
      author_id: pick(authors).id,
      author_kind: 'person',
      stance: STANCES[n % STANCES.length]!,
      body: bodyNumber(n),
      search_terms: searchTerms(bodyNumber(n), null),
      language: 'zh',
      selector: n % 5 === 0 ? null : sql.json({ ...quote, ...position, language: 'zh' } as never),
      created_at: new Date(),
    }
  })
  for (let at = 0; at < rows.length; at += BATCH) await sql`insert into comments ${sql(rows.slice(at, at + BATCH) as never[])}`
  await sql`analyze comments`
}
