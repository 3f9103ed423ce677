import '#tests/support/own-database.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSession } from '#app/features/accounts/index.server.ts'
import { PICTURES } from '#app/features/dashboard/ui/picture-forms.ts'
import type { Block } from '#app/features/matters/index.server.ts'
import { drawPicture } from '#app/ui/chart/picture/draw.ts'
import { db, type Tx } from '#db/client.server.ts'
import { accountFacts, agencyReferences, consultations, matters, opinionMaps, opinionStatements } from '#db/schema/index.server.ts'
import { buildComment, buildStage } from '#tests/support/answer-factories.ts'
import { buildPerson } from '#tests/support/factories.ts'
import { databaseUrl } from '#tests/support/own-database.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import { waitFor } from '#tests/support/wait-for.ts'

const DAY = 86_400_000
const VOTERS = 60
const STATEMENTS = 12
let server: RunningServer
let dataDir: string
let slug: string
let stage: Awaited<ReturnType<typeof buildStage>>
let mapId: string
let cookie: string

/** A matter with a consultation (every stance, a campaign, letters, answers), an opinion map in two camps, and a reference table. */
beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'minyi-dashboard-'))
  const tx = db as unknown as Tx
  const now = new Date()
  const at = (days: number) => new Date(now.getTime() + days * DAY)
  stage = await buildStage(tx)
  const { id, matterId, agency, analyst } = stage
  const period = { publishedAt: at(-5), opensAt: at(-5), closesAt: at(20) }
  await db
    .update(consultations)
    .set({ ...period, answersDueAt: at(60) })
    .where(eq(consultations.id, id))
  const places = [undefined, 'a1', 'a2', 'p2'] as const
  const stances = ['support', 'oppose', 'amend', 'ask'] as const
  for (let i = 0; i < 24; i++) {
    const by = await buildPerson(tx, i % 8 === 7 ? { kind: 'organisation', mandateNote: '代表会员。' } : {})
    await db.insert(accountFacts).values({ accountId: by.id, birthYear: 1960 + 2 * i, sex: i % 3 ? 'male' : 'female', saidAt: now })
    const place = places[Math.floor(i / 4) % 4]
    await buildComment(tx, stage, {
      by,
      stance: stances[i % 4]!,
      createdAt: at(-4 + (i % 3)),
      ...(place ? { at: place } : {}),
      ...(i % 5 === 0 ? { outcome: 'adopted', respondedAt: at(-1) } : {}),
      body: `第${i + 1}条意见：停放区应当更多一些。`,
    })
  }
  await buildComment(tx, stage, {
    authorId: null,
    channel: 'letter',
    receiptNumber: '2026-1',
    createdAt: at(-3),
    body: '来信：请保留报刊亭。',
  } as never)
  await db.insert(agencyReferences).values({
    id: uuidv7(),
    agencyId: agency.id,
    rows: [
      { dimension: 'age', from: 18, to: 34, residents: 30 },
      { dimension: 'age', from: 35, to: null, residents: 70 },
      { dimension: 'sex', sex: 'female', residents: 51 },
      { dimension: 'sex', sex: 'male', residents: 49 },
    ],
    source: { zh: '统计年鉴', en: 'Yearbook' },
    year: 2025,
    givenBy: analyst.id,
    givenAt: now,
  })
  mapId = uuidv7()
  const words = { title: { zh: '怎样停放', en: 'How to park' }, question: { zh: '请表态。' } }
  await db.insert(opinionMaps).values({
    ...words,
    ...period,
    id: mapId,
    matterId,
    agencyId: agency.id,
    access: 'open',
    moderatedFirst: false,
    createdAt: at(-6),
    lastStatement: STATEMENTS,
    lastParticipant: VOTERS,
  })
  await db.insert(opinionStatements).values(
    Array.from({ length: STATEMENTS }, (_, i) => ({
      mapId,
      matterId,
      number: i + 1,
      text: `第${i + 1}条观点。`,
      language: 'zh' as const,
      createdAt: at(-5),
      approvedAt: at(-5),
    })),
  )
  await db.execute(sql`insert into opinion_participants (map_id, number, matter_id, proof, joined_at, birth_year, sex)
    select ${mapId}::uuid, n, ${matterId}::uuid, 'imported', now(), 1950 + n, case when n % 2 = 0 then 'male' else 'female' end
    from generate_series(1, ${VOTERS}::int) n`)
  await db.execute(sql`insert into opinion_votes (map_id, participant, statement, vote, matter_id, voted_at)
    select ${mapId}::uuid, p, s, case when (p * 31 + s * 17) % 11 = 0 then 0 when s <= 3 or (p + s) % 2 = 0 then 1 else -1 end, ${matterId}::uuid,
      now() - (p % 3) * interval '1 day' from generate_series(1, ${VOTERS}::int) p, generate_series(1, ${STATEMENTS}::int) s`)
  const [matter] = await db.select().from(matters).where(eq(matters.id, matterId))
  slug = matter!.slug
  cookie = (await startSession({ accountId: analyst.id, userAgent: '', now })).split(';')[0]!
  server = await startServer({ dataDir, env: { DATABASE_URL: databaseUrl, DEMO: 'off' } })
  await fetch(`${server.url}/opinion/${mapId}/vote`, {
    method: 'POST',
    headers: { cookie, origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify({ statement: 1, vote: 1 }),
  })
  await waitFor('the first analysis', async () => (await fetch(`${server.url}/opinion/${mapId}/analysis.json`)).ok, 30_000)
})
afterAll(async () => {
  await server?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const LOCALES = ['zh-CN', 'en'] as const
type LocaleName = (typeof LOCALES)[number]
const get = async (address: string, locale: LocaleName) => {
  const answer = await fetch(server.url + address, { headers: { cookie: `minyi_lang=${locale}`, 'accept-language': locale } })
  expect([address, answer.status]).toEqual([address, 200])
  return answer.text()
}
const decode = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name as string]!)

