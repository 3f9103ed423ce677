import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { type Installation, startInstallation } from '../support/load/installation.ts'
import { fire, percentile, round, sideOf, takeTurns } from './load.ts'
import { startReference } from './reference/child.ts'

const CLIENTS = 64
const SECONDS = 5
const ROUNDS = 4
const PEOPLE = 4000
const STATEMENTS = 200

/**
 * Votes as the page with JavaScript sends them: signed in, checked, answered after the commit with the next statement; against a bare
 * endpoint that upserts one vote per request. The form without JavaScript gives the same command and is reported apart.
 */
export async function benchVotes() {
  const installation = await startInstallation()
  const { sql, server, database } = installation
  const map = await storeMap(installation)
  const reference = await startReference('votes-server.ts', { DATABASE_URL: database.url, MAP: map.id, MATTER: map.matterId })
  try {
    const fireAt = (url: string, more = {}) => fireVotes(url, map, more)
    const compared = await takeTurns(
      () => fireAt(server.url),
      () => fireAt(reference.url),
      ROUNDS,
    )
    const half = await fireAt(server.url, { rate: Math.round(compared.ours.perSecond / 2), seconds: 10 })
    const form = await fireForms(server.url, map)
    const [stored] = await sql`select count(*)::int as n from opinion_votes where map_id = ${map.id}`
    const acknowledged = map.acknowledged.size
    return {
      name: 'votes',
      clients: CLIENTS,
      ...compared,
      p99AtHalfRateMs: round(percentile(half.times, 0.99)),
      halfRate: sideOf(half),
      formWithoutJavaScript: sideOf(form),
      acknowledged,
      stored: stored!.n,
      lost: Math.max(0, acknowledged - stored!.n),
    }
  } finally {
    await reference.stop()
    await installation.stop()
  }
}

export type VotedMap = { id: string; matterId: string; cookies: string[]; acknowledged: Set<string> }
/** A map of its own with people who are signed in; stored directly, as signing in four thousand times is not what is measured. */
export async function storeMap({ sql }: Installation): Promise<VotedMap> {
  const [home] = await sql`select m.id as matter_id, m.agency_id from matters m where m.slug = 'shared-ebikes'`
  const id = uuidv7()
  await sql`insert into opinion_maps (id, matter_id, agency_id, title, question, access, moderated_first, created_at, published_at, opens_at, closes_at, last_statement)
    values (${id}, ${home!.matter_id}, ${home!.agency_id}, '{"zh":"测量"}', '{"zh":"测量"}', 'account', true, now(), now(), now(), now() + interval '30 days', ${STATEMENTS})`
  await sql`insert into opinion_statements (map_id, number, matter_id, text, language, created_at, approved_at)
    select ${id}, n, ${home!.matter_id}, '第' || n || '条观点，长短和平常的差不多，大约三十个字左右。', 'zh', now(), now() from generate_series(1, ${STATEMENTS}::int) n`
  const people = Array.from({ length: PEOPLE }, () => {
    const token = randomBytes(20).toString('hex')
    return { id: uuidv7(), token, session: createHash('sha256').update(token).digest('hex') }
  })
  await sql`insert into accounts (id, kind, email, display_name, locale, email_verified_at, created_at)
    select id, 'person', id || '@bench.test', '测量', 'zh-CN', now(), now() from unnest(${people.map((one) => one.id)}::uuid[]) id`
  await sql`insert into sessions (id, user_id, expires_at, created_at, last_seen_at)
    select s, u, now() + interval '1 day', now(), now() from unnest(${people.map((one) => one.session)}::text[], ${people.map((one) => one.id)}::uuid[]) as g(s, u)`
  return { id, matterId: home!.matter_id as string, cookies: people.map((one) => `minyi_session=${one.token}`), acknowledged: new Set() }
}

let nextPerson = 0
/** Each connection is one person until they have voted on everything, then the next. */
export function fireVotes(url: string, map: VotedMap, { seconds = SECONDS, ...limit }: { seconds?: number; rate?: number } = {}) {
  return fire({
    url: `${url}/opinion/${map.id}/vote`,
    connections: CLIENTS,
    seconds,
    expect: 200,
    ...limit,
    method: 'POST',
    setupClient: (connection) => {
      let person = nextPerson++ % map.cookies.length
      let statement = 1 + (person % STATEMENTS)
      const send = () => {
        const headers = { cookie: map.cookies[person]!, origin: url, 'content-type': 'application/json', 'accept-language': 'zh-CN' }
        connection.setHeadersAndBody(headers, JSON.stringify({ statement, vote: (person + statement) % 3 === 0 ? -1 : 1 }))
      }
      send()
      ;(connection as unknown as { on(name: 'body', listener: (body: Buffer) => void): void }).on('body', (body) => {
        const answer = JSON.parse(String(body)) as { ok: boolean; next: { number: number } | null; bare?: boolean }
        if (answer.ok && !answer.bare) map.acknowledged.add(`${person} ${statement}`)
        if (answer.next) statement = answer.next.number
        else {
          person = nextPerson++ % map.cookies.length
          statement = 1 + (person % STATEMENTS)
        }
        send()
      })
    },
  })
}

/** The form of the page, one post after another. */
function fireForms(url: string, map: VotedMap) {
  return fire({
    url: `${url}/opinion/${map.id}/vote`,
    connections: CLIENTS,
    seconds: SECONDS,
    expect: 303,
    method: 'POST',
    setupClient: (connection) => {
      let at = 0
      const send = () => {
        const person = nextPerson++ % map.cookies.length
        const headers = { cookie: map.cookies[person]!, origin: url, 'content-type': 'application/x-www-form-urlencoded' }
        connection.setHeadersAndBody(headers, `form=vote-x&statement=${1 + (at++ % STATEMENTS)}&vote=0`)
      }
      send()
      connection.on('response', send)
    },
  })
}
