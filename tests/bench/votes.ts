import { startInstallation } from '../support/load/installation.ts'
import { STATEMENTS, storeMap, type VotedMap } from '../support/load/voted-map.ts'
import { fire, percentile, round, sideOf, takeTurns } from './load.ts'
import { startReference } from './reference/child.ts'

const CLIENTS = 64
const SECONDS = 5
const ROUNDS = 4
const PEOPLE = 4000

/**
 * Votes as the page with JavaScript sends them: signed in, checked, answered after the commit with the next statement; against a bare
 * endpoint that upserts one vote per request. The form without JavaScript gives the same command and is reported apart.
 */
export async function benchVotes() {
  const installation = await startInstallation()
  const { sql, server, database } = installation
  const map = await storeMap(sql, PEOPLE)
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
      let person = nextPerson++ % map.people.length
      let statement = 1 + (person % STATEMENTS)
      const send = () => {
        const headers = { cookie: map.people[person]!.cookie, origin: url, 'content-type': 'application/json', 'accept-language': 'zh-CN' }
        connection.setHeadersAndBody(headers, JSON.stringify({ statement, vote: (person + statement) % 3 === 0 ? -1 : 1 }))
      }
      send()
      ;(connection as unknown as { on(name: 'body', listener: (body: Buffer) => void): void }).on('body', (body) => {
        const answer = JSON.parse(String(body)) as { ok: boolean; next: { number: number } | null; bare?: boolean }
        if (answer.ok && !answer.bare) map.acknowledged.add(`${person} ${statement}`)
        if (answer.next) statement = answer.next.number
        else {
          person = nextPerson++ % map.people.length
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
        const person = nextPerson++ % map.people.length
        const headers = { cookie: map.people[person]!.cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded' }
        connection.setHeadersAndBody(headers, `form=vote-x&statement=${1 + (at++ % STATEMENTS)}&vote=0`)
      }
      send()
      connection.on('response', send)
    },
  })
}
