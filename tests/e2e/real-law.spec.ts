import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, devices, expect, type Page, test } from '@playwright/test'
import { findRunning } from '../../db/embedded.server.ts'
import { connect } from '../support/load/installation.ts'
import { hasRegulations, regulation } from '../support/regulations.ts'
import { runCli } from '../support/run-cli.ts'
import { openAs, sendComment, watchForTrouble } from './steps.ts'

// The whole journey on the real law of 105 articles, in the order in which it happens to an office.
test.describe.configure({ mode: 'serial' })
test.skip(!hasRegulations, 'the real law texts are not on this machine')

const REASON = '采纳。将在下一稿中写明征求意见的期限。'
let law = ''
let quoted = ''
const dataDir = () => process.env.MINYI_E2E_DATA!

const openLaw = async (browser: Browser, who?: string, options = {}) => {
  const page = await openAs(browser, who, options)
  await page.goto(law)
  return page
}
/** Selects the characters of a clause's first line that begin with `words`, as a mouse or a finger would leave them. */
const select = (page: Page, clause: string, words: string) =>
  page.evaluate(
    ([key, text]) => {
      const line = document.querySelector(`[data-clause="${key}"] [data-start]`)!
      const node = line.firstChild as Text
      const start = node.data.indexOf(text!)
      line.scrollIntoView({ block: 'center' })
      document.getSelection()!.setBaseAndExtent(node, start, node, start + text!.length)
    },
    [clause, words],
  )

test('the command line makes a consultation of it; it reads like a law book', async ({ browser }) => {
  const made = await runCli(['draft', 'import', regulation('lifafa-2015'), '--agency', 'transport', '--days', '31'], {
    DATA_DIR: dataDir(),
    DATABASE_URL: '',
    PUBLIC_URL: process.env.MINYI_E2E_URL!,
  })
  expect(made.code, made.stderr).toBe(0)
  law = new URL(JSON.parse(made.stdout).url).pathname
  const page = await openLaw(browser)
  const trouble = watchForTrouble(page)
  await page.reload()
  await expect(page.locator('section.clause')).toHaveCount(105)
  await page.locator('.toc-wide a', { hasText: '附则' }).click()
  await expect(page.locator('h2', { hasText: '附则' })).toBeInViewport()
  await page.goto(`${law}/clauses/a72`)
  expect(page.url()).toMatch(/clause=a72#a72$/)
  await expect(page.locator('#a72')).toBeInViewport()
  expect(trouble).toEqual([])
})

test('a citizen comments on a clause, on chosen words and on the whole, and changes what was said', async ({ browser }) => {
  const page = await openLaw(browser, 'citizen14')
  await select(page, 'a5', '坚持立法公开')
  await page.getByRole('toolbar').getByRole('button').nth(1).click()
  await page.waitForURL(/quote=/)
  await expect(page.locator('[name=quote]')).toHaveValue('坚持立法公开')
  await page.fill('[name=body]', '公开应当有期限。')
  await page.fill('[name=proposedText]', '坚持立法公开，期限不少于三十日')
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'minyi-e2e-')), '依据 𠮷.png')
  writeFileSync(
    file,
    Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
  )
  await page.setInputFiles('[name=attachment]', file)
  quoted = await sendComment(page)
  const card = page.locator(`#comment-${quoted}`)
  await expect(card.locator('blockquote')).toHaveText('坚持立法公开')
  await expect(card.locator('ins')).not.toHaveCount(0)
  await expect(card.getByRole('link', { name: /依据/ })).toBeVisible()

  await page.goto(`${law}/comments/${quoted}/edit`)
  await page.fill('[name=body]', '公开应当有期限，并说明到哪里查看。')
  await page.click('main button[type=submit]')
  await expect(page.locator('main')).toContainText('公开应当有期限，并说明到哪里查看。')
  await page.goto(`${law}/comments/${quoted}`)
  await expect(page.locator('details', { hasText: '公开应当有期限。' })).toBeAttached()

  await page.goto(`${law}/comment`)
  await page.fill('[name=body]', '总体赞成，建议配套解读。')
  await page.check('[name=stance][value=support]')
  const whole = await sendComment(page)
  await page.goto(`${law}/comments/${whole}`)
  await page.locator('details.withdraw > summary').click()
  await page.locator('details.withdraw button[type=submit]').click()
  await expect(page.locator('.tombstone')).toBeVisible()
})

