import { expect, test } from '@playwright/test'
import { openAs, watchForTrouble } from './steps.ts'

// An official asks, citizens vote with and without scripts, one adds a statement; the dashboard follows, and a report keeps what it showed.
test.describe.configure({ mode: 'serial' })
let map = ''
let matter = ''
const STATEMENTS = ['公园应当晚一点关门。', '草坪上应当可以搭帐篷。', '宠物应当牵绳。']
const localTime = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16)

test('the office makes a matter and a map, writes statements, and opens it', async ({ browser }) => {
  const page = await openAs(browser, 'official1')
  const trouble = watchForTrouble(page)
  await page.goto('/office/matters/new')
  await page.fill('[name=titleZh]', '公园怎样开放')
  await page.fill('[name=summaryZh]', '想听听大家对公园开放时间和用途的看法。')
  await Promise.all([page.waitForURL(/\/office\/matters\/(?!new)/), page.click('main form button.primary')])
  matter = new URL(page.url()).pathname.replace('/office', '')
  await page.getByText('新建民意图谱').click()
  const form = page.locator('form:has([name=questionZh])')
  await form.locator('[name=titleZh]').fill('公园怎样用')
  await form.locator('[name=questionZh]').fill('请对下面的观点表态。')
  await form.locator('[name=access][value=open]').check()
  await Promise.all([page.waitForURL(/\/office\/opinion\//), form.locator('button[type=submit]').click()])
  map = new URL(page.url()).pathname.replace('/office', '')
  await page.fill('[name=lines]', STATEMENTS.join('\n'))
  await Promise.all([page.waitForURL(/done/), page.getByRole('button', { name: '加入' }).click()])
  await page.locator('section[aria-labelledby=publish] [name=closesAt]').fill(localTime(20))
  await Promise.all([page.waitForURL(/published/), page.locator('section[aria-labelledby=publish] button').click()])
  await expect(page.getByText('已发布并开放')).toBeVisible()
  expect(trouble).toEqual([])
})

test('a citizen votes by key and by button without leaving the page, and changes a vote', async ({ browser }) => {
  const page = await openAs(browser, 'citizen1', { viewport: { width: 390, height: 844 } })
  const trouble = watchForTrouble(page)
  await page.goto(`${map}/vote`)
  const words = page.locator('#card-title ~ p.law')
  const first = await words.textContent()
  await page.keyboard.down('1')
  await expect(words).not.toHaveText(first!)
  await expect(page.getByText('已表态 1 条，共 3 条')).toBeVisible()
  // Neither a key that is still down nor a double click says anything of what comes next.
  await page.keyboard.down('1')
  await page.keyboard.up('1')
  await page.getByRole('button', { name: '不赞同' }).dblclick()
  await expect(page.getByText('已表态 2 条，共 3 条')).toBeVisible()
  await page.getByRole('button', { name: '说不准' }).click()
  await expect(page.getByText('全部观点都表过态了')).toBeVisible()
  await page.reload()
  await page.getByText('我的表态').click()
  await page.getByRole('link', { name: '修改' }).first().click()
  await page.getByRole('button', { name: '赞同', exact: true }).click()
  await page.goto(map)
  await expect(page.getByText('1 人表态')).toBeVisible()
  await expect(page.getByText('3 次表态')).toBeVisible()
  expect(trouble).toEqual([])
})

test('without JavaScript, what was refused stands open and in view, as it was filled in', async ({ browser }) => {
  const page = await openAs(browser, 'official1', { javaScriptEnabled: false, viewport: { width: 390, height: 600 } })
  await page.goto(`/office${map}`)
  const line = page.locator('#statement-3')
  await line.getByText('撤下').first().click()
  await line.getByLabel('撤下的理由').fill('短')
  await line.getByRole('button', { name: '撤下' }).click()
  await expect(line.getByRole('alert')).toBeInViewport()
  await expect(line.getByLabel('撤下的理由')).toHaveValue('短')
  await expect(page.locator('#statement-2 details[open]')).toHaveCount(0)

  await page.goto(`/office${matter}`)
  await page.getByText('新建民意图谱').click()
  const form = page.locator('form:has([name=questionZh])')
  await form.locator('[name=titleZh]').fill('没有问题的图谱')
  await form.locator('[name=moderatedFirst]').uncheck()
  await form.locator('button[type=submit]').click()
  await expect(form.getByRole('alert')).toBeInViewport()
  await expect(form.locator('[name=titleZh]')).toHaveValue('没有问题的图谱')
  await expect(form.locator('[name=moderatedFirst]')).not.toBeChecked()
})

test('without JavaScript and without an account: a vote, a statement like another one, and the mirror', async ({ browser }) => {
  const page = await openAs(browser, undefined, { javaScriptEnabled: false })
  await page.goto(map)
  await page.getByRole('link', { name: '参加表态' }).click()
  await Promise.all([page.waitForURL(/vote/), page.getByRole('button', { name: '赞同', exact: true }).click()])
  await expect(page.getByText('已表态 1 条，共 3 条')).toBeVisible()
  await page.fill('[name=text]', '公园应该晚一点关门')
  await page.getByRole('button', { name: '提交观点' }).click()
  await expect(page.getByText('已经有相近的观点').first()).toBeVisible()
  await expect(page.locator('[name=text]')).toHaveValue('公园应该晚一点关门')
  await page.getByRole('button', { name: '都不是，提交我的' }).click()
  await expect(page.getByText('看过以后公布')).toBeVisible()
  await expect(page.getByText('等待查看')).toBeVisible()
  await page.getByRole('button', { name: '撤回' }).click()
  await expect(page.getByText('观点已撤回')).toBeVisible()
  await expect(page.getByText('您已撤回')).toBeVisible()
  await page.fill('[name=text]', '公园应该晚一点关门')
  await page.getByRole('button', { name: '提交观点' }).click()
  await page.getByRole('button', { name: '都不是，提交我的' }).click()
  await expect(page.getByText('等待查看')).toBeVisible()
  await page.goto(`${map}/vote`)
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: '不赞同' }).click()])
  await expect(page.getByText('已表态 2 条，共 3 条')).toBeVisible()
  await page.goto(`${map}/mine`)
  await expect(page.getByText('只有您看得到这一页')).toBeVisible()
  await page.goto(map)
  await expect(page.getByText('其中 1 人（2 次表态）只凭浏览器参加').first()).toBeVisible()
})

