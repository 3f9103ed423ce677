import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { FoundTheme } from './find-themes.server.ts'

const BATCH = 5000
type Where = { id: string; matterId: string; language: 'zh' | 'en' }

/** All themes of one language; who sent the same text stands with the comment that represents it. */
export async function storeThemes(tx: Tx, { id, matterId, language }: Where, themes: readonly FoundTheme[], now: Date) {
  const rows = themes.map((theme) => ({ id: theme.id, terms: theme.terms }))
  await tx.execute(sql`delete from comment_themes where consultation_id = ${id}::uuid and language = ${language}
    and id not in (select r.id from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r(id uuid))`)
  await tx.execute(sql`insert into comment_themes (id, matter_id, consultation_id, language, terms, created_at)
    select r.id, ${matterId}::uuid, ${id}::uuid, ${language}, array(select jsonb_array_elements_text(r.terms)), ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r(id uuid, terms jsonb)
    on conflict (id) do update set terms = excluded.terms`)
  await tx.execute(sql`delete from comment_theme_members m using comment_themes t
    where t.id = m.theme_id and t.consultation_id = ${id}::uuid and t.language = ${language}`)
  const members = themes.flatMap((theme) => theme.members.map(({ comment, score }) => ({ comment, theme: theme.id, score })))
  for (let at = 0; at < members.length; at += BATCH)
    await tx.execute(sql`insert into comment_theme_members (comment_id, matter_id, theme_id, score)
      select comment, ${matterId}::uuid, theme, score
      from jsonb_to_recordset(${JSON.stringify(members.slice(at, at + BATCH))}::text::jsonb) as r(comment uuid, theme uuid, score real)
      on conflict (comment_id) do nothing`)
  await tx.execute(sql`insert into comment_theme_members (comment_id, matter_id, theme_id, score)
    select m.comment_id, ${matterId}::uuid, r.theme_id, r.score
    from comment_campaigns c
    join comment_theme_members r on r.comment_id = c.representative_id
    join comment_themes t on t.id = r.theme_id and t.language = ${language}
    join comment_campaign_members m on m.campaign_id = c.id and m.own is null and m.removed_at is null
    where c.consultation_id = ${id}::uuid and c.dissolved_at is null
    on conflict (comment_id) do nothing`)
}
