import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { comments } from '#db/schema/index.server.ts'
import { findsText } from '../attachments/search.server.ts'
import type { Cursor } from '../comments/domain/cursor.ts'
import { place } from '../results/report.server.ts'
import { standing } from '../results/rows.server.ts'
import { isFiltered, type LedgerFilters, WHOLE } from './domain/filters.ts'

/** The condition for rows of the ledger; undefined for all of them. */
export function ledgerCondition(consultationId: string, filters: LedgerFilters): SQL | undefined {
  const { article, outcome, channel, text } = filters
  if (!isFiltered(filters)) return undefined
  const at = sql`coalesce(${comments.articleId}, ${comments.clauseId})`
  return and(
    // What is no longer to be read is found by nobody.
    standing(consultationId),
    article === WHOLE ? sql`${at} is null` : article ? sql`${at} in (${named(consultationId, article)})` : undefined,
    outcome && (outcome === 'none' ? isNull(comments.outcome) : eq(comments.outcome, outcome)),
    channel && eq(comments.channel, channel),
    text === undefined ? undefined : (findsText(consultationId, text) ?? sql`false`),
  )
}

/** The article of this key in each edition. */
const named = (consultationId: string, key: string) =>
  sql`select a.id from clauses a join draft_versions v on v.id = a.version_id where v.consultation_id = ${consultationId}::uuid and a.key = ${key}`

/** How many rows there are, and how many of them stand before this page. */
export async function countRows(db: Db, consultationId: string, after: Cursor | null, condition: SQL | undefined) {
  const before = after ? sql`(${place}, ${comments.id}) <= (${after.value}, ${after.id}::uuid)` : sql`false`
  const [row] = await db
    .select({ n: sql<number>`count(*)::int`, before: sql<number>`count(*) filter (where ${before})::int` })
    .from(comments)
    .where(and(eq(comments.consultationId, consultationId), condition))
  return row!
}