/** The table under each figure of a page, as it is read there. */
function tablesOf(html: string): Map<string, string[][]> {
  const figures = [...html.matchAll(/<figure id="([^"]+)".*?<\/figure>/gs)]
  return new Map(
    figures.map(([figure, id]) => {
      const table = /<details.*?<table.*?<\/table>/s.exec(figure!)![0]
      const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)]
      return [id!, rows.map(([, row]) => [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => decode(cell!)))]
    }),
  )
}
const printed = ({ columns, rows }: Block, locale: LocaleName) => {
  const number = new Intl.NumberFormat(locale)
  return [
    columns.map(({ label }) => label),
    ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? number.format(cell) : cell))),
  ]
}
const plain = ({ columns, rows }: Block) => [columns.map(({ label }) => label), ...rows.map((row) => row.map(String))]
type Data = { blocks: Block[] }

test('the page, its CSV, its JSON and its picture say the same in both languages, for every figure', async () => {
  for (const locale of LOCALES) {
    const { blocks } = JSON.parse(await get(`/matters/${slug}/dashboard.json`, locale)) as Data
    expect(blocks.map(({ id }) => id.split('.')[1])).toEqual(
      expect.arrayContaining([
        'figures',
        'comments-by-day',
        'comments-by-channel',
        'stance-by-article',
        'missing',
        'distance',
        'answers',
        'duties',
        'groups',
        'common',
        'divides',
      ]),
    )
    const tables = tablesOf(await get(`/matters/${slug}/dashboard`, locale))
    for (const block of blocks) {
      expect(tables.get(block.id)).toEqual(printed(block, locale))
      expect(parse(await get(`/matters/${slug}/dashboard/${block.id}.csv`, locale), { bom: true })).toEqual(plain(block))
      const format = new Intl.NumberFormat(locale).format
      const body = { form: PICTURES[block.form], table: block }
      const svg = drawPicture({ title: block.title, unit: block.unit, source: block.source.text, format, body })
      expect(decode(svg)).toContain(block.title)
      if (block.form === 'bars') for (const row of printed(block, locale).slice(1)) expect(decode(svg)).toContain(row[1])
    }
    expect(tables.size).toBe(blocks.length)
    for (const { id, missing } of blocks.filter(({ id: block }) => /\.(stance-by-article|groups|common|divides)$/.test(block)))
      expect([id, missing]).toEqual([id, expect.stringContaining(locale === 'en' ? 'Who is missing' : '谁没有来')])
  }
})