test('figures move on an open dashboard within a second; what is frozen stays', async ({ browser }) => {
  const [official, watcher] = [await openAs(browser, 'official1'), await openAs(browser)]
  const trouble = watchForTrouble(watcher)
  await official.goto(`/office${map}`)
  await official.getByRole('button', { name: '公布' }).click()
  await official.waitForURL(/done/)
  await watcher.goto(`${matter}/dashboard`)
  const people = watcher.locator('figure[id$="figures"] li', { hasText: '人' }).first()
  await expect(people).toContainText('2')
  // The very elements stay, with their place on the screen: nothing is taken away and put there anew.
  await watcher.evaluate(() => {
    scrollTo(0, 120)
    Object.assign(window, { kept: [...document.querySelectorAll('main figure')] })
  })
  const waits: number[] = []
  for (let n = 3; n <= 8; n++) {
    const voter = (await openAs(browser)).request
    await voter.get(`${map}/vote`)
    const headers = { origin: new URL(watcher.url()).origin }
    expect((await voter.post(`${map}/vote`, { headers, data: { statement: 1, vote: 1 } })).status()).toBe(200)
    const acknowledged = Date.now()
    await expect(people).toContainText(String(n), { timeout: 5000 })
    waits.push(Date.now() - acknowledged)
  }
  console.log(`from a vote's acknowledgement to the figure: ${waits.join(', ')} ms`)
  expect(waits.sort((x, y) => x - y)[2]!).toBeLessThan(1000)
  expect(
    await watcher.evaluate(() => [scrollY, (window as unknown as { kept: Element[] }).kept.filter((figure) => !figure.isConnected).length]),
  ).toEqual([120, 0])

  await official.goto(`/office${matter}/report`)
  await official.fill('[name=titleZh]', '中期报告')
  await official.locator('input[name^="block:"][name$="figures"]').first().check()
  await Promise.all([official.waitForURL(/\/reports\//), official.getByRole('button', { name: '冻结并发布' }).click()])
  const report = new URL(official.url()).pathname
  const late = await openAs(browser, 'citizen2')
  await late.goto(`${map}/vote`)
  await late.getByRole('button', { name: '赞同', exact: true }).click()
  await expect(people).toContainText('9', { timeout: 5000 })
  await watcher.goto(report)
  await expect(watcher.locator('figure[id$="figures"] li', { hasText: '人' }).first()).toContainText('8')
  expect(trouble).toEqual([])
})
