import '#tests/support/own-database.ts'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningServer } from '#tests/support/start-server.ts'
import { waitFor } from '#tests/support/wait-for.ts'
import type { AccountName } from '#tests/support/world/people.ts'
import { type House, openHouse } from './house.ts'
import { askRaw, metric } from './raw.ts'

/** A cookie of a session that nobody has: its bearer is a visitor, and never meets the cache. */
const NOBODY = 'minyi_session=nobody'
const LOCALES = ['zh-CN', 'en'] as const
let house: House
let server: RunningServer
let pages: string[] = []
const comments: { id: string; by: AccountName }[] = []

beforeAll(async () => {
  house = await openHouse()
  // Positions must differ from every other number in a page's data, so that one can be told from the other.
  await house.db.execute(
    sql`insert into domain_events (name, payload, occurred_at) select 'test.seed', '{}', now() from generate_series(1, 9000)`,
  )
  server = await house.start()
  const { consultations, matters, people, commentIds } = house.world
  const at = `/consultations/${consultations.open.id}`
  for (const state of ['plain', 'answered', 'replied'] as const) comments.push({ id: commentIds[state], by: 'citizen' })
  pages = [
    '/',
    '/consultations',
    '/matters',
    '/agencies',
    `/matters/${matters.published.slug}`,
    `/agencies/home-${people.tag}`,
    at,
    `${at}?clause=a1&sort=newest`,
    `${at}?clause=a1&sort=unanswered`,
    `${at}/comments`,
    `${at}/comments?clause=a1&sort=endorsed`,
    `${at}/comments?answer=none&sort=discussed`,
    `${at}/results`,
    ...comments.map(({ id }) => `${at}/comments/${id}`),
    `/consultations/${consultations.closed.id}/results`,
    `/consultations/${consultations.reported.id}/report`,
  ]
  pages.push(...[at, `${at}/comments`].map((page) => `${page}.data`))
}, 90_000)
afterAll(() => house?.close())

/** Only the position of the log may differ: an event elsewhere raises it and changes nothing that is shown. */
const withoutPosition = (text: string) => text.replace(/(\\?"position\\?",)\d{4,}/, '$1N')
const read = async (page: string, locale: string, cookie?: string, from = server) => {
  const answer = await askRaw(from, page, { 'accept-language': locale, ...(cookie ? { cookie } : {}) })
  return { status: answer.status, text: withoutPosition(answer.body.toString()) }
}
/** Every event has its place and the process has heard of the last. */
async function allSeen() {
  const at = `/consultations/${house.consultationId}.data`
  await waitFor('the process has seen the last event', async () => {
    const [row] = await house.db.execute(
      sql`select max(position) as last, count(*) filter (where position is null) as waiting from domain_events`,
    )
    if (Number(row!.waiting) > 0) return false
    const fresh = (await askRaw(server, at, { cookie: NOBODY })).body.toString()
    return Number(/"position",(\d+)/.exec(fresh)?.[1]) >= Number(row!.last)
  })
}
type View = { page: number; locale: (typeof LOCALES)[number] }
const everything = () => pages.flatMap((_, page) => LOCALES.map((locale) => ({ page, locale })))
async function compare(views: readonly View[] = everything()) {
  await allSeen()
  for (const { page, locale } of views) {
    const address = pages[page % pages.length]!
    const kept = await read(address, locale)
    expect(kept.status, address).toBe(200)
    expect(kept, `${address} in ${locale}`).toEqual(await read(address, locale, NOBODY))
  }
}

const WHO = ['citizen', 'other', 'expert', 'organisation'] as const satisfies AccountName[]
const KINDS = [
  'comment',
  'reply',
  'endorse',
  'unendorse',
  'edit',
  'withdraw',
  'respond',
  'hide',
  'unhide',
  'rename',
  'agency',
  'extend',
] as const
type Kind = (typeof KINDS)[number]
type Write = { kind: Kind; who: (typeof WHO)[number]; nth: number; word: number }
/** `watched`: these pages are in the cache before the write, and compared as soon as its event is seen. */
type Step = { step: 'write'; write: Write } | { step: 'watched'; write: Write; views: View[] } | { step: 'read'; views: View[] }
const write = fc.record({
  kind: fc.constantFrom(...KINDS, 'comment', 'endorse', 'edit', 'rename'),
  who: fc.constantFrom(...WHO),
  nth: fc.nat(30),
  word: fc.nat(1000),
})
const views = fc.array(fc.record({ page: fc.nat(30), locale: fc.constantFrom(...LOCALES) }), { minLength: 1, maxLength: 4 })
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ step: fc.constant('write' as const), write }) },
    { weight: 4, arbitrary: fc.record({ step: fc.constant('watched' as const), write, views }) },
    { weight: 4, arbitrary: fc.record({ step: fc.constant('read' as const), views }) },
  ),
  { minLength: 8, maxLength: 24 },
)

