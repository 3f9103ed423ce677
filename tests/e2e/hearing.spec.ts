import { createHash } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import postgres from 'postgres'
import { runCli } from '../support/run-cli.ts'
import { openAs, watchForTrouble } from './steps.ts'

// A hearing from its notice to what became of what was said: the office, those who apply, and everybody who watches.
test.describe.configure({ mode: 'serial' })

const PHONE = { viewport: { width: 390, height: 844 } }
const APPLICANTS = ['citizen14', 'citizen15', 'citizen16']
let hearing = ''
/** The demo account of each application number, in the order of the draw. */
let drawn: { number: number; who: string }[] = []

const form = (page: Page, name: string) => page.locator(`form:has(input[name=form][value="${name}"])`)
const send = (page: Page, name: string) => form(page, name).locator('button[type=submit]').click()
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16)

/** Nobody waits for weeks in a test: the dates of this hearing are moved back instead. */
async function passDays(days: number) {
  const { stdout } = await runCli(['database', 'url'], { DATA_DIR: process.env.MINYI_E2E_DATA!, DATABASE_URL: '' })
  const sql = postgres(stdout.trim(), { max: 1 })
  const by = `${days} days`
  await sql`update hearings set published_at = published_at - ${by}::interval, applies_until = applies_until - ${by}::interval,
    held_at = held_at - ${by}::interval where id = ${hearing.split('/').at(-1)!}`
  await sql.end()
}

