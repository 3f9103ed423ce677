import { type SQL, sql } from 'drizzle-orm'
import { comments } from '#db/schema/index.server.ts'
import { readSearch } from '../comments/domain/search-terms.ts'

/** Comments in whose words, or in the text of whose attachment, all of this stands; null where nothing can be looked for. */
export function findsText(consultationId: string, text: string): SQL | null {
  const { terms, phrases } = readSearch(text)
  if (terms.length + phrases.length === 0) return null
  const own = [
    terms.length > 0 ? sql`${comments.searchTerms} @> ${sql.param(terms, comments.searchTerms)}` : sql`true`,
    ...phrases.map((phrase) => sql`strpos(lower(${comments.body} || ' ' || coalesce(${comments.proposedText}, '')), ${phrase}) > 0`),
  ]
  // A lone Chinese character is in no index: it is looked for in comments only.
  if (terms.length === 0) return sql.join(own, sql` and `)
  const attached = [
    sql`x.search_terms @> ${sql.param(terms, comments.searchTerms)}`,
    ...phrases.map((phrase) => sql`strpos(regexp_replace(lower(x.text), '\\s+', '', 'g'), ${phrase}) > 0`),
  ]
  // An array, and not a subquery to join: so the planner can still use the index of either side.
  const ids = sql`array(select x.comment_id from attachment_texts x where x.consultation_id = ${consultationId}::uuid and ${sql.join(attached, sql` and `)})`
  return sql`((${sql.join(own, sql` and `)}) or (${comments.id} = any(${ids}) and ${comments.hiddenAt} is null))`
}
