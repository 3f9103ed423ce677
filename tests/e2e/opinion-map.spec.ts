import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { runCli } from '../support/run-cli.ts'
import { openAs, watchForTrouble } from './steps.ts'

// A conversation brought in from Polis's format: its map is looked at by key and by button, taken along, and seen as it was earlier.
test.describe.configure({ mode: 'serial' })
const DAY = 86_400_000
const [PEOPLE, STATEMENTS] = [120, 16]
let map = ''

/** Two camps that came over a week; the first four statements are common ground. */
function writeFolder(folder: string) {
  const comments = ['timestamp,comment-id,author-id,moderated,comment-body']
  for (let s = 0; s < STATEMENTS; s++) comments.push(`${Date.now() - 20 * DAY},${s},0,${s === 9 ? -1 : 1},第 ${s} 条观点怎样`)
  const votes = ['timestamp,comment-id,voter-id,vote']
  for (let p = 0; p < PEOPLE; p++)
    for (let s = 0; s < STATEMENTS; s++) {
      const camp = (s % 2 === 0) === p < PEOPLE / 2 ? 1 : -1
      votes.push(`${Date.now() - (9 - (p % 7)) * DAY},${s},${p},${(p * 7 + s * 5) % 11 === 0 ? 0 : s < 4 ? 1 : camp}`)
    }
  writeFileSync(path.join(folder, 'comments.csv'), `${comments.join('\n')}\n`)
  writeFileSync(path.join(folder, 'votes.csv'), `${votes.join('\n')}\n`)
  writeFileSync(path.join(folder, 'summary.csv'), 'topic,河边怎样用\nconversation-description,请表态。\n')
}

test('a folder becomes a map with common ground, what divides and two groups', async ({ page }, info) => {
  const folder = info.outputPath('.')
  writeFolder(folder)
  const made = await runCli(['opinion', 'import', folder, '--agency', 'transport'], {
    DATA_DIR: process.env.MINYI_E2E_DATA!,
    DATABASE_URL: '',
    PUBLIC_URL: process.env.MINYI_E2E_URL!,
  })
  expect(made.code, made.stderr).toBe(0)
  map = `/opinion/${JSON.parse(made.stdout).id}`
  await page.goto(map)
  await expect(page.locator('#summary ~ ul')).toContainText('120 人对 16 条观点表态')
  await expect(page.locator('section[aria-labelledby=common] li')).toHaveCount(4)
  await expect(page.locator('section[aria-labelledby=groups] h3')).toHaveCount(2)
})

test('the map comes nearer and moves by key and button, and goes along as a picture', async ({ browser }, info) => {
  const page = await openAs(browser)
  const trouble = watchForTrouble(page)
  await page.goto(map)
  const picture = page.locator('figure:has(#picture)')
  const box = () => picture.locator('svg[role=img]').getAttribute('viewBox')
  const whole = await box()
  await expect(picture.getByRole('button', { name: '看全图' })).toBeDisabled()
  await picture.locator('[aria-describedby=picture-keys]').focus()
  // A key that comes before the page's scripts is nobody's.
  await expect(async () => {
    await page.keyboard.press('+')
    expect(await box()).not.toBe(whole)
  }).toPass({ timeout: 20_000 })
  const near = await box()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(box).not.toBe(near)
  await picture.getByRole('button', { name: '放大' }).click()
  await picture.getByRole('button', { name: '看全图' }).click()
  await expect.poll(box).toBe(whole)
  await picture.getByText('看表格').click()
  await expect(picture.locator('tbody tr')).toHaveCount(2)
  for (const [kind, begins] of [
    ['SVG', '<svg'],
    ['PNG', '\x89PNG'],
  ] as const) {
    const [file] = await Promise.all([page.waitForEvent('download'), picture.getByRole('button', { name: kind }).click()])
    const saved = info.outputPath(file.suggestedFilename())
    await file.saveAs(saved)
    expect(readFileSync(saved, 'latin1').slice(0, 4)).toBe(begins)
    if (kind === 'SVG') expect(readFileSync(saved, 'utf8')).toContain('来源：河边怎样用')
  }
  expect(trouble).toEqual([])
})

test('without scripts the same stands there, on a narrow screen, and an earlier day can be opened', async ({ browser }) => {
  const page = await openAs(browser, undefined, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  await expect(async () => {
    await page.goto(map)
    expect(await page.locator('ol a[href*="?day="]').count()).toBeGreaterThan(3)
  }).toPass({ timeout: 60_000 })
  await expect(page.getByText('可选的是导入的表态每累计满八分之一的日子')).toBeVisible()
  expect(await page.locator('th a[href*="?day="]').count()).toBe(await page.locator('ol a[href*="?day="]').count())
  const divides = page.locator('section:has(> #divides)')
  await expect(divides.locator('li').first()).toContainText(/赞同 [AB].*不赞同 [AB]/)
  await expect(divides.locator('li').first().locator('.parts')).toHaveCount(2)
  await expect(page.locator('figure:has(#picture) svg[role=img] use')).toHaveCount(PEOPLE)
  await expect(page.getByRole('button', { name: '放大' })).toBeHidden()
  await page.locator('a[href*="?day="]').first().click()
  await expect(page.getByRole('status').filter({ hasText: '为止的结果' })).toBeVisible()
  await expect(page.locator('#summary ~ ul')).not.toContainText('120 人')
  await page.getByRole('link', { name: '看现在的结果' }).click()
  await expect(page.locator('#summary ~ ul')).toContainText('120 人')
})
