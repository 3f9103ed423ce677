import { expect, type Page, test } from '@playwright/test'
import { openAs, watchForTrouble } from './steps.ts'

// Two people talk in the room of a hearing, an official keeps order, and somebody without scripts takes part.
test.describe.configure({ mode: 'serial' })
let room = ''

async function say(page: Page, text: string) {
  await page.getByLabel('您的消息').fill(text)
  await page.getByRole('button', { name: '发送' }).click()
}
const message = (page: Page, text: string) => page.locator('[data-number]', { hasText: text })

test('two browsers talk without leaving the page: reply, mention, reaction, withdrawal', async ({ browser }) => {
  const [ann, bob] = [await openAs(browser, 'citizen3'), await openAs(browser, 'citizen4', { viewport: { width: 390, height: 844 } })]
  const trouble = [watchForTrouble(ann), watchForTrouble(bob)]
  await ann.goto('/matters/waste-drop-off')
  await ann.goto((await ann.locator('main a[href^="/hearings/"]').first().getAttribute('href'))!)
  await Promise.all([ann.waitForURL(/discussion/), ann.getByRole('link', { name: '讨论' }).click()])
  room = new URL(ann.url()).pathname
  await bob.goto(room)
  await expect(bob.getByText('2 人在场')).toBeVisible()

  await say(ann, '投放点晚上几点关？')
  await expect(message(bob, '几点关')).toBeVisible()
  await expect(ann.getByLabel('您的消息')).toHaveValue('')
  const name = (await message(bob, '几点关').locator('b').first().textContent())!
  await message(bob, '几点关')
    .getByRole('link', { name: /回复第/ })
    .click()
  await expect(bob.getByLabel('您的消息')).toBeFocused()
  await bob.getByLabel('您的消息').fill(`@${name} 九点。`)
  await bob.keyboard.press('Control+Enter')
  await expect(
    message(ann, '九点。')
      .getByRole('link', { name: /回复第/ })
      .first(),
  ).toBeVisible()
  await expect(message(ann, '九点。').locator('b', { hasText: `@${name}` })).toBeVisible()

  await message(ann, '九点。').getByRole('button', { name: '感谢' }).click()
  await expect(message(bob, '九点。').getByRole('button', { name: '感谢 1' })).toBeVisible()
  await expect(message(ann, '九点。').getByRole('button', { name: '感谢 1' })).toHaveAttribute('aria-pressed', 'true')
  await message(bob, '九点。').getByText('更多').click()
  await message(bob, '九点。').getByRole('button', { name: '撤回' }).click()
  await expect(ann.getByText('已由本人撤回')).toBeVisible()

  await ann.goto('/account/notifications')
  await ann
    .getByRole('link', { name: /讨论中回复了您/ })
    .first()
    .click()
  await expect(ann).toHaveURL(/at=\d+#m\d+/)
  expect(trouble.flat()).toEqual([])
})

test('what is said while one is cut off is there afterwards, in order', async ({ browser }) => {
  const [ann, reader] = [await openAs(browser, 'citizen3'), await openAs(browser)]
  await reader.goto(room)
  await expect(reader.locator('[data-here]')).toBeVisible()
  await ann.goto(room)
  await reader.context().setOffline(true)
  // A page that goes offline may keep its socket: the server's ping, or the browser, ends it.
  for (const text of ['断线时一', '断线时二']) {
    await say(ann, text)
    await expect(message(ann, text)).toBeVisible()
  }
  await reader.context().setOffline(false)
  await expect(message(reader, '断线时二')).toBeVisible({ timeout: 30_000 })
  const texts = await reader.locator('[data-number] p.whitespace-pre-line').allTextContents()
  expect(texts.filter((text) => text.startsWith('断线时'))).toEqual(['断线时一', '断线时二'])
})

test('the office hides with a reason, slows down and closes; everybody sees it at once', async ({ browser }) => {
  const [office, reader] = [await openAs(browser, 'official2'), await openAs(browser, 'citizen6')]
  const trouble = [watchForTrouble(office), watchForTrouble(reader)]
  await reader.goto(room)
  await office.goto(room)
  const words = message(office, '几点关')
  await words.getByText('更多').click()
  await words.getByLabel('理由（公开）').fill('测试：泄露隐私')
  await words.getByRole('button', { name: '隐藏' }).click()
  await expect(reader.getByText('已被隐藏。理由：测试：泄露隐私')).toBeVisible()
  await expect(message(reader, '几点关')).toHaveCount(0)

  await office.getByText('机关设置').click()
  await office.getByLabel('慢速模式').selectOption('60')
  await office.getByRole('button', { name: '保存设置' }).click()
  await expect(reader.getByText('每人每 60 秒可发一条')).toBeVisible()
  await say(reader, '第一条')
  await expect(message(reader, '第一条')).toBeVisible()
  await say(reader, '太快的一条')
  await expect(reader.getByRole('alert')).toContainText('慢速模式')
  await expect(reader.getByLabel('您的消息')).toHaveValue('太快的一条')
  await office.getByLabel('慢速模式').selectOption('0')
  await office.getByLabel('关闭，只能阅读').check()
  await office.getByRole('button', { name: '保存设置' }).click()
  await expect(reader.getByText('机关已关闭讨论')).toBeVisible()
  await expect(reader.getByLabel('您的消息')).toHaveCount(0)
  await office.getByLabel('开放').check()
  await office.getByRole('button', { name: '保存设置' }).click()
  await expect(reader.getByLabel('您的消息')).toBeVisible()
  expect(trouble.flat()).toEqual([])
})

test('without JavaScript: a visitor reads, somebody posts, replies and reacts; the page reloads', async ({ browser }) => {
  const visitor = await openAs(browser, undefined, { javaScriptEnabled: false })
  await visitor.goto(room)
  await expect(visitor.getByText('断线时一')).toBeVisible()
  await expect(visitor.getByRole('link', { name: '登录后发言' })).toBeVisible()
  const page = await openAs(browser, 'citizen5', { javaScriptEnabled: false })
  await page.goto(room)
  await say(page, '没有脚本也能说话')
  await expect(page).toHaveURL(/#m\d+$/)
  await expect(message(page, '没有脚本')).toBeVisible()
  await message(page, '断线时一')
    .getByRole('link', { name: /回复第/ })
    .click()
  await expect(page.locator('#write blockquote')).toContainText('断线时一')
  await say(page, '这是回复')
  await expect(
    message(page, '这是回复')
      .getByRole('link', { name: /回复第/ })
      .first(),
  ).toBeVisible()
  await message(page, '断线时一').getByRole('button', { name: '赞同' }).click()
  await expect(message(page, '断线时一').getByRole('button', { name: '赞同 1' })).toBeVisible()
  await visitor.reload()
  await expect(visitor.getByText('这是回复')).toBeVisible()
  await say(page, '长'.repeat(2100))
  await expect(page.getByRole('alert')).toContainText('2,000')
  await expect(page.getByLabel('您的消息')).toHaveValue('长'.repeat(2100))

  const office = await openAs(browser, 'official2', { javaScriptEnabled: false })
  await office.goto(room)
  const words = message(office, '断线时一')
  await words.getByText('更多').click()
  await words.getByLabel('理由（公开）').fill('短')
  await words.getByRole('button', { name: '隐藏' }).click()
  await expect(words.getByRole('alert')).toBeInViewport()
  await expect(words.getByLabel('理由（公开）')).toHaveValue('短')
})
