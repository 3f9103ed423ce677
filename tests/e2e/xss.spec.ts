import { type Browser, expect, test } from '@playwright/test'
import type { ReaderName } from '#tests/support/hostile/addresses.ts'
import { listTextColumns, markOf, NOT_WRITTEN, UNSEEN, WRITTEN } from '#tests/support/hostile/columns.ts'
import { ALL_PAYLOADS, XSS_PAYLOADS } from '#tests/support/hostile/payloads.ts'
import { type HostileSite, openHostileSite } from '#tests/support/hostile/site.ts'
import { listForeign, watchFor } from '#tests/support/hostile/watch.ts'

test.use({ trace: 'off', screenshot: 'off' }) // hundreds of pages
test.describe.configure({ mode: 'serial', timeout: 90_000 })
let site: HostileSite
test.beforeAll(async () => {
  site = await openHostileSite()
})
test.afterAll(() => site?.close())

async function openBrowser(browser: Browser, reader: ReaderName, locale: string) {
  const context = await browser.newContext({ locale })
  const [name, value] = site.cookies[reader]?.split('=', 2) ?? []
  if (name) await context.addCookies([{ name, value: value!, url: site.server.url }])
  return { context, trouble: await watchFor(context) }
}

type Opened = Awaited<ReturnType<typeof openBrowser>>

const seen = new Set<string>()
const noteSeen = (body: string) => {
  for (const column of Object.keys(WRITTEN)) if (body.includes(markOf(column))) seen.add(column)
}
/** Visits in turns on two pages; each must have come, and hold nothing foreign. */
async function visitAll({ context, trouble }: Opened, addresses: readonly string[], status = 200) {
  const queue = [...addresses]
  const wrong: string[] = []
  const work = async () => {
    const page = await context.newPage()
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      const answer = await page.goto(site.server.url + at)
      if (answer!.status() !== status) wrong.push(`${at}: ${answer!.status()}`)
      const foreign = await listForeign(page).catch((error: Error) => [error.message]) // a page that was led away
      wrong.push(...foreign.map((what) => `${at}: ${what}`))
      await answer!.text().then(noteSeen, () => wrong.push(`${at}: led away`))
      for (const next of await page.locator('a[rel=next]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)))
        queue.push(next.slice(site.server.url.length))
    }
    await page.close()
  }
  await Promise.all([work(), work()])
  expect([...wrong, ...trouble]).toEqual([])
}

test('the watch bites: of the payloads drawn as they are, it notices every one that acts as plain HTML', async ({ browser }) => {
  const { context, trouble } = await openBrowser(browser, 'visitor', 'en')
  let noticed = 0
  const taken = '<script>document.__reactContainer = 1</script>'
  for (const payload of XSS_PAYLOADS) {
    trouble.length = 0
    const page = await context.newPage()
    await page.route(/\/raw$/, (route) => route.fulfill({ contentType: 'text/html', body: `${taken}<main>${payload}</main>` }), {
      times: 1,
    })
    await page.goto(`${site.server.url}/raw`)
    const found = await listForeign(page).catch((error: Error) => [error.message])
    if (found.length || trouble.length) noticed++
    await page.close()
  }
  expect(noticed).toBeGreaterThanOrEqual(47) // the others need an attribute, Markdown or a template to stand in
  await context.close()
})

test('every column that can hold words is written with the payloads, or says why not', () => {
  expect(XSS_PAYLOADS.length).toBeGreaterThanOrEqual(60)
  expect(new Set(XSS_PAYLOADS).size).toBe(XSS_PAYLOADS.length)
  const columns = listTextColumns().map(({ name }) => name)
  expect(columns.filter((name) => !(name in WRITTEN) && !(name in NOT_WRITTEN))).toEqual([])
  expect(Object.keys(WRITTEN).filter((name) => !columns.includes(name))).toEqual([])
})

for (const [reader, locale] of [
  ['visitor', 'zh-CN'],
  ['citizen', 'en'],
  ['author', 'zh-CN'],
  ['admin', 'en'],
] as const) {
  test(`${reader}: no page runs what somebody wrote, asks for it, or reports it`, async ({ browser }) => {
    const opened = await openBrowser(browser, reader, locale)
    const { context } = opened
    const { pages, data, downloads } = site.addresses(reader)
    await visitAll(opened, pages)
    for (const at of [...data, ...downloads]) {
      const answer = await context.request.get(site.server.url + at)
      const { 'content-type': type, 'x-content-type-options': sniff, 'content-disposition': disposition = '' } = answer.headers()
      expect([at, answer.status(), /^nosniff/.test(sniff!), /html|svg/.test(type!)]).toEqual([at, 200, true, false])
      if (downloads.includes(at)) expect([at, disposition.startsWith('attachment')]).toEqual([at, true])
      noteSeen(await answer.text())
    }
    await context.close()
  })
}

test('what stands in an address is only ever words', async ({ browser }) => {
  const opened = await openBrowser(browser, 'visitor', 'zh-CN')
  const { id } = site.world.consultations.open
  const some = XSS_PAYLOADS.filter((_, n) => n % 6 === 0).map(encodeURIComponent)
  await visitAll(
    opened,
    some.map((payload) => `/matters/${payload}?${payload}=${payload}#${payload}`),
    404,
  )
  await visitAll(
    opened,
    some.map((payload) => `/consultations/${id}/comments?q=${payload}&stance=${payload}&after=${payload}`),
  )
  await visitAll(opened, [`/login?next=${encodeURIComponent('javascript:alert(1)')}`, `/language/?to=${some[0]}&next=//evil.example/x`])
  await opened.context.close()
})

test('what a refused form keeps, and what a preview shows, is only ever words', async ({ browser }) => {
  const { context, trouble } = await openBrowser(browser, 'author', 'en')
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const { consultations } = site.world
  const forms: Record<string, Record<string, string>> = {
    '/account': { displayName: ALL_PAYLOADS, realName: ALL_PAYLOADS },
    [`/consultations/${consultations.open.id}/comment`]: { body: ALL_PAYLOADS, proposedText: ALL_PAYLOADS },
    [`/office/consultations/${consultations.draft.id}/draft`]: { text: `# ${XSS_PAYLOADS[0]}\n\n第一条 ${ALL_PAYLOADS}` },
  }
  for (const [at, fields] of Object.entries(forms)) {
    await page.goto(site.server.url + at)
    expect(await listForeign(page)).toEqual([])
    await page.locator('main details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '')
    })
    const form = page
      .locator('main form')
      .filter({ has: page.locator(`[name=${Object.keys(fields)[0]}]`) })
      .first()
    for (const [name, value] of Object.entries(fields)) {
      const field = form.locator(`[name=${name}]`)
      await field.evaluate((node) => node.removeAttribute('maxlength'))
      await field.fill(value)
    }
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await form.locator('button[type=submit]').first().click()
    const status = (await answered).status()
    if (status === 400) await expect(page.getByRole('alert')).toBeVisible()
    expect([at, status, await form.locator(`[name=${Object.keys(fields)[0]}]`).inputValue()]).toEqual([
      at,
      at.startsWith('/office') ? 200 : 400,
      expect.stringContaining('alert(65)'),
    ])
    expect(await listForeign(page)).toEqual([])
  }
  expect(trouble).toEqual([])
  await context.close()
})

test('what was written has been on some page, so that the visits mean something', () => {
  expect(Object.keys(WRITTEN).filter((column) => seen.has(column) === column in UNSEEN)).toEqual([])
})
