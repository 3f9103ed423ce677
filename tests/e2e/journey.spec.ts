import { type Browser, expect, type Page, test } from '@playwright/test'

const PASSWORD = 'Minyi-demo-2026'

async function signIn(page: Page, who: string) {
  await page.goto('/login')
  await page.fill('[name=email]', `${who}@minyi.test`)
  await page.fill('[name=password]', PASSWORD)
  await Promise.all([page.waitForURL((url) => url.pathname !== '/login'), page.click('main button[type=submit]')])
}
async function openConsultation(page: Page) {
  await page.goto('/consultations')
  return (await page.locator('main a[href*="/consultations/"]').first().getAttribute('href'))!
}
const newPage = async (browser: Browser, javaScriptEnabled = true) =>
  (await browser.newContext({ javaScriptEnabled, locale: 'zh-CN' })).newPage()

/** What must never happen on any page: a refused script, a failed hydration. */
function watchForTrouble(page: Page) {
  const trouble: string[] = []
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('request', (request) => {
    if (request.url().includes('/csp-report')) trouble.push(request.postData() ?? 'report')
  })
  return trouble
}

for (const javaScript of [true, false]) {
  test(`a citizen comments on a clause and reads it there ${javaScript ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const page = await newPage(browser, javaScript)
    await signIn(page, javaScript ? 'citizen3' : 'citizen4')
    const consultation = await openConsultation(page)
    await page.goto(`${consultation}/comment?clause=a14`)
    const words = `停放区的边界应当在地面画线 ${javaScript ? '甲' : '乙'} 𠮷 <script>alert(1)</script>`
    await page.click('main button[type=submit]')
    await expect(page.getByRole('alert')).toBeVisible()
    await page.fill('[name=body]', words)
    await page.check('[name=stance][value=support]')
    await page.click('main .comment-form button[type=submit]')
    await expect(page.locator('main')).toContainText(words)
    await page.goto(`${consultation}/comments?clause=a14&sort=newest`)
    await expect(page.locator('main')).toContainText(words)
  })
}

test('a comment made in one browser is announced in the other within a second and shown on request', async ({ browser }) => {
  const [reader, writer] = [await newPage(browser), await newPage(browser)]
  const trouble = watchForTrouble(reader)
  const consultation = await openConsultation(reader)
  await reader.goto(`${consultation}/comments?clause=a20&sort=newest`)
  await reader.waitForLoadState('networkidle')
  await signIn(writer, 'citizen5')
  await writer.goto(`${consultation}/comment?clause=a20`)
  const words = '头盔应当随车提供，消毒记录应当公开。'
  await writer.fill('[name=body]', words)
  await writer.check('[name=stance][value=amend]')
  await writer.click('main .comment-form button[type=submit]')
  await expect(writer.locator('main')).toContainText(words)
  const news = reader.locator('.news button, .news a')
  await expect(news).toBeVisible({ timeout: 3000 })
  await expect(reader.locator('main')).not.toContainText(words)
  await news.click()
  await expect(reader.locator('main')).toContainText(words)
  expect(trouble).toEqual([])
})

test('pages fit a phone and carry no refused script, in both languages', async ({ browser }) => {
  for (const locale of ['zh-CN', 'en']) {
    const context = await browser.newContext({ locale, viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    const trouble = watchForTrouble(page)
    const consultation = await openConsultation(page)
    for (const path of [
      '/',
      '/consultations',
      '/matters',
      '/agencies',
      '/about',
      '/login',
      '/signup',
      consultation,
      `${consultation}?clause=a15`,
      `${consultation}/comments`,
      `${consultation}/results`,
    ]) {
      await page.goto(path)
      await expect(page.locator('h1')).toBeVisible()
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(wider, `${path} is wider than a phone`).toBeLessThanOrEqual(0)
    }
    expect(trouble).toEqual([])
    await context.close()
  }
})

test('an official answers, the citizen is told, everybody sees the answer', async ({ browser }) => {
  const [official, citizen] = [await newPage(browser), await newPage(browser)]
  await signIn(citizen, 'citizen6')
  const consultation = await openConsultation(citizen)
  const words = '建议公布每月清运数据，便于监督。'
  await citizen.goto(`${consultation}/comment?clause=a16`)
  await citizen.fill('[name=body]', words)
  await citizen.check('[name=stance][value=amend]')
  await citizen.click('main .comment-form button[type=submit]')
  await expect(citizen.locator('main')).toContainText(words)
  await signIn(official, 'official1')
  await official.goto(`/office${consultation}/work?q=${encodeURIComponent('清运数据')}`)
  await official.locator('main tbody tr', { hasText: words }).locator("a[href*='comment=']").first().click()
  await official.waitForURL(/comment=/)
  await expect(official.locator('main details').first()).toBeAttached()
  await official.evaluate(() => {
    for (const part of document.querySelectorAll('main details')) (part as HTMLDetailsElement).open = true
  })
  const adopted = official.locator('input[name=outcome][value=adopted]').locator('visible=true').first()
  await adopted.check()
  const panel = official.locator('form').filter({ has: adopted })
  await panel.locator('[name=reason]').fill('采纳。将在第十六条增加一款，每月公布清运数据。')
  await panel.locator('button[type=submit]').locator('visible=true').last().click()
  await expect(official.locator('main')).toContainText('每月公布清运数据')
  await expect(async () => {
    await citizen.goto('/account/notifications')
    await expect(citizen.locator('main a[href*="/comments/"]').first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 15_000 })
  await citizen.goto(`${consultation}/comments?clause=a16&sort=newest`)
  await expect(citizen.locator('main')).toContainText('每月公布清运数据')
})
