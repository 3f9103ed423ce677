// The bare endpoint: node:http, one upsert of one vote per request through postgres.js with 16 connections; no session, no check.
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import postgres from 'postgres'

const sql = postgres(process.env.DATABASE_URL!, { max: 16, onnotice: () => {} })
const [map, matter] = [process.env.MAP!, process.env.MATTER!]
await sql`create table if not exists bare_votes (like opinion_votes including all)`

const server = createServer(async (req, res) => {
  try {
    const { statement, vote } = JSON.parse(await text(req)) as { statement: number; vote: number }
    const participant = (Number.parseInt(req.headers.cookie!.slice(-7), 16) % 4000) + 1
    await sql`insert into bare_votes (map_id, participant, statement, vote, matter_id, voted_at)
      values (${map}, ${participant}, ${statement}, ${vote}, ${matter}, ${new Date()})
      on conflict (map_id, participant, statement) do update set vote = excluded.vote, voted_at = excluded.voted_at`
    res.writeHead(200, { 'content-type': 'application/json' })
    res.end(JSON.stringify({ ok: true, bare: true, next: { number: 1 + (statement % 200) } }))
  } catch (error) {
    console.error(error)
    res.writeHead(500)
    res.end('{"ok":false,"next":null}')
  }
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as { port: number }).port))
process.on('SIGTERM', () => void sql.end({ timeout: 2 }).then(() => process.exit(0)))