/** The texts of a page that a screen reader would read in the wrong language: Han signs where none of those around says so. */
function misread(html: string): string[] {
  const langs: string[] = ['en']
  const wrong: string[] = []
  for (const [, closes, name, attributes, text] of html.matchAll(/<(\/?)([a-z][\w-]*)([^>]*)>|([^<]+)/gi)) {
    if (text !== undefined) {
      if (/\p{Script=Han}/u.test(text) && langs.at(-1) !== 'zh-CN') wrong.push(decode(text))
    } else if (closes) langs.pop()
    else if (!/^(input|br|hr|img|wbr)$/.test(name!)) langs.push(/\slang="([^"]+)"/.exec(attributes!)?.[1] ?? langs.at(-1)!)
  }
  return wrong
}

test('on the English dashboard what is written in Chinese is marked as Chinese, in charts, tables and sentences', async () => {
  const [, main] = /<main[^>]*>(.*)<\/main>/s.exec(await get(`/matters/${slug}/dashboard`, 'en'))!
  expect(misread(main!)).toEqual([])
  expect(main).toMatch(/<a [^>]*><span lang="zh-CN">第\d+条观点。<\/span><\/a>/)
  expect(main).toMatch(/“<span lang="zh-CN">第\d+条观点。?<\/span>/)
  expect(main).toMatch(/<th scope="row" class="font-normal" lang="zh-CN">第\d+条观点。<\/th>/)
})

test('the pages and files of each activity say what the dashboard says', async () => {
  for (const locale of LOCALES) {
    const { blocks } = JSON.parse(await get(`/matters/${slug}/dashboard.json`, locale)) as Data
    const results = tablesOf(await get(`/consultations/${stage.id}/results`, locale))
    for (const chart of ['comments-by-day', 'comments-by-channel', 'stance-by-article', 'answers']) {
      const block = blocks.find(({ id }) => id === `${stage.id}.${chart}`)!
      expect(results.get(chart)).toEqual(printed(block, locale))
      expect(parse(await get(`/consultations/${stage.id}/results/${chart}.csv`, locale), { bom: true })).toEqual(plain(block))
    }
    const opinion = decode(await get(`/opinion/${mapId}`, locale))
    const facts = blocks.find(({ id }) => id === `${mapId}.figures`)!.rows.map(([, n]) => new Intl.NumberFormat(locale).format(Number(n)))
    for (const n of facts) expect(opinion).toContain(n)
    expect(opinion).toContain(blocks.find(({ id }) => id === `${mapId}.common`)!.missing)
    expect(decode(await get(`/consultations/${stage.id}/results`, locale))).toContain(
      blocks.find(({ id }) => id === `${stage.id}.stance-by-article`)!.missing,
    )
  }
})

test('a report of every block says the same as the page did, as a page and as data, after the figures have moved on', async () => {
  const before = Object.fromEntries(
    await Promise.all(
      LOCALES.map(async (locale) => [locale, (JSON.parse(await get(`/matters/${slug}/dashboard.json`, locale)) as Data).blocks]),
    ),
  ) as Record<LocaleName, Block[]>
  const send = (form: string) =>
    fetch(`${server.url}/office/matters/${slug}/report`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: server.url },
      body: new URLSearchParams([
        ['form', form],
        ['matterId', stage.matterId],
        ['titleZh', '中期报告'],
        ['titleEn', 'Interim report'],
        ['introZh', '先看**全局**。'],
        ...before['zh-CN'].map(({ id }) => [`block:${id}`, 'on'] as [string, string]),
      ]),
    })
  const preview = await send('preview')
  expect(preview.status).toBe(200)
  expect([...tablesOf(await preview.text()).keys()]).toEqual(before['zh-CN'].map(({ id }) => id))
  const frozen = await send('freeze')
  expect(frozen.status).toBe(303)
  const report = new URL(frozen.headers.get('location')!, server.url).pathname
  await buildComment(db as unknown as Tx, stage, {
    by: await buildPerson(db as unknown as Tx),
    createdAt: new Date(),
    body: '后来的意见。',
  })
  for (const locale of LOCALES) {
    const tables = tablesOf(await get(report, locale))
    const data = JSON.parse(await get(`${report}.json`, locale)) as { items: { kind: string; zh: Block; en: Block }[] }
    const stored = data.items.filter(({ kind }) => kind === 'block').map((item) => item[locale === 'en' ? 'en' : 'zh'])
    expect(stored).toEqual(before[locale])
    for (const block of before[locale]) expect(tables.get(block.id)).toEqual(printed(block, locale))
  }
})
