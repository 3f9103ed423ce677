import { commentPath, fillCommentForm } from '../support/load/comment-form.ts'
import { findOpenConsultation, type OpenConsultation, signInCitizens, startInstallation } from '../support/load/installation.ts'
import { fire, round, sideOf, takeTurns } from './load.ts'
import { startReference } from './reference/child.ts'

const CLIENTS = 16
const SECONDS = 5
const ROUNDS = 4

/** Comments posted by 16 signed-in clients, acknowledged and durable, against a bare endpoint doing the same statements. */
export async function benchWrites() {
  const installation = await startInstallation()
  const { sql, server, database } = installation
  const consultation = await findOpenConsultation(sql)
  const cookies = await signInCitizens(server.url, CLIENTS)
  const reference = await startReference('writes-server.ts', { DATABASE_URL: database.url, CONSULTATION: consultation.id })
  try {
    const settings = await readSettings(sql)
    const post = (url: string, limit = {}) => fireForms(url, consultation, cookies, limit)
    const before = await countComments(sql)
    const compared = await takeTurns(
      () => post(server.url),
      () => post(reference.url),
      ROUNDS,
    )
    const half = sideOf(await post(server.url, { rate: Math.round(compared.ours.perSecond / 2), seconds: 10 }))
    const stored = (await countComments(sql)) - before
    return { name: 'writes', clients: CLIENTS, database: settings, ...compared, halfRate: half, stored, p99AtHalfRateMs: round(half.p99ms) }
  } finally {
    await reference.stop()
    await installation.stop()
  }
}

let posted = 0
const fireForms = (url: string, consultation: OpenConsultation, cookies: string[], { seconds = SECONDS, ...limit } = {} as any) => {
  let client = 0
  return fire({
    url: `${url}${commentPath(consultation)}`,
    connections: CLIENTS,
    seconds,
    expect: 303,
    ...limit,
    setupClient: (connection) => {
      const cookie = cookies[client++ % cookies.length]!
      const headers = { cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded' }
      const next = () => connection.setHeadersAndBody(headers, fillCommentForm(consultation, posted++).form)
      next()
      connection.on('response', next)
    },
    method: 'POST',
  })
}

const countComments = async (sql: any) => Number((await sql`select count(*) as n from comments`)[0].n)
const readSettings = async (sql: any) =>
  Object.fromEntries(
    (
      await sql`select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'server_version')`
    ).map((row: { name: string; setting: string }) => [row.name, row.setting]),
  )