let closesIn = 30
/** A form as the person would send it; a refusal (twice endorsed, answered already) is an answer too, and changes nothing. */
async function send({ kind, who, nth, word }: Write): Promise<boolean> {
  const at = `/consultations/${house.consultationId}`
  const { id, by } = kind === 'edit' ? comments.at(-1)! : comments[nth % comments.length]!
  const agencyId = house.world.people.agencyIds.home
  const thread = `${at}/comments/${id}`
  const words = `第${word}句话，应当写清楚。`
  const post = (as: AccountName, address: string, form: string, fields: Record<string, string> = {}) =>
    house.send(server, as, address, { form, ...fields })
  const work: Record<Kind, () => Promise<unknown>> = {
    comment: async () => comments.push({ id: await house.comment(server, who, words), by: who }),
    reply: () => post(who, `${thread}?index`, 'reply.comment', { body: words }),
    endorse: () => post(who, `${thread}?index`, `endorse.${id}`),
    unendorse: () => post(who, `${thread}?index`, `unendorse.${id}`),
    edit: () => post(by, `${thread}/edit`, 'edit-comment', { stance: 'ask', body: words }),
    withdraw: () => post(by, `${thread}?index`, `withdraw.${id}`),
    respond: () => post('author', `/office${at}/work`, 'respond', { 'commentIds[]': id, outcome: 'partly', reason: words }),
    hide: () => post('moderator', `/office${at}/work`, 'hide', { commentId: id, reason: words }),
    unhide: () => post('moderator', `/office${at}/work`, 'unhide', { commentId: id }),
    rename: () => post(who, '/account?index', 'profile', { displayName: `人${word}`, locale: 'zh-CN' }),
    agency: () => post('admin', `/admin/agencies/${agencyId}`, 'rename', { agencyId, nameZh: `局${word}`, nameEn: `Office ${word}` }),
    extend: () => {
      closesIn += 1
      const closesAt = new Date(Date.now() + closesIn * 86_400_000).toISOString().slice(0, 16)
      return post('author', `/office${at}?index`, 'extend', { consultationId: house.consultationId, closesAt, reason: words })
    },
  }
  return work[kind]().then(
    () => true,
    (error: Error) => {
      if (/ answered 4\d\d/.test(error.message)) return false
      throw error
    },
  )
}

test('once its event is seen, no page from the cache differs from a fresh one', async () => {
  const done: Record<string, number> = {}
  let sequences = 0
  const hitsBefore = await metric(server, 'minyi_page_cache_hits_total')
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      sequences += 1
      const reads: Promise<unknown>[] = []
      const look = (views: readonly View[]) => views.map(({ page, locale }) => read(pages[page % pages.length]!, locale))
      for (const step of sequence) {
        if (step.step === 'read')
          reads.push(...look(step.views)) // not waited for: under way while the next write commits
        else {
          if (step.step === 'watched') await Promise.all(look(step.views))
          if (await send(step.write)) done[step.write.kind] = (done[step.write.kind] ?? 0) + 1
          if (step.step === 'watched') await compare(step.views)
        }
      }
      await Promise.all(reads)
      await compare()
    }),
    { numRuns: 12, endOnFailure: true },
  )
  const hits = (await metric(server, 'minyi_page_cache_hits_total')) - hitsBefore
  console.log(JSON.stringify({ sequences, writes: done, fromCache: hits }))
  expect(hits).toBeGreaterThan(20)
  expect(Object.keys(done).length, 'kinds of writes that were accepted').toBeGreaterThanOrEqual(7)
  // And what the process keeps in memory between renderings is what one that has just started reads.
  const newcomer = await house.start()
  for (const page of pages)
    for (const locale of LOCALES) expect(await read(page, locale), page).toEqual(await read(page, locale, undefined, newcomer))
}, 120_000)

