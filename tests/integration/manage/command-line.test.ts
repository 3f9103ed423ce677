// Before anything that opens the pool: this file has a database of its own.
import '#tests/support/own-database.ts'

import { spawn } from 'node:child_process'
import path from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type OwnDatabase } from '#tests/support/create-database.ts'
import { hasRegulations, regulation } from '#tests/support/regulations.ts'
import { waitFor } from '#tests/support/wait-for.ts'

const root = path.resolve(import.meta.dirname, '../../..')
let own: OwnDatabase
let sql: postgres.Sql
beforeAll(async () => {
  own = await createDatabase()
  sql = postgres(own.url, { max: 1, onnotice: () => {} })
})
afterAll(async () => {
  await sql.end()
  await own.drop()
})

const start = (args: string[], env: Record<string, string> = {}) =>
  spawn(process.execPath, ['app/cli.ts', ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: own.url, INIT_CWD: root, LOG_LEVEL: 'warn', LANG: 'C', ...env },
  })

async function run(args: string[], env: Record<string, string> = {}) {
  const child = start(args, env)
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, out, err }
}

test.skipIf(!hasRegulations).each(['lifafa-2015', 'lifafa-2023', 'major-decisions-2019', 'rulemaking-2017'])(
  'draft parse %s needs no database and prints JSON alone',
  async (name) => {
    const { code, out, err } = await run(['draft', 'parse', regulation(name)], { DATABASE_URL: '' })
    expect([code, err]).toEqual([0, ''])
    const draft = JSON.parse(out)
    expect(Object.keys(draft)).toEqual(['title', 'notes', 'warnings', 'clauses'])
    expect(Object.keys(draft.clauses[0])).toEqual(['id', 'kind', 'number', 'label', 'heading', 'text', 'parent', 'path'])
  },
)

test('what is typed wrongly gets the usage and 2, what cannot be done a sentence and 1; stdout stays empty', async () => {
  const [unknown, missing, noFile, notText] = await Promise.all([
    run(['draft', 'shred']),
    run(['draft', 'import', 'x.md', '--days', '30']),
    run(['draft', 'parse', 'nothing.md']),
    run(['draft', 'parse', process.execPath]),
  ])
  expect([unknown, missing, noFile, notText].map(({ code, out }) => [code, out])).toEqual([
    [2, ''],
    [2, ''],
    [1, ''],
    [1, ''],
  ])
  expect(unknown.err).toContain('There is no command "draft shred"')
  expect(missing.err).toContain('--agency is missing')
  expect(noFile.err).toContain('nothing.md')
  expect(notText.err).toMatch(/file/)
  expect((await run(['--help'])).out).toContain('events verify')
})

test('the demo is refused where the site is public', async () => {
  const { code, err } = await run(['demo', 'load'], { PUBLIC_URL: 'https://minyi.example.org' })
  expect([code, await sql`select 1 from accounts`]).toEqual([1, []])
  expect(err).toContain('localhost')
})

test('a demo load that was killed goes on where it stopped, and ends with everything once', async () => {
  const first = start(['demo', 'load'])
  const ended = new Promise((resolve) => first.on('close', resolve))
  await waitFor('the first comments', async () => ((await sql`select count(*)::int as n from comments`)[0] as { n: number }).n > 0)
  first.kill('SIGKILL')
  await ended
  expect((await run(['demo', 'load'])).code).toBe(0)
  expect(JSON.parse((await run(['demo', 'load'])).out)).toEqual({ demo: 'loaded earlier' })
  const { ebikesComments } = await import('#db/demo/ebikes-comments.server.ts')
  const { wasteComments } = await import('#db/demo/waste-comments.server.ts')
  const [counts] =
    await sql`select (select count(*)::int from comments) as comments, (select count(*)::int from accounts where is_demo) as people,
    (select count(*)::int from matters) as matters, (select count(*)::int from consultations where reported_at is not null) as reported,
    (select count(*)::int from comments where created_at > now()) as future`
  expect(counts).toEqual({ comments: ebikesComments.length + wasteComments.length, people: 30, matters: 4, reported: 1, future: 0 })
  const [open] =
    await sql`select closes_at > now() + interval '29 days 23 hours' as long, published_at < now() as past from consultations where reported_at is null`
  expect(open).toEqual({ long: true, past: true })
})

test.skipIf(!hasRegulations)('draft import publishes the real law; the chain verifies and notices a change', async () => {
  const args = ['draft', 'import', regulation('lifafa-2015'), '--agency', 'transport', '--days', '30']
  const { code, out } = await run(args)
  const { id, url, clauses } = JSON.parse(out)
  expect([code, new URL(url).pathname, clauses]).toEqual([0, `/consultations/${id}`, 292])
  const [row] =
    await sql`select closes_at - published_at = interval '30 days' as period, short_period_reason from consultations where id = ${id}`
  expect(row).toEqual({ period: true, short_period_reason: null })
  const short = await run([...args.slice(0, -1), '5'])
  expect([short.code, short.out]).toEqual([1, ''])
  expect(short.err).toContain('fewer than 30 days')
  expect((await run([...args.slice(0, 4), 'nowhere', '--days', '30'])).err).toContain('no agency "nowhere"')
  expect(JSON.parse((await run(['events', 'verify'])).out)).toMatchObject({ ok: true })
  await sql.begin(async (tx) => {
    await tx`alter table domain_events disable trigger domain_events_append_only`
    await tx`update domain_events set position = 1, prev_hash = '\\x00', hash = '\\x00' where id = (select min(id) from domain_events)`
    await tx`alter table domain_events enable trigger domain_events_append_only`
  })
  const broken = await run(['events', 'verify'])
  expect([broken.code, JSON.parse(broken.out)]).toMatchObject([1, { ok: false, brokenAt: 1 }])
})

test('admin create makes an administrator and a link that works once, and promotes who is there', async () => {
  const created = JSON.parse((await run(['admin', 'create', 'Chief@Example.org'])).out)
  const [row] = await sql`select email, kind, email_verified_at is not null as verified from accounts where id = ${created.accountId}`
  expect(row).toEqual({ email: 'chief@example.org', kind: 'administrator', verified: true })
  expect(new URL(created.setPassword).pathname).toBe('/reset-password')
  const promoted = JSON.parse((await run(['admin', 'create', 'citizen1@minyi.test'])).out)
  expect(promoted.created).toBe(false)
  expect((await run(['admin', 'create', 'nobody'])).code).toBe(1)
})
