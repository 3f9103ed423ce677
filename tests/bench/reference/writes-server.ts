// The bare endpoint: node:http, one transaction per post through postgres.js with 16 connections, the statements of a posted comment.
import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import postgres from 'postgres'
import { v7 as uuidv7 } from 'uuid'

const sql = postgres(process.env.DATABASE_URL!, { max: 16, onnotice: () => {} })
const consultationId = process.env.CONSULTATION!

async function post(token: string, form: URLSearchParams) {
  const now = new Date()
  const id = uuidv7()
  await sql.begin(async (tx) => {
    const [session] = await tx`select s.id, s.user_id, s.last_seen_at, a.kind, a.display_name, a.real_name,
        coalesce((select json_agg(json_build_object('agencyId', g.agency_id, 'capability', g.capability))
          from capability_grants g where g.account_id = a.id), '[]'::json) as grants
      from sessions s join accounts a on a.id = s.user_id
      where s.id = ${createHash('sha256').update(token).digest('hex')} and s.expires_at > ${now} and a.deleted_at is null`
    const [site] = await tx`select c.id, c.matter_id, c.asks_real_name, c.agency_id, c.published_at, c.opens_at, c.closes_at, c.reported_at,
        c.deleted_at, v.id as version_id, v.number, v.language, k.id as clause_id, k.key, k.article_id, k.text, k.translation
      from consultations c
      join draft_versions v on v.id = (select w.id from draft_versions w where w.consultation_id = c.id and w.published_at is not null
        order by w.number desc limit 1)
      left join clauses k on k.version_id = v.id and k.key = ${form.get('clause')}
      where c.id = ${consultationId}`
    const body = form.get('body')!
    await tx`insert into comments (id, matter_id, consultation_id, version_id, clause_id, article_id, author_id, author_kind, stance, body,
        language, created_at, search_terms)
      values (${id}, ${site!.matter_id}, ${site!.id}, ${site!.version_id}, ${site!.clause_id}, ${site!.article_id}, ${session!.user_id},
        ${session!.kind}, ${form.get('stance')}, ${body}, 'zh', ${now}, ${[...new Set(Array.from(body, (_, i) => body.slice(i, i + 2)))]})`
    await Promise.all([
      tx`insert into domain_events (name, matter_id, activity_id, actor_id, payload, occurred_at)
        values ('consultations.comment-posted', ${site!.matter_id}, ${site!.id}, ${session!.user_id},
          ${tx.json({ commentId: id, clauseKey: site!.key })}, ${now})`,
      tx`insert into idempotency_keys (key, actor_id, command, result, created_at)
        values (${form.get('idempotencyKey') ?? randomUUID()}, ${session!.user_id}, 'consultations.post-comment', ${tx.json({ id })}, ${now})`,
    ])
  })
  return id
}

const server = createServer(async (req, res) => {
  const token = /minyi_session=([^;]+)/.exec(req.headers.cookie ?? '')?.[1] ?? ''
  try {
    const id = await post(token, new URLSearchParams(await text(req)))
    res.writeHead(303, { location: `/consultations/${consultationId}#comment-${id}` })
    res.end()
  } catch (error) {
    console.error(error)
    res.writeHead(500)
    res.end()
  }
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as { port: number }).port))
process.on('SIGTERM', () => void sql.end({ timeout: 2 }).then(() => process.exit(0)))
