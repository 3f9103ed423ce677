import { expect, test } from '@playwright/test'
import { findConsultation, openAs, signIn, watchForTrouble } from './steps.ts'

for (const javaScript of [true, false]) {
  test(`a citizen comments on a clause and reads it there ${javaScript ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const page = await openAs(browser, undefined, { javaScriptEnabled: javaScript })
    await signIn(page, javaScript ? 'citizen3' : 'citizen4')
    const consultation = await findConsultation(page)
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

test('by keyboard alone: words are chosen in the clause, and one ends at the comment that was sent', async ({ browser }) => {
  const page = await openAs(browser, 'citizen9')
  await page.goto(`${await findConsultation(page)}/comment?clause=a9-p1`)
  await page.locator('.word-picker:not([readonly])').focus()
  await page.keyboard.press('Control+Home')
  for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.type('x')
  const words = (await page.locator('.word-picker').inputValue()).slice(0, 5)
  expect(words).not.toContain('x')
  await expect(page.locator('[name=quote]')).toHaveValue(words)
  await page.locator('[name=stance][value=ask]').press('Space')
  await page.locator('[name=body]').pressSequentially('总量怎么算？')
  await page.locator('main .comment-form button[type=submit]').press('Enter')
  await page.waitForURL(/#comment-/)
  await expect(page.locator(new URL(page.url()).hash)).toBeFocused()
})

test('a file too large to be sent is refused beside its field, and nothing typed is lost', async ({ browser }) => {
  const page = await openAs(browser, 'citizen10')
  await page.goto(`${await findConsultation(page)}/comment?clause=a9-p1`)
  await page.locator('.word-picker:not([readonly])').waitFor()
  await page.fill('[name=body]', '附件太大也不能丢字。')
  await page.setInputFiles('[name=attachment]', { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(33_000_000, 'a') })
  await page.click('main .comment-form button[type=submit]')
  await expect(page.getByRole('alert')).toContainText('33 MB')
  await expect(page.locator('[name=body]')).toHaveValue('附件太大也不能丢字。')
})

test('a comment made in one browser is announced in the other within a second and shown on request', async ({ browser }) => {
  const [reader, writer] = [await openAs(browser), await openAs(browser)]
  const trouble = watchForTrouble(reader)
  const consultation = await findConsultation(reader)
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
    const consultation = await findConsultation(page)
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
  const [official, citizen] = [await openAs(browser), await openAs(browser)]
  await signIn(citizen, 'citizen6')
  const consultation = await findConsultation(citizen)
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
