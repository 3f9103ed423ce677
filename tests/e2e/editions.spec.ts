import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { runCli } from '../support/run-cli.ts'
import { openAs, sendComment, watchForTrouble } from './steps.ts'

// A citizen proposes wording, the office takes it into the next edition, and the citizen reads what became of it.
test.describe.configure({ mode: 'serial' })

const RULES = `# 某市公园管理办法

第一条 为了方便市民游园，保护公园绿地，制定本办法。

第二条 公园应当每日六时开放，二十二时关闭。

第三条 公园内不得搭建帐篷。

第四条 违反本办法规定的，由园林部门责令改正。

第五条 公园管理单位应当公布开放时间。
公园管理单位应当设置无障碍设施。
`
const dataDir = () => process.env.MINYI_E2E_DATA!
let law = ''
const proposals = new Map<string, string>()
const idOf = (proposed: string) => proposals.get(proposed)!

test.beforeAll(async () => {
  const file = path.join(dataDir(), 'parks.md')
  writeFileSync(file, RULES)
  const made = await runCli(['draft', 'import', file, '--agency', 'transport', '--days', '31'], {
    DATA_DIR: dataDir(),
    DATABASE_URL: '',
    PUBLIC_URL: process.env.MINYI_E2E_URL!,
  })
  expect(made.code, made.stderr).toBe(0)
  law = new URL(JSON.parse(made.stdout).url).pathname
})

test('citizens propose wording; two of them want the same place', async ({ browser }) => {
  const propose = async (who: string, clause: string, quote: string, proposed: string, javaScriptEnabled: boolean) => {
    const page = await openAs(browser, who, { javaScriptEnabled })
    await page.goto(`${law}/comment?clause=${clause}`)
    await page.fill('[name=quote]', quote)
    await page.check('[name=stance][value=amend]')
    await page.fill('[name=body]', `建议改为“${proposed}”。`)
    await page.fill('[name=proposedText]', proposed)
    proposals.set(proposed, await sendComment(page))
    await page.context().close()
  }
  await propose('citizen11', 'a2', '每日六时', '每日五时', true)
  await propose('citizen12', 'a2', '六时', '七时', false)
  await propose('citizen13', 'a2', '二十二时', '二十三时', true)
  await propose('citizen18', 'a3', '不得搭建帐篷', '不得在草坪上搭建帐篷', true)
})

test('a suggestion over two paragraphs begins from the present words, with and without JavaScript', async ({ browser }) => {
  const present = '公园管理单位应当公布开放时间。\n公园管理单位应当设置无障碍设施。'
  for (const javaScriptEnabled of [true, false]) {
    const page = await openAs(browser, 'citizen14', { javaScriptEnabled })
    await page.goto(`${law}/comment?clause=a5&stance=amend`)
    await page.getByRole('link', { name: '从现有文字改起' }).click()
    await expect(page.locator('[name=proposedText]')).toHaveValue(present)
    if (javaScriptEnabled) {
      await page.fill('[name=proposedText]', present.replace('时间', '时间和容量').replace('设置', '设置并维护'))
      await page.fill('[name=body]', '两款都应当改。')
      proposals.set('两款', await sendComment(page))
      await expect(page.locator(`#comment-${idOf('两款')} ins`)).toHaveText(['增加：和容量', '增加：并维护'])
    }
    await page.context().close()
  }
})

