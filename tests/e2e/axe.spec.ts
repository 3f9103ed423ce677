import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { findConsultation, openAs } from './steps.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 390, height: 844 }

test.describe.configure({ mode: 'parallel' })

/** Addresses by reader; `{c}` is the open consultation, `{r}` the reported one, `{m}` a matter, `{o}` an opinion map, `{h}` a hearing, `{d}` a discussion. Each is seen by the first who may. */
const PAGES: Record<string, readonly string[]> = {
  visitor: [
    '/',
    '/consultations',
    '{c}',
    '{c}?clause=a15',
    '{c}/comments',
    '{c}/comments?q=zzz',
    '{c}/results',
    '{r}',
    '{r}/report',
    '{r}/changes',
    '{r}/changes?view=side',
    '{r}/ledger',
    '{r}/ledger/report',
    '{r}/campaigns',
    '{r}/themes',
    '/matters',
    '{m}',
    '{m}/dashboard',
    '{o}',
    '{o}/vote',
    '{o}/mine',
    '{h}',
    '{d}',
    '/agencies',
    '/about',
    '/login',
    '/signup',
    '/forgot-password',
    '/reset-password?token=none',
    '/nowhere',
    '{c}/clauses/none',
    '/account',
  ],
  citizen1: [
    '{c}/comment?clause=a15',
    '{c}?clause=a15',
    '{d}',
    '/account',
    '/account/contributions',
    '/account/sessions',
    '/account/notifications',
    '/office',
  ],
  official1: [
    '/office',
    '/office{c}',
    '/office{c}/work',
    '/office{c}/suggestions',
    '/office{c}/edition',
    '/office{c}/campaigns',
    '/office{c}/themes',
    '/office{c}/intake',
    '/office{c}/draft',
    '/office{o}',
    '{d}',
    '/office/matters/shared-ebikes',
    '/office{m}/report',
    '/office/agencies/transport/reference',
    '/office{c}/close',
    '/office/matters/new',
  ],
  admin: ['/admin', '/admin/people', '/admin/agencies', '/admin/mail', '/admin/jobs', '/admin/events'],
}

async function findPlaces(page: Page) {
  const c = await findConsultation(page)
  await page.goto('/matters')
  const m = (await page.locator('main a[href^="/matters/"]').first().getAttribute('href'))!
  await page.goto('/consultations')
  const report = await page.locator('main a[href$="/report"]').first().getAttribute('href')
  const r = report?.replace(/\/report$/, '') ?? c
  // The demo's matter with an opinion map.
  await page.goto('/matters/shared-ebikes')
  const o = (await page.locator('main a[href^="/opinion/"]').first().getAttribute('href'))!
  await page.goto('/matters/waste-drop-off')
  const h = (await page.locator('main a[href^="/hearings/"]').first().getAttribute('href'))!
  const d = `${c.replace('/consultations/', '/activities/')}/discussion`
  return (address: string) =>
    address.replace('{d}', d).replace('{c}', c).replace('{o}', o).replace('{h}', h).replace('{r}', r).replace('{m}', m)
}

async function problemsOn(page: Page, address: string) {
  await page.goto(address)
  await page.locator('h1').first().waitFor()
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  const broken = await page.evaluate(() => {
    const leaves = [...document.querySelectorAll('title, body *:not(code, script, style)')].filter((e) => e.childElementCount === 0)
    const keys = leaves.map((e) => (e.textContent ?? '').trim()).filter((text) => /^[a-z]+(\.[a-zA-Z]+)+( · .*)?$/.test(text))
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
    return [...keys.map((key) => `shows the key ${key}`), ...(wide > 1 ? [`is ${wide} px wider than the screen`] : [])]
  })
  const rules = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.target.join(' '))
        .slice(0, 4)
        .join(' | ')}`,
  )
  return [...rules, ...broken].map((problem) => `${address} ${problem}`)
}

for (const [who, addresses] of Object.entries(PAGES)) {
  for (const [name, viewport, colorScheme, locale] of [
    ['wide and light, in Chinese', WIDE, 'light', 'zh-CN'],
    ['narrow and dark, in English', NARROW, 'dark', 'en'],
  ] as const) {
    test(`${who}: pages are accessible, ${name}`, async ({ browser }) => {
      test.setTimeout(180_000)
      const page = await openAs(browser, who === 'visitor' ? undefined : who, { viewport, colorScheme, locale })
      const at = await findPlaces(page)
      const problems: string[] = []
      for (const address of addresses) problems.push(...(await problemsOn(page, at(address))))
      expect(problems).toEqual([])
    })
  }
}

test('what opens is accessible, too: an answer panel, errors beside fields, chosen words, the table of contents', async ({ browser }) => {
  const citizen = await openAs(browser, 'citizen2', { viewport: NARROW })
  const at = await findPlaces(citizen)
  const problems: string[] = []
  const look = async (page: Page, what: string) => {
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
    problems.push(
      ...violations.map(
        ({ id, nodes }) =>
          `${what} ${id}: ${nodes
            .map((node) => node.target.join(' '))
            .slice(0, 4)
            .join(' | ')}`,
      ),
    )
  }
  await citizen.goto(at('{c}/comment?clause=a15'))
  await citizen.click('main .comment-form button[type=submit]')
  await citizen.getByRole('alert').waitFor()
  await look(citizen, 'refused comment')
  await citizen.goto(at('{c}'))
  await citizen.locator('.toc-narrow > summary').click()
  await look(citizen, 'contents')
  const official = await openAs(browser, 'official1', { viewport: WIDE })
  await official.goto(at('/office{c}/work'))
  await official.locator("main tbody a[href*='comment=']").first().click()
  await official.waitForURL(/comment=/)
  for (const part of await official.locator('main details').all()) await part.evaluate((node) => ((node as HTMLDetailsElement).open = true))
  await look(official, 'work table with panel')
  expect(problems).toEqual([])
})
