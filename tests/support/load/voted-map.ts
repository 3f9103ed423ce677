import { createHash, randomBytes } from 'node:crypto'
import type postgres from 'postgres'
import { v7 as uuidv7 } from 'uuid'

export const STATEMENTS = 200
export type VotedMap = { id: string; matterId: string; people: { id: string; cookie: string }[]; acknowledged: Set<string> }
/** A map of its own with people who are signed in; stored directly, as signing in thousands of times is not what is tested. */
export async function storeMap(sql: postgres.Sql, count: number): Promise<VotedMap> {
  const [home] = await sql`select m.id as matter_id, m.agency_id from matters m where m.slug = 'shared-ebikes'`
  const id = uuidv7()
  await sql`insert into opinion_maps (id, matter_id, agency_id, title, question, access, moderated_first, created_at, published_at, opens_at, closes_at, last_statement)
    values (${id}, ${home!.matter_id}, ${home!.agency_id}, '{"zh":"测量"}', '{"zh":"测量"}', 'account', true, now(), now(), now(), now() + interval '30 days', ${STATEMENTS})`
  await sql`insert into opinion_statements (map_id, number, matter_id, text, language, created_at, approved_at)
    select ${id}, n, ${home!.matter_id}, '第' || n || '条观点，长短和平常的差不多，大约三十个字左右。', 'zh', now(), now() from generate_series(1, ${STATEMENTS}::int) n`
  const people = Array.from({ length: count }, () => {
    const token = randomBytes(20).toString('hex')
    return { id: uuidv7(), token, session: createHash('sha256').update(token).digest('hex') }
  })
  await sql`insert into accounts (id, kind, email, display_name, locale, email_verified_at, created_at)
    select id, 'person', id || '@bench.test', '测量', 'zh-CN', now(), now() from unnest(${people.map((one) => one.id)}::uuid[]) id`
  await sql`insert into sessions (id, user_id, expires_at, created_at, last_seen_at)
    select s, u, now() + interval '1 day', now(), now() from unnest(${people.map((one) => one.session)}::text[], ${people.map((one) => one.id)}::uuid[]) as g(s, u)`
  return {
    id,
    matterId: home!.matter_id,
    people: people.map((one) => ({ id: one.id, cookie: `minyi_session=${one.token}` })),
    acknowledged: new Set(),
  }
}