test('the office accepts, sees what clashes, starts the edition from it, edits another article and publishes', async ({ browser }) => {
  const page = await openAs(browser, 'official1')
  const trouble = watchForTrouble(page)
  await page.goto(`/office${law}`)
  await page.getByRole('link', { name: '决定修改建议' }).click()
  await page.waitForURL(/suggestions$/)
  const card = (proposed: string) => page.locator(`#suggestion-${idOf(proposed)}`)
  const decide = async (proposed: string, verdict: string) => {
    await card(proposed).locator(`button[value=${verdict}]`).click()
    await expect(card(proposed)).toHaveClass(new RegExp(verdict))
  }
  await expect(page.locator('fieldset .suggestion')).toHaveCount(2)
  await decide('每日五时', 'accepted')
  await expect(card('七时').locator('button[value=accepted]')).toHaveCount(0)
  await expect(card('七时')).toContainText('请先撤回那个决定')
  await decide('二十三时', 'accepted')
  await expect(page.locator('details', { hasText: '这一条读作' }).locator('ins')).toHaveText(['增加：五', '增加：三'])
  await decide('两款', 'accepted')

  await page.getByRole('button', { name: '用已接受的 3 条建议开始第 2 稿' }).click()
  await page.waitForURL(/edition\?done=accepted/)
  await page.goto(`/office${law}/edition?edit=a4`)
  await page.fill('[name=lines]', '第四条 违反本办法规定的，由园林部门责令改正；拒不改正的，处五十元罚款。')
  await page.getByRole('button', { name: '保存条文' }).click()
  await page.waitForURL(/done=rewritten/)
  // What publishing would do is said before the button, comment by comment.
  await page
    .getByText(/看这 \d+ 条意见/)
    .first()
    .click()
  await expect(page.locator(`section a[href$="comment=${idOf('两款')}"]`)).toBeVisible()
  await page.locator('#change-a4').getByRole('link', { name: '对照得不对？' }).click()
  await expect(page.locator('#correct [name="to[]"][value=a4]')).toBeChecked()
  await page.getByRole('button', { name: '改正' }).click()
  await page.waitForURL(/done=corrected/)
  await expect(page.locator('#change-a4')).toContainText('工作人员核定')
  await page.getByRole('button', { name: '发布第 2 稿' }).click()
  await page.waitForURL(/done=requested/)
  await expect(async () => {
    await page.goto(law)
    await expect(page.locator('#a2')).toContainText('公园应当每日五时开放，二十三时关闭。', { timeout: 500 })
  }).toPass({ timeout: 30_000 })

  // The answer is still owed; its form knows what was decided.
  await page.goto(`/office${law}/work?comment=${idOf('每日五时')}`)
  await expect(page.locator('[data-panel=answer] [name=outcome][value=adopted]')).toBeChecked()
  await expect(page.locator('[data-panel=answer] [name=carriedBy]')).toHaveValue('a2')
  await page.fill('[data-panel=answer] [name=reason]', '采纳。第二稿第二条已改为五时开放。')
  await page.locator('[data-panel=answer] button[type=submit]').click()
  await page.waitForURL(/done=answered/)
  expect(trouble).toEqual([])
})

test('without JavaScript the citizen reads what became of it, and everybody whose words they were', async ({ browser }) => {
  const page = await openAs(browser, 'citizen11', { javaScriptEnabled: false })
  await page.goto(`${law}/comments/${idOf('每日五时')}`)
  await expect(page.locator('main')).toContainText('采纳')
  await expect(page.locator('main .proposed del').last()).toHaveText('删去：六')
  await page.getByRole('link', { name: '已体现在第 2 稿第二条' }).click()
  await page.waitForURL(/clause=a2/)
  const credit = page.locator('#a2 .credit')
  await expect(credit.getByRole('link')).toHaveCount(2)
  await expect(credit.locator(`a[href="${law}/comments/${idOf('每日五时')}"]`)).toBeVisible()

  for (const view of ['inline', 'side']) {
    await page.goto(`${law}/changes?view=${view}`)
    const second = page.locator('#change-a2')
    await expect(second.locator('del').first()).toContainText('六')
    await expect(second.locator('ins').first()).toContainText('五')
    await expect(second.locator('.credit a')).toHaveCount(2)
    await expect(page.locator('#change-a5 ins')).toHaveText(['增加：和容量', '增加：并维护'])
    await expect(page.locator('#change-a4 ins')).toContainText('拒不改正的，处五十元罚款')
    await expect(page.locator('#change-a4 .credit')).toHaveCount(0)
  }
  // What was pending has followed; what stood on the same words says that it no longer applies.
  const office = await openAs(browser, 'official1', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  await office.goto(`/office${law}/suggestions`)
  await expect(office.locator(`#suggestion-${idOf('不得在草坪上搭建帐篷')} button[value=accepted]`)).toBeVisible()
  await expect(office.locator(`#suggestion-${idOf('七时')}`)).toContainText('不再适用')
  await expect(office.locator(`#suggestion-${idOf('每日五时')}`)).toContainText('已写进第 2 稿')
  expect(await office.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})