describe('how a kept page is sent', () => {
  const address = () => `/consultations/${house.consultationId}/comments?clause=a1`
  const HTML = 'text/html; charset=utf-8'

  test('brotli and gzip are ready, each under its own strong ETag, and all say the same', async () => {
    await askRaw(server, address())
    const hits = await metric(server, 'minyi_page_cache_hits_total')
    const [br, gzip, plain] = await Promise.all(
      ['gzip, deflate, br, zstd', 'gzip, br;q=0', 'identity'].map((accept) => askRaw(server, address(), { 'accept-encoding': accept })),
    )
    expect(await metric(server, 'minyi_page_cache_hits_total')).toBe(hits + 3)
    expect([br, gzip, plain].map((answer) => answer!.headers['content-encoding'])).toEqual(['br', 'gzip', undefined])
    expect(brotliDecompressSync(br!.body)).toEqual(plain!.body)
    expect(gunzipSync(gzip!.body)).toEqual(plain!.body)
    expect(br!.body.length).toBeLessThan(plain!.body.length / 2)
    const tags = [br, gzip, plain].map((answer) => answer!.headers.etag!)
    expect(new Set(tags).size).toBe(3)
    for (const answer of [br, gzip, plain]) {
      expect(answer!.headers).toMatchObject({
        'content-type': HTML,
        'cache-control': 'no-cache',
        'content-length': String(answer!.body.length),
        vary: 'Cookie, Accept-Language, Accept-Encoding',
      })
      expect(answer!.headers.etag).toMatch(/^"[\w-]+"$/)
      expect(answer!.headers['content-security-policy']).toContain("'sha256-")
      expect(answer!.headers['content-security-policy']).not.toContain("'nonce-")
      expect(answer!.headers['set-cookie']).toBeUndefined()
    }
    const head = await askRaw(server, address(), { 'accept-encoding': 'br' }, 'HEAD')
    expect([head.status, head.headers.etag, head.body.length]).toEqual([200, tags[0], 0])
  })

  test('304 without a body for the tag one has; a whole page once it changed, or for another encoding', async () => {
    const br = { 'accept-encoding': 'br' }
    const first = await askRaw(server, address(), br)
    const tag = first.headers.etag!
    for (const known of [tag, `"other", ${tag}`, `W/${tag}`, '*']) {
      const again = await askRaw(server, address(), { ...br, 'if-none-match': known })
      expect([again.status, again.body.length, again.headers.etag], known).toEqual([304, 0, tag])
    }
    expect((await askRaw(server, address(), { 'accept-encoding': 'gzip', 'if-none-match': tag })).status).toBe(200)
    expect((await askRaw(server, address(), { ...br, 'accept-language': 'en', 'if-none-match': tag })).status).toBe(200)
    await house.comment(server, 'citizen', '改变了页面。')
    await allSeen()
    const changed = await askRaw(server, address(), { ...br, 'if-none-match': tag })
    expect(changed.status).toBe(200)
    expect(changed.headers.etag).not.toBe(tag)
    expect(brotliDecompressSync(changed.body).toString()).toContain('改变了页面。')
  })

  test('who has a session cookie, good or bad, is never answered from the cache, and leaves nothing private in it', async () => {
    const before = await askRaw(server, address())
    const hits = await metric(server, 'minyi_page_cache_hits_total')
    for (const cookie of [house.cookies.citizen!, house.cookies.author!, NOBODY, `a=b; ${house.cookies.other!}`]) {
      const { status, body, headers } = await askRaw(server, address(), { cookie })
      expect(status).toBe(200)
      if (cookie === NOBODY) continue
      expect(headers).toMatchObject({ 'cache-control': 'private, no-store' })
      expect(headers.etag).toBeUndefined()
      expect(headers['content-security-policy']).toContain("'nonce-")
      expect(body.toString()).toContain('/logout')
    }
    expect(await metric(server, 'minyi_page_cache_hits_total')).toBe(hits)
    const after = await askRaw(server, address())
    expect(after.body).toEqual(before.body)
    expect(after.body.toString()).not.toContain('/logout')
    expect(await metric(server, 'minyi_page_cache_hits_total')).toBe(hits + 1)
  })
})