test('words are chosen by touch and by keyboard, too', async ({ browser }) => {
  const phone = await openLaw(browser, 'citizen15', devices['Pixel 7'])
  await select(phone, 'a2', '自治条例和单行条例')
  await phone.getByRole('toolbar').getByRole('button').first().tap()
  await expect(phone.locator('[name=quote]')).toHaveValue('自治条例和单行条例')
  const page = await openAs(browser, 'citizen16')
  await page.goto(`${law}/comment?clause=a4`)
  // Without any pointer: the words are typed, the command finds their place.
  await page.locator('[name=quote]').focus()
  await page.keyboard.type('法定的权限和程序')
  await page.locator('[name=stance][value=ask]').focus()
  await page.keyboard.press('Space')
  await page.locator('[name=body]').focus()
  await page.keyboard.type('程序由哪部法律规定？')
  await page.locator('main .comment-form button[type=submit]').focus()
  await Promise.all([page.waitForURL(/#comment-/), page.keyboard.press('Enter')])
  await expect(page.locator('main blockquote', { hasText: '法定的权限和程序' }).first()).toBeVisible()
})

test('without JavaScript: comment, endorse, reply, filter', async ({ browser }) => {
  const page = await openLaw(browser, 'citizen17', { javaScriptEnabled: false })
  await page.goto(`${law}/comment?clause=a6`)
  await page.fill('[name=body]', '请把“科学合理”写得具体。')
  await page.check('[name=stance][value=amend]')
  await sendComment(page)
  await page.goto(`${law}/comments/${quoted}`)
  await page.locator('button[aria-pressed=false]').click()
  await expect(page.locator('button[aria-pressed=true]')).toContainText('1')
  await page.locator('.reply-form [name=body]').last().fill('同意，三十日正好。')
  await page.locator('.reply-form button[type=submit]').last().click()
  await expect(page.locator('.reply')).toContainText('同意，三十日正好。')
  await page.goto(`${law}/comments?stance=amend&kind=person&answer=none&q=${encodeURIComponent('期限')}&sort=discussed`)
  await expect(page.locator('main .comment')).toHaveCount(1)
  await expect(page.locator(`#comment-${quoted}`)).toBeVisible()
})

test('the office answers one and many, hides with a reason, and the author hears of it', async ({ browser }) => {
  const page = await openAs(browser, 'official1')
  const work = `/office${law}/work`
  await page.goto(`${work}?comment=${quoted}`)
  const answer = page.locator('[data-panel=answer]')
  await answer.locator('input[name=outcome][value=adopted]').check()
  await answer.locator('[name=reason]').fill(REASON)
  await answer.locator('button[type=submit]').click()
  await expect(page.locator('main .answer').first()).toContainText(REASON)

  await page.goto(`${work}?state=unanswered`)
  const boxes = page.locator('main tbody input[type=checkbox]')
  const waiting = await boxes.count()
  expect(waiting).toBeGreaterThanOrEqual(2)
  for (const box of (await boxes.all()).slice(1)) await box.check()
  await page.locator('[data-bulk=respond] > summary').click()
  await page.locator('[data-bulk=respond] input[name=outcome][value=partly]').check()
  await page.locator('[data-bulk=respond] [name=reason]').fill('部分采纳。在配套规定中写明。')
  await page.locator('[data-bulk=respond] button[type=submit]').click()
  await expect(boxes).toHaveCount(1)

  await page.locator("main tbody a[href*='comment=']").first().click()
  await page.waitForURL(/comment=/)
  const hiding = page.locator('details', { has: page.locator('form input[name=form][value=hide]') })
  await hiding.locator('> summary').click()
  await hiding.locator('[name=reason]').fill('含有他人的电话号码。')
  await hiding.locator('button[type=submit]').click()
  await expect(page.locator('main')).toContainText('含有他人的电话号码。')
  const visitor = await openAs(browser)
  await visitor.goto(`${law}/comments`)
  await expect(visitor.locator('.tombstone', { hasText: '含有他人的电话号码。' })).toBeVisible()

  const author = await openAs(browser, 'citizen14')
  await expect(async () => {
    await author.goto('/account/notifications')
    await expect(author.locator(`main a[href*="${quoted}"]`).first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 15_000 })
})

test('results and report say the same on the page, as CSV and as JSON; it closes only with a reason', async ({ browser }) => {
  const page = await openLaw(browser)
  await page.goto(`${law}/results`)
  const shown = await page
    .locator('main table tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent!.trim()).join(',')))
  for (const chart of ['stance-by-article', 'participants', 'answers']) {
    const [, ...rows] = (await (await page.request.get(`${law}/results/${chart}.csv`)).text()).trim().split('\r\n')
    expect(rows.length, chart).toBeGreaterThan(0)
    for (const row of rows) expect(shown, chart).toContain(row)
  }

  const citizen = await openAs(browser, 'citizen18')
  await citizen.goto(`${law}/comment?clause=a1`)
  await citizen.fill('[name=body]', '最后一天的意见。')
  await citizen.check('[name=stance][value=support]')
  await sendComment(citizen)
  const sql = connect((await findRunning(dataDir()))!)
  const [id] = [law.split('/').at(-1)!]
  await sql`update consultations set opens_at = now() - interval '40 days', closes_at = now() - interval '1 minute' where id = ${id}`
  await sql.end()
  await citizen.goto(`${law}/comment?clause=a1`)
  await expect(citizen.locator('main')).toContainText('截止')

  const chief = await openAs(browser, 'chief1')
  await chief.goto(`/office${law}/close`)
  await chief.fill('[name=whatChangedZh]', '第五条写明征求意见的期限不少于三十日。')
  await chief.click('main form button[type=submit]')
  await expect(chief.getByRole('alert')).toBeVisible()
  await expect(chief.locator('[name=whatChangedZh]')).toHaveValue('第五条写明征求意见的期限不少于三十日。')
  await chief.fill('[name=unansweredReason]', '最后一天收到，内容与已答复的意见相同。')
  await Promise.all([chief.waitForURL(/\/report$/), chief.click('main form button[type=submit]')])

  await page.goto(`${law}/report`)
  await expect(page.locator('main')).toContainText(REASON)
  await expect(page.locator('main')).toContainText('最后一天收到，内容与已答复的意见相同。')
  const report = await (await page.request.get(`${law}/report.json`)).json()
  const lines = (await (await page.request.get(`${law}/report.csv`)).text()).trimEnd().split('\r\n')
  const stored = report.comments as { id: string }[]
  expect(lines.length - 1).toBe(stored.length)
  expect(stored.some((one) => one.id === quoted)).toBe(true)
})