test('the office calls a hearing; short notice needs a reason that everybody reads', async ({ browser }) => {
  const page = await openAs(browser, 'official1')
  const trouble = watchForTrouble(page)
  await page.goto('/office/matters/shared-ebikes')
  await page.getByText('新建听证会').click()
  await form(page, 'create-hearing').getByLabel('名称（中文）').fill('停放区听证会')
  await send(page, 'create-hearing')
  await expect(page.getByRole('alert')).toContainText('需要修改')
  await form(page, 'create-hearing').getByLabel('听证内容（中文）').fill('停放区设在哪里，占不占人行道。')
  await form(page, 'create-hearing').getByLabel('地点（中文）').fill('交通运输局二楼')
  await form(page, 'create-hearing').getByLabel('参加人的组别和席位').fill('周边居民 | Residents nearby 1')
  await form(page, 'create-hearing').getByLabel('就哪一次征求意见举行').selectOption({ index: 1 })
  await send(page, 'create-hearing')
  await page.waitForURL(/office\/hearings\//)
  hearing = new URL(page.url()).pathname.replace('/office', '')
  await page.getByLabel('报名截止').fill(inDays(10))
  await page.getByLabel('举行时间').fill(inDays(20))
  await send(page, 'publish')
  await expect(page.getByRole('alert')).toContainText('公告不足 30 日')
  await page.getByLabel('公告不足三十日的理由').fill('汛期将至，须在雨季前定下来。')
  await send(page, 'publish')
  await expect(page.getByText('正在接受报名')).toBeVisible()
  await page.getByRole('textbox', { name: '议程' }).fill('介绍草案\n陈述意见')
  await send(page, 'agenda')
  await expect(page.getByRole('status')).toContainText('已保存')

  const visitor = await openAs(browser, undefined, { javaScriptEnabled: false, ...PHONE })
  await visitor.goto(hearing)
  await expect(visitor.getByText('公告不足三十日，理由：汛期将至')).toBeVisible()
  await expect(visitor.getByText(/早于举行 \d+ 日/)).toBeVisible()
  await expect(visitor.getByText('陈述意见')).toBeVisible()
  await expect(visitor.getByText('秘密数的哈希（公告时公布）')).toBeVisible()
  await expect(visitor.getByRole('link', { name: '登录后报名' })).toBeVisible()
  const stranger = await openAs(browser, 'official2')
  expect((await stranger.goto(`/office${hearing}`))!.status()).toBe(403)
  expect(trouble).toEqual([])
})

test('the office moves it to another day and place; the page keeps both, and the reason', async ({ browser }) => {
  const office = await openAs(browser, 'official1', { javaScriptEnabled: false })
  await office.goto(`/office${hearing}`)
  await office.getByText('变更时间或者地点').click()
  await form(office, 'move').getByLabel('举行时间').fill(inDays(21))
  await form(office, 'move').getByLabel('地点（中文）').fill('市民中心三楼')
  await form(office, 'move').getByLabel('为什么变更').fill('二楼坐不下报名的人，另找了会场。')
  await send(office, 'move')
  await expect(form(office, 'move').getByText('公告不足 30 日').first()).toBeVisible()
  await form(office, 'move').getByLabel('公告不足三十日的理由').fill('汛期将至，须在雨季前定下来。')
  await send(office, 'move')
  await expect(office.getByRole('status')).toContainText('已保存')
  const visitor = await openAs(browser, undefined, { javaScriptEnabled: false, ...PHONE })
  await visitor.goto(hearing)
  const changes = visitor.getByRole('region', { name: '公告的变更' })
  await expect(changes.locator('s', { hasText: '交通运输局二楼' })).toBeVisible()
  await expect(changes.locator('ins', { hasText: '市民中心三楼' })).toBeVisible()
  await expect(changes.getByText('二楼坐不下报名的人')).toBeVisible()
})

test('another one is called off: nobody can apply, and its page and matter say so', async ({ browser }) => {
  const office = await openAs(browser, 'official1')
  await office.goto('/office/matters/shared-ebikes')
  await office.getByText('新建听证会').click()
  await form(office, 'create-hearing').getByLabel('名称（中文）').fill('收费听证会')
  await form(office, 'create-hearing').getByLabel('听证内容（中文）').fill('清运要不要收费，收多少。')
  await form(office, 'create-hearing').getByLabel('地点（中文）').fill('交通运输局二楼')
  await form(office, 'create-hearing').getByLabel('参加人的组别和席位').fill('骑行人 1')
  await send(office, 'create-hearing')
  await office.waitForURL(/office\/hearings\//)
  const other = new URL(office.url()).pathname.replace('/office', '')
  await office.getByLabel('报名截止').fill(inDays(10))
  await office.getByLabel('举行时间').fill(inDays(40))
  await send(office, 'publish')
  await office.getByText('取消听证会', { exact: true }).click()
  await form(office, 'call-off').getByLabel('为什么取消').fill('短')
  await send(office, 'call-off')
  await expect(form(office, 'call-off').getByRole('alert')).toBeVisible()
  await form(office, 'call-off').getByLabel('为什么取消').fill('草案已经撤回，听证会不再举行。')
  await send(office, 'call-off')
  await expect(office.getByText('听证会已取消，理由：草案已经撤回')).toBeVisible()
  const citizen = await openAs(browser, APPLICANTS[0]!, PHONE)
  await citizen.goto(other)
  await expect(citizen.getByText('听证会已取消，理由：草案已经撤回')).toBeVisible()
  await expect(form(citizen, 'apply')).toHaveCount(0)
  await citizen.goto('/matters/shared-ebikes')
  await expect(citizen.getByText('取消听证会')).toBeVisible()
})

test('three people apply, two of them without JavaScript; the seat is drawn as anybody can check', async ({ browser }) => {
  for (const [i, who] of APPLICANTS.entries()) {
    const page = await openAs(browser, who, { javaScriptEnabled: i === 0, ...PHONE })
    await page.goto(hearing)
    await send(page, 'apply')
    await expect(page.getByText('请填写此项').first()).toBeVisible()
    await page.getByLabel('周边居民').check()
    await page.getByLabel('想说什么').fill('我住在停放区旁边，想说说晚上的噪声。')
    await send(page, 'apply')
    await expect(page.getByText(`您已报名，编号 ${i + 1}。`)).toBeVisible()
    await page.context().close()
  }
  await passDays(11)
  const office = await openAs(browser, 'official1')
  await office.goto(`/office${hearing}`)
  await expect(office.getByText('想说说晚上的噪声')).toHaveCount(3)
  await send(office, 'draw')
  await expect(office.getByText('席位已抽定')).toBeVisible()
  const visitor = await openAs(browser)
  await visitor.goto(hearing)
  await expect(visitor.locator('main')).not.toContainText('晚上的噪声')
  const data = await (await visitor.request.get(`${hearing}/selection.json`)).json()
  const sha = (text: string) => createHash('sha256').update(text).digest('hex')
  expect(sha(data.secret)).toBe(data.secretHash)
  expect(sha([data.secret, 1, 2, 3].join('\n'))).toBe(data.seed)
  await expect(visitor.getByText(data.seed)).toBeVisible()
  const order = [1, 2, 3].sort((a, b) => (sha(`${data.seed}\n${a}`) < sha(`${data.seed}\n${b}`) ? -1 : 1))
  await expect(visitor.locator('tbody tr td:nth-child(3)')).toHaveText(order.map(String))
  drawn = order.map((number) => ({ number, who: APPLICANTS[number - 1]! }))
})

test('who declines leaves the seat to the next, who hears of it and takes it', async ({ browser }) => {
  const first = await openAs(browser, drawn[0]!.who, PHONE)
  await first.goto(hearing)
  await expect(first.getByText('您已中签')).toBeVisible()
  await send(first, 'seat-decline')
  await expect(first.locator('tbody tr').first()).toContainText('放弃')
  const next = await openAs(browser, drawn[1]!.who, { javaScriptEnabled: false, ...PHONE })
  await expect(async () => {
    await next.goto('/account/notifications')
    await expect(next.getByText('席位递补给了您').first()).toBeVisible({ timeout: 1000 })
  }).toPass()
  await next.goto(hearing)
  await send(next, 'seat-accept')
  await expect(next.getByText('您已答复参加')).toBeVisible()
})

test('the speaker disputes a line without JavaScript, the office mends it, everything is answered and leads to the ledger', async ({
  browser,
}) => {
  await passDays(15)
  const office = await openAs(browser, 'official1', { javaScriptEnabled: false })
  await office.goto(`/office${hearing}`)
  await form(office, 'enter').getByRole('textbox').fill(`主持人：现在开始。\n${drawn[1]!.number} 居民：停放区太少。`)
  await send(office, 'enter')
  await expect(office.getByText('停放区太少。').first()).toBeVisible()

  const speaker = await openAs(browser, drawn[1]!.who, { javaScriptEnabled: false, ...PHONE })
  await speaker.goto(hearing)
  await speaker.getByText('有异议', { exact: true }).first().click()
  await send(speaker, 'object-2')
  await expect(speaker.getByRole('alert')).toBeVisible()
  await speaker.getByLabel('我说的是').fill('我说的是太远，不是太少。')
  await send(speaker, 'object-2')
  await expect(speaker.getByText('发言人说：我说的是太远')).toBeVisible()

  await office.goto(`/office${hearing}`)
  await expect(office.getByText('发言人有异议')).toBeVisible()
  await office.locator('#line-2').getByText('修改这一条').first().click()
  await form(office, 'rewrite-2').getByLabel('内容').fill('停放区太远。')
  await send(office, 'rewrite-2')
  await speaker.goto(hearing)
  await send(speaker, 'confirm-2')
  await expect(speaker.getByText('发言人已确认')).toBeVisible()
  await send(office, 'publish-transcript')
  await office.locator('#line-2').getByText('答复这一条').click()
  await form(office, 'handle-2').getByLabel('理由').fill('短')
  await send(office, 'handle-2')
  await expect(form(office, 'handle-2').getByRole('alert')).toBeVisible()
  await form(office, 'handle-2').getByLabel('处理').selectOption('partly')
  await form(office, 'handle-2').getByLabel('理由').fill('增加二十处停放区，距离不超过二百米。')
  await send(office, 'handle-2')
  await send(office, 'publish-handling')

  const visitor = await openAs(browser)
  await visitor.goto(hearing)
  await expect(visitor.getByText('增加二十处停放区')).toBeVisible()
  const csv = await (await visitor.request.get(`${hearing}/handling.csv`)).text()
  expect(csv).toContain('停放区太远。')
  await visitor.getByRole('link', { name: '见征求意见的采纳台账' }).click()
  await visitor.waitForURL(/ledger$/)
  await expect(visitor.locator(`main a[href="${hearing}"]`)).toHaveText('停放区听证会')
  await visitor.goto(`${visitor.url()}/report`)
  await expect(visitor.locator('tr', { has: visitor.locator(`a[href="${hearing}#line-2"]`) })).toContainText('增加二十处停放区')
  await speaker.goto('/account/contributions')
  await expect(speaker.locator('li', { has: speaker.locator(`a[href="${hearing}#line-2"]`) })).toContainText('增加二十处停放区')
})
