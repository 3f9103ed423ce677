import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test'

export const PASSWORD = 'Minyi-demo-2026'

export async function signIn(page: Page, who: string) {
  await page.goto('/login')
  await page.fill('[name=email]', `${who}@minyi.test`)
  await page.fill('[name=password]', PASSWORD)
  await Promise.all([page.waitForURL((url) => url.pathname !== '/login'), page.click('main button[type=submit]')])
}

/** A browser of its own, signed in where a demo account is named. */
export async function openAs(browser: Browser, who?: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-CN', ...options })).newPage()
  if (who) await signIn(page, who)
  return page
}

/** The address of the demo's open consultation. */
export async function findConsultation(page: Page): Promise<string> {
  await page.goto('/consultations')
  return (await page.locator('main a[href*="/consultations/"]').first().getAttribute('href'))!
}

/** What must never happen on any page: a refused script, a failed hydration. */
export function watchForTrouble(page: Page): string[] {
  const trouble: string[] = []
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('request', (request) => {
    if (request.url().includes('/csp-report')) trouble.push(request.postData() ?? 'report')
  })
  return trouble
}

/** Sends the comment form that is open and waits for the law page it leads to. */
export async function sendComment(page: Page) {
  await Promise.all([page.waitForURL(/#comment-/), page.click('main .comment-form button[type=submit]')])
  const id = new URL(page.url()).hash.slice('#comment-'.length)
  await expect(page.locator(`#comment-${id}`).first()).toBeVisible()
  return id
}
