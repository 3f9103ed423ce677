import '#tests/support/own-database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messages as officeWords } from '#app/i18n/office.en.ts'
import { messages as words } from '#app/i18n/public.en.ts'
import { ACTORS } from '#tests/support/world/people.ts'
import { dataAddress, fill, listThings } from './objects.ts'
import { PAGES, routeOf } from './rules/pages.ts'
import { leaksIn } from './secrets.ts'
import { fingerprint, inTurns, openSite, type Site } from './site.ts'
import { cellOf, statusFor } from './who.ts'

let site: Site
let before: string
beforeAll(async () => {
  site = await openSite()
  before = await fingerprint(site)
})
afterAll(() => site?.close())

/** A message key that nobody put into words stands on the page as it is. */
const RAW_KEY = new RegExp(
  `>(?:${[...new Set(Object.keys({ ...words, ...officeWords }).map((key) => key.split('.')[0]))].join('|')})(?:\\.[\\w-]+)+<`,
  'g',
)

/** Remix answers a redirect of data with 202. */
const seen = (status: number) => (status === 202 || (status >= 300 && status < 400) ? 302 : status)

test.each(Object.keys(PAGES))('%s', async (line) => {
  const { of, address, cells } = PAGES[line]!
  const route = routeOf(line)
  const jobs = Object.entries(listThings(site.world)[of]).flatMap(([state, thing]) =>
    ACTORS.map((actor) => ({ state, actor, at: fill(address, thing), expected: statusFor(cellOf(cells, state), actor) })),
  )
  const wrong: string[] = []
  await inTurns(jobs, async ({ state, actor, at, expected }) => {
    for (const [door, where] of [
      ['page', at],
      ['data', dataAddress(at)],
    ] as const) {
      const { status, body } = await site.get(where, actor)
      if (seen(status) !== expected) wrong.push(`${state} ${actor} ${door}: ${status} instead of ${expected}`)
      const leaks = leaksIn(body, actor, route)
      if (door === 'page') wrong.push(...(body.match(RAW_KEY) ?? []).map((key) => `${state} ${actor}: says ${key}`))
      if (leaks.length > 0) wrong.push(`${state} ${actor} ${door}: shows ${leaks.join(', ')}`)
    }
  })
  expect(wrong.sort()).toEqual([])
})

test('reading has stored nothing', async () => {
  expect(await fingerprint(site)).toBe(before)
})

test('an unknown address is a 404 in both languages, with a way back', async () => {
  for (const [language, word] of [
    ['zh-CN', 'zh-CN'],
    ['en', 'en'],
  ] as const) {
    for (const address of [
      '/no/such/page',
      '/consultations/garbage',
      '/matters/no-such',
      `/files/${'x'.repeat(300)}`,
      '/%00',
      '/consultations/%E4',
    ]) {
      const { status, body } = await site.ask(address, undefined, { headers: { 'accept-language': language } })
      expect([address, status === 400 && address.includes('%') ? 404 : status]).toEqual([address, 404])
      if (address.startsWith('/no') || address.startsWith('/matters')) {
        expect(body).toContain(`lang="${word}"`)
        expect(body).toMatch(/<main[^>]*>[\s\S]*href="\//)
      }
    }
  }
})

test('what stands beside the routes', async () => {
  const statuses: Record<string, number> = {}
  for (const address of [
    '/healthz',
    '/readyz',
    '/metrics',
    '/csp-report',
    '/assets/none.js',
    '/build/server/index.js',
    '/.env',
    '/..%2fpackage.json',
  ]) {
    statuses[address] = (await site.ask(address, site.cookies.admin)).status
  }
  expect(statuses).toEqual({
    '/healthz': 200,
    '/readyz': 200,
    '/metrics': 200,
    '/csp-report': 404,
    '/assets/none.js': 404,
    '/build/server/index.js': 404,
    '/.env': 404,
    '/..%2fpackage.json': 404,
  })
})
