import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { databaseUrl } from '#tests/support/own-database.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import { type ActorName, signInAll } from '#tests/support/world/people.ts'
import { buildWorld } from '#tests/support/world.ts'
import { fill, type Thing } from './objects.ts'

export type Site = Awaited<ReturnType<typeof openSite>>
export type Reply = { status: number; location: string | null; body: string }

/** A world, the real server on its database, and a browser signed in for each actor. */
export async function openSite() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'minyi-access-'))
  process.env.DATA_DIR = dataDir
  const { db } = await import('#db/client.server.ts')
  const world = await buildWorld(db, { dataDir, now: new Date() })
  const cookies = await signInAll(world.people, new Date())
  const server: RunningServer = await startServer({ dataDir, env: { DATABASE_URL: databaseUrl, DEMO: 'off', RATE_LIMIT_FACTOR: '100000' } })

  async function ask(address: string, cookie: string | undefined, init: RequestInit = {}): Promise<Reply> {
    const headers: Record<string, string> = {
      origin: server.url,
      ...(cookie ? { cookie } : {}),
      ...(init.headers as Record<string, string>),
    }
    if (headers.origin === '') delete headers.origin
    const response = await fetch(server.url + address, { redirect: 'manual', ...init, headers })
    return { status: response.status, location: response.headers.get('location'), body: await response.text() }
  }
  return {
    db,
    world,
    server,
    dataDir,
    cookies,
    ask,
    get: (address: string, actor: ActorName) => ask(address, cookies[actor]),
    post: (address: string, cookie: string | undefined, fields: URLSearchParams | FormData, headers: Record<string, string> = {}) =>
      ask(address, cookie, { method: 'POST', body: fields, headers }),
    freshWorld: async () => {
      const fresh = await buildWorld(db, { dataDir, now: new Date() })
      return { world: fresh, cookies: await signInAll(fresh.people, new Date()) }
    },
    async close() {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A command's input as a form sends it: lists as `name[]`, nothing for what is absent, in parts where there is a file. */
export function toFields(form: string, values: Record<string, unknown>, thing: Thing): URLSearchParams | FormData {
  const fields = Object.values(values).some((value) => value instanceof File) ? new FormData() : new URLSearchParams()
  fields.append('form', fill(form, thing))
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) for (const one of value) fields.append(`${name}[]`, String(one))
    else if (value instanceof File) (fields as FormData).append(name, value)
    else if (value !== undefined) fields.append(name, String(value))
  }
  return fields
}

// Written by every request, or by those who work behind the requests.
const RESTLESS = [
  'rate_limits',
  'event_cursors',
  'sessions',
  'comment_groupings',
  'comment_themes',
  'comment_theme_members',
  'attachment_texts',
  'opinion_analyses',
]
/** What is stored, in one word: counts and contents of every table; of the log only how much it holds, as positions come later. */
export async function fingerprint({ db, dataDir }: Pick<Site, 'db' | 'dataDir'>): Promise<string> {
  const tables = (await db.execute(sql`select tablename from pg_tables where schemaname = 'public' order by 1`)) as unknown as {
    tablename: string
  }[]
  const parts: string[] = []
  for (const { tablename } of tables.filter((table) => !RESTLESS.includes(table.tablename))) {
    const content = tablename === 'domain_events' ? sql`''` : sql`md5(coalesce(string_agg(t::text, ',' order by t::text), ''))`
    // Comments are grouped and sorted, and attachments read, by jobs, some time after a request.
    const which =
      tablename === 'domain_events'
        ? sql`where name not in ('consultations.campaigns-grouped', 'consultations.themes-found', 'consultations.attachment-read', 'opinion.analysed')`
        : sql``
    const [row] = await db.execute(sql`select count(*)::int as n, ${content} as content from ${sql.identifier(tablename)} t ${which}`)
    parts.push(`${tablename} ${JSON.stringify(row)}`)
  }
  const [ended] = await db.execute(sql`select count(*)::int as n from sessions`)
  const kept = readdirSync(path.join(dataDir, 'files'), { recursive: true }).length
  return `${createHash('sha256').update(parts.join('\n')).digest('hex')} ${JSON.stringify(ended)} ${kept} files`
}

/** Several at a time: the machine that tests has few cores. */
export async function inTurns<T>(jobs: readonly T[], work: (job: T) => Promise<void>, width = 6) {
  const queue = [...jobs]
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let job = queue.shift(); job !== undefined; job = queue.shift()) await work(job)
    }),
  )
}
