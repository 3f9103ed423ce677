import type { TransactionSql } from 'postgres'

/** Who said something, as a number; `of` takes the account and whether the comment shows a real name. */
export type Numbers = { rows: { participant: number; kind: string; name: string | null }[]; of(account: string, named: boolean): number }
const keyOf = (account: string, named: boolean) => (named ? `${account} named` : account)

/**
 * Numbered by their first contribution; a name only where something that they said still stands. Who gave a real name with comments and
 * goes by another name elsewhere on the page is two participants: no page says that they are one.
 */
export async function numberParticipants(tx: TransactionSql, consultationId: string): Promise<Numbers> {
  const found = await tx<{ id: string; named: boolean; kind: string; name: string | null }[]>`
    with said as (
      select author_id, shown_name, id, 0 as number, withdrawn_at is null and hidden_at is null as stands from comments
        where consultation_id = ${consultationId} and author_id is not null
      union all
      select author_id, null, id, 0, withdrawn_at is null and hidden_at is null from replies where consultation_id = ${consultationId}
      union all
      select author_id, null, null, number, withdrawn_at is null and hidden_at is null from discussion_messages
        where room_id = ${consultationId})
    select a.id, shown_name is not null as named, a.kind,
      case when bool_or(stands) and a.deleted_at is null then coalesce(max(shown_name) filter (where stands), a.display_name) end as name
    from said join accounts a on a.id = author_id group by a.id, shown_name is not null
    order by min(said.id::text) nulls last, min(said.number)`
  const numbers = new Map(found.map(({ id, named }, at) => [keyOf(id, named), at + 1]))
  return {
    rows: found.map(({ kind, name }, at) => ({ participant: at + 1, kind, name })),
    of: (account, named) => numbers.get(keyOf(account, named))!,
  }
}
