import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type OwnDatabase } from '#tests/support/create-database.ts'
import { buildZip } from '#tests/support/documents.ts'
import { runCli } from '#tests/support/run-cli.ts'
import { enrich, HIDDEN_PDF, PDF } from './enrich.ts'

let [here, there]: OwnDatabase[] = []
const folder = mkdtempSync(path.join(tmpdir(), 'minyi-package-'))
const [first, second] = [path.join(folder, 'first'), path.join(folder, 'second')]
const dataOf = (database: OwnDatabase) => path.join(folder, database === here ? 'data-here' : 'data-there')
const listFiles = (of: string) =>
  readdirSync(of, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(path.join(of, file)).isFile())
let id = ''
let fileId = ''

const cli = (database: OwnDatabase, ...args: string[]) =>
  runCli(args, { DATABASE_URL: database.url, PUBLIC_URL: 'http://localhost:3000', DATA_DIR: dataOf(database) })
async function ask<T>(database: OwnDatabase, run: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(database.url, { max: 1, onnotice: () => {} })
  try {
    return await run(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
const bring = (from: string) => cli(there!, 'consultation', 'import', from, '--agency', 'city-management')
const countAll = () =>
  ask(
    there!,
    (sql) => sql`select (select count(*) from consultations)::int as consultations, (select count(*) from clauses)::int as clauses,
    (select count(*) from accounts)::int as accounts, (select count(*) from comments)::int as comments, (select count(*) from matters)::int as matters`,
  )

beforeAll(async () => {
  ;[here, there] = await Promise.all([createDatabase(), createDatabase()])
  for (const database of [here, there]) expect(await cli(database, 'demo', 'load')).toMatchObject({ code: 0, stderr: '' })
  id = await ask(here, async (sql) => {
    const [row] = await sql`select id from consultations where reported_at is not null`
    // A tombstone, and words that a spreadsheet would take for a formula.
    await sql`update comments set hidden_at = now(), hidden_reason = '含有他人电话。' where id = (select min(id::text)::uuid from comments where consultation_id = ${row!.id})`
    await sql`update comments set body = '=1+1 不是公式' where id = (select max(id::text)::uuid from comments where consultation_id = ${row!.id})`
    // A letter: its channel and number travel, who sent it does not.
    const [letter] =
      await sql`update comments set author_id = null, channel = 'letter', receipt_number = '17' where id = (select id from comments
      where consultation_id = ${row!.id} and hidden_at is null and body not like '=%' order by id desc limit 1) returning id, matter_id`
    await sql`insert into comment_intakes (comment_id, matter_id, consultation_id, submitter_name, entered_by, entered_at)
      select ${letter!.id}, ${letter!.matter_id}, ${row!.id}, '张秘密', id, now() from accounts limit 1`
    ;({ fileId } = await enrich(sql, row!.id, dataOf(here!)))
    return row!.id
  })
}, 120_000)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await Promise.all([here?.drop(), there?.drop()])
})

test('out, in elsewhere and out again: the same package, and the same pages', async () => {
  const out = await cli(here!, 'consultation', 'export', id, first)
  expect(out).toMatchObject({ code: 0, stderr: '' })
  const done = await bring(first)
  expect(done).toMatchObject({ code: 0 })
  expect(JSON.parse(done.stdout)).toMatchObject({ id, rows: JSON.parse(out.stdout).rows })
  expect((await cli(there!, 'consultation', 'export', id, second)).code).toBe(0)
  expect(readFileSync(path.join(second, 'comments.csv'), 'utf8')).toMatch(/,letter,17,/)
  expect(listFiles(second).sort()).toEqual(listFiles(first).sort())
  for (const file of listFiles(first)) {
    const [one, other] = [first, second].map((at) => readFileSync(path.join(at, file), 'utf8'))
    const without = (text: string) => text.replace(/"(created|slug)": "[^"]*"/g, '')
    expect([file, without(other!)]).toEqual([file, without(one!)])
    expect(one).not.toContain('张秘密')
  }
  expect(readFileSync(path.join(first, `attachments/${fileId}.pdf`)).equals(PDF)).toBe(true)
  const { resources } = JSON.parse(readFileSync(path.join(first, 'datapackage.json'), 'utf8'))
  for (const { name, rows } of resources) if (rows !== undefined) expect([name, rows > 0]).toEqual([name, true])
  const [moved] = await ask(
    there!,
    (sql) => sql`select (select count(*) from suggestion_decisions)::int as decisions, (select count(*) from discussion_reactions r
      join accounts a on a.id = r.account_id where a.deleted_at is not null)::int as reactions,
      (select count(*) from attachment_texts where search_terms @> array['盲道'])::int as searchable,
      (select count(distinct author_id) from comments where shown_name = '王真名')::int as named`,
  )
  expect(moved).toMatchObject({ reactions: 3, searchable: 1, named: 1 })
  expect(readFileSync(path.join(first, 'messages.csv'), 'utf8')).toContain('"{""agree"":2,""thanks"":1}"')
  expect(moved!.decisions).toBeGreaterThan(5)
  const [account] = await ask(
    there!,
    (sql) => sql`select count(*)::int as n from accounts a where a.email is null and a.password_hash is null
    and exists (select 1 from comments c where c.author_id = a.id and c.consultation_id = ${id})`,
  )
  expect(account!.n).toBeGreaterThan(5)
})

test('nothing private is in it: no address, no hidden words, no internal note', async () => {
  const all = listFiles(first)
    .map((file) => readFileSync(path.join(first, file), 'utf8'))
    .join('\n')
  const secrets = await ask(here!, async (sql) => [
    ...(await sql`select email as word from accounts where email is not null`),
    ...(await sql`select body as word from comments where hidden_at is not null and length(body) > 5`),
    ...(await sql`select body as word from internal_notes`),
    { word: '被隐藏' },
    ...(await sql`select id::text as word from accounts`),
  ])
  expect(secrets.length).toBeGreaterThan(30)
  expect(secrets.filter(({ word }) => all.includes(word))).toEqual([])
  expect(all).toContain("'=1+1 不是公式")
  const kept = listFiles(first).filter((file) => readFileSync(path.join(first, file)).equals(HIDDEN_PDF))
  expect(kept).toEqual([])
  // The number of who gave a real name has no other name beside it.
  const named = /,web,,王真名,/.exec(all)
  expect(named).not.toBeNull()
  expect(all.split('\n').filter((line) => line.includes('王真名') && /^\d+,/.test(line))).toEqual([
    expect.stringMatching(/^\d+,person,王真名\r?$/),
  ])
})

test('a decision for an edition that nobody has seen is not told', async () => {
  const fourth = path.join(folder, 'fourth')
  await ask(here!, (sql) => sql`update consultations set reported_at = null where id = ${id}`)
  await ask(here!, (sql) => sql`update draft_versions set published_at = null where consultation_id = ${id} and number = 2`)
  expect((await cli(here!, 'consultation', 'export', id, fourth)).code).toBe(0)
  await ask(here!, async (sql) => {
    await sql`update consultations set reported_at = now() where id = ${id}`
    await sql`update draft_versions set published_at = now() where consultation_id = ${id} and number = 2`
  })
  expect(readFileSync(path.join(fourth, 'decisions.csv'), 'utf8').trim().split('\n')).toHaveLength(1)
}, 60_000)

test('a second time, to an unknown agency, or with a line that is wrong: refused with the reason, and nothing is stored', async () => {
  const before = await countAll()
  expect((await bring(first)).stderr).toContain('is here already')
  await ask(there!, (sql) => sql`update consultations set title = title where id = ${id}`)
  const broken = async (file: string, change: (text: string) => string, said: string | RegExp) => {
    const original = readFileSync(path.join(second, file), 'utf8')
    writeFileSync(path.join(second, file), change(original))
    const refused = await bring(second)
    writeFileSync(path.join(second, file), original)
    expect(refused.code).toBe(1)
    expect(refused.stderr).toMatch(said)
  }
  await broken('comments.csv', (text) => text.replace(/,support,/, ',like,'), /comments\.csv, line \d+: stance is not one of support/)
  await broken('clauses.csv', (text) => `${text}x,y\n`, /clauses\.csv, line \d+: has 2 cells/)
  await broken('replies.csv', (text) => text.split('\n').slice(0, -2).join('\n'), /replies\.csv: has \d+ rows; datapackage\.json says/)
  await broken('comments.csv', (text) => text.replace('不是公式', '是公式'), /comments\.csv: is not what datapackage\.json was made for/)
  await broken(
    'attachments.csv',
    (text) => text.replace(fileId, '../../../../etc/passwd'),
    /attachments\.csv, line \d+: is no file of a package/,
  )
  const attached = path.join(second, `attachments/${fileId}.pdf`)
  writeFileSync(attached, Buffer.concat([PDF.subarray(0, -1), Buffer.from('x')]))
  expect((await bring(second)).stderr).toMatch(/attachments\.csv, line \d+: .*SHA-256/)
  rmSync(attached)
  expect((await bring(second)).stderr).toMatch(/attachments\.csv, line \d+: .* is missing/)
  writeFileSync(attached, PDF)
  await broken('consultation.json', () => '{', /consultation\.json: is no JSON/)
  appendFileSync(path.join(second, 'README.md'), '\n')
  expect((await cli(there!, 'consultation', 'import', first, '--agency', 'nowhere')).stderr).toContain('There is no agency')
  expect(await countAll()).toEqual(before)
}, 120_000)

test('what fails while it is stored is removed again', async () => {
  await ask(there!, async (sql) => {
    await sql`delete from responses where consultation_id = ${id}`
    await sql`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`
  })
  const third = path.join(folder, 'third.zip')
  const other = await ask(
    here!,
    async (sql) => (await sql`select id from consultations where reported_at is null and published_at is not null limit 1`)[0]!.id,
  )
  expect((await cli(here!, 'consultation', 'export', other, third)).code).toBe(0)
  const before = await countAll()
  await ask(there!, (sql) => sql`create trigger refuse before insert on responses execute function refuse()`)
  const failed = await cli(there!, 'consultation', 'import', third, '--agency', 'transport')
  expect(failed).toMatchObject({ code: 1 })
  expect(failed.stderr).toContain('disk full')
  expect(await countAll()).toEqual(before)

  // The same as one archive, once it can be stored; and archives that are none of ours.
  await ask(there!, (sql) => sql`drop trigger refuse on responses`)
  const strange = path.join(folder, 'strange.zip')
  writeFileSync(strange, buildZip({ 'datapackage.json': '{}', 'comments.csv.exe': 'x' }))
  expect((await bring(strange)).stderr).toContain('strange.zip: has a file of another kind: comments.csv.exe')
  writeFileSync(strange, buildZip({ '../../../escaped.csv': 'x' }))
  expect((await bring(strange)).stderr).toMatch(/strange\.zip: (is no archive|has a file of another kind)/)
  writeFileSync(strange, 'no archive at all')
  expect((await bring(strange)).stderr).toContain('strange.zip: is no archive that can be read')
  const done = await bring(third)
  expect(done).toMatchObject({ code: 0 })
  const again = path.join(folder, 'again')
  expect((await cli(there!, 'consultation', 'export', other, again)).code).toBe(0)
  expect(readFileSync(path.join(again, 'messages.csv'), 'utf8')).toMatch(/agree|thanks/)
}, 120_000)
