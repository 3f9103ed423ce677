import postgres from 'postgres'
import { startServer } from '../start-server.ts'
import { startThrowaway } from '../throwaway-data.ts'

export const DEMO_PASSWORD = 'Minyi-demo-2026'
/** The limits are enough for a load of minutes; the counting itself stays on. */
export const SETTINGS = { DEMO: 'on', RATE_LIMIT_FACTOR: '1000000' }
export const connect = (url: string) => postgres(url, { max: 2, onnotice: () => {}, connection: { application_name: 'minyi-load' } })

/** A database of its own and the built server on it, with the demo; everything is removed at the end. */
export async function startInstallation(env: Record<string, string> = {}) {
  const database = await startThrowaway()
  const start = (port?: number) =>
    startServer({ dataDir: database.dataDir, env: { DATABASE_URL: database.url, ...SETTINGS, ...env }, port })
  const server = await start().catch(async (error) => {
    await database.stop()
    throw error
  })
  const sql = connect(database.url)
  const stop = async () => {
    await sql.end({ timeout: 5 })
    await server.stop()
    await database.stop()
  }
  return { database, server, start, sql, stop }
}
export type Installation = Awaited<ReturnType<typeof startInstallation>>

/** The demo's open consultation, with the key of one of its articles. */
export async function findOpenConsultation(sql: postgres.Sql) {
  const [row] = await sql`select c.id, c.matter_id, v.id as version_id, v.number as edition, k.id as clause_id, k.key as clause_key
    from consultations c join draft_versions v on v.consultation_id = c.id
    join clauses k on k.version_id = v.id and k.kind = 'article'
    where c.closes_at > now() and c.opens_at < now() order by k.ordinal limit 1`
  if (!row) throw new Error('The demo has no open consultation.')
  const { id, matter_id: matterId, version_id: versionId, edition, clause_id: clauseId, clause_key: clauseKey } = row
  return { id, matterId, versionId, edition, clauseId, clauseKey } as Record<
    'id' | 'matterId' | 'versionId' | 'clauseId' | 'clauseKey',
    string
  > & { edition: number }
}
export type OpenConsultation = Awaited<ReturnType<typeof findOpenConsultation>>

/** Signs in through the form, as a browser would; returns the Cookie header. */
export async function signIn(url: string, email: string): Promise<string> {
  const answer = await fetch(`${url}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url },
    body: new URLSearchParams({ email, password: DEMO_PASSWORD }),
  })
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0]!)
  if (answer.status >= 400 || cookie.length === 0) throw new Error(`${email} could not sign in: ${answer.status}`)
  return cookie.join('; ')
}

/** Cookies of `count` demo citizens (there are twenty). */
export const signInCitizens = (url: string, count: number) =>
  Promise.all(Array.from({ length: count }, (_, n) => signIn(url, `citizen${n + 1}@minyi.test`)))
