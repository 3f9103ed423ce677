import { expect, type Page, test } from '@playwright/test'
import { findConsultation, openAs } from './steps.ts'

const NEWS = '.news button, .news a'

/** Opens a page whose live connection has joined its room. */
async function openLive(page: Page, address: string) {
  const joined = page
    .waitForEvent('websocket')
    .then((socket) => socket.waitForEvent('framereceived', ({ payload }) => /^43\d/.test(String(payload))))
  await page.goto(address)
  await joined
}
/** Writes as the signed-in page would, without leaving it; the moment of the acknowledgement by this machine's clock. */
async function write(page: Page, address: string, form: Record<string, string>) {
  const { origin } = new URL(page.url())
  const answer = await page.request.post(address, { form, headers: { origin }, maxRedirects: 0 })
  expect([302, 303]).toContain(answer.status())
  return { at: Date.now(), location: answer.headers().location! }
}
/** In the page: the first moment at which the words are on the screen, by the same clock. */
const noteWhen = (page: Page, selector: string, words: string) =>
  page.evaluate(
    ([where, what]) => {
      const seen = () => [...document.querySelectorAll(where!)].some((node) => node.textContent!.includes(what!))
      const noted = new Promise<number>((resolve) => {
        const look = () => {
          if (seen()) resolve(Date.now()) // later ones resolve nothing
        }
        const watcher = new MutationObserver(look)
        watcher.observe(document.body, { subtree: true, childList: true, characterData: true })
        look()
      })
      ;(window as unknown as { noted: Promise<number> }).noted = noted
    },
    [selector, words],
  )
const notedAt = (page: Page) => page.evaluate(() => (window as unknown as { noted: Promise<number> }).noted)
const idsOf = (page: Page) => page.locator('main .comment, main .reply').evaluateAll((nodes) => nodes.map((node) => node.id))
/** Where everything that is being read stands in the window. */
const places = (page: Page) =>
  page.locator('main .comment, main .reply, main .clause, main h1, main h2').evaluateAll((nodes) =>
    nodes.map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect()
      return [node.id, x, y, width, height].map((value) => (typeof value === 'number' ? Math.round(value) : value)).join(' ')
    }),
  )
const comment = (at: string, clause: string, body: string): [string, Record<string, string>] => [
  `${at}/comment`,
  { form: 'post-comment', clause, stance: 'support', body },
]

test('what one does in a browser is announced in the other within a second; nothing moves until one asks', async ({ browser }) => {
  const [reader, citizen, neighbour, official] = await Promise.all([
    openAs(browser),
    openAs(browser, 'citizen8'),
    openAs(browser, 'citizen9'),
    openAs(browser, 'official1'),
  ])
  const at = await findConsultation(reader)
  const took: Record<string, number> = {}
  /** Writes, waits for the words, and checks that nothing moved. */
  async function announced(
    what: string,
    page: Page,
    words: string,
    selector: string,
    act: () => Promise<{ at: number; location: string }>,
  ) {
    const before = await places(page)
    await noteWhen(page, selector, words)
    const done = await act()
    took[what] = (await notedAt(page)) - done.at
    expect(took[what], what).toBeLessThan(1000)
    expect(await places(page), `${what} moved something`).toEqual(before)
    return done.location
  }
  const { location: first } = await write(citizen, ...comment(at, 'a22', '第一条，读者已经看到。'))
  const id = first.split('#comment-')[1]!
  await openLive(reader, `${at}?clause=a22&sort=newest`)
  await reader.locator(`#comment-${id}`).scrollIntoViewIfNeeded()
  const region = reader.locator('.news')
  await expect(region).toHaveAttribute('aria-live', 'polite')

  const shown = await idsOf(reader)
  await announced('comment', reader, '有 1 条新意见', '.news', () => write(citizen, ...comment(at, 'a22', '夜间停放区应当有灯。')))
  await announced('two more', reader, '有 3 条新意见', '.news', async () => {
    await write(neighbour, ...comment(at, 'a22', '灯光不应当扰民。'))
    return write(citizen, ...comment(at, 'a22', '灯可以用感应的。'))
  })
  expect(await idsOf(reader)).toEqual(shown)
  await reader.locator(NEWS).click()
  for (const words of ['夜间停放区应当有灯', '灯光不应当扰民', '灯可以用感应的'])
    await expect(reader.locator('#margin')).toContainText(words)
  await expect(region).toBeEmpty()

  await announced('endorsement', reader, '1', `#comment-${id} .fact`, () =>
    write(neighbour, `${at}/comments/${id}?index`, { form: `endorse.${id}` }),
  )
  await announced('response', reader, '1 条意见有答复', '.news', () =>
    write(official, `/office${at}/work`, { form: 'respond', 'commentIds[]': id, outcome: 'adopted', reason: '采纳。停放区将加装感应灯。' }),
  )
  await expect(reader.locator(`#comment-${id}`)).not.toContainText('加装感应灯')
  await reader.locator(NEWS).click()
  await expect(reader.locator(`#comment-${id}`)).toContainText('加装感应灯')

  await write(neighbour, `${at}/comments/${id}?index`, { form: 'reply.comment', body: '第一条回复。' })
  await openLive(reader, `${at}/comments/${id}`)
  await announced('reply', reader, '有 1 条新回复', '.news', () =>
    write(citizen, `${at}/comments/${id}?index`, { form: 'reply.comment', body: '第二条回复。' }),
  )
  await expect(reader.locator('.replies')).not.toContainText('第二条回复')
  await reader.locator(NEWS).click()
  await expect(reader.locator('.replies')).toContainText('第二条回复')
  console.log(JSON.stringify({ acknowledgedToAnnouncedMs: took }))
})

test('while one is typing a reply, news takes nothing away: neither the words nor the place', async ({ browser }) => {
  const [writer, other] = [await openAs(browser, 'citizen10'), await openAs(browser, 'citizen11')]
  const at = await findConsultation(writer)
  const { location } = await write(other, ...comment(at, 'a23', '请公布收费标准。'))
  const thread = `${at}/comments/${location.split('#comment-')[1]}`
  await openLive(writer, thread)
  const box = writer.locator('.reply-form textarea').last()
  await box.fill('我正在写的话')
  await write(other, `${thread}?index`, { form: 'reply.comment', body: '补充一点。' })
  await expect(writer.locator(NEWS)).toContainText('有 1 条新回复')
  await expect(box).toBeFocused()
  await expect(box).toHaveValue('我正在写的话')
  await writer.locator('.reply-form button[type=submit]').last().click()
  await expect(writer.locator('.replies')).toContainText('我正在写的话')
  await expect(writer.locator('.replies')).toContainText('补充一点')
  await expect(writer.locator('.news')).toBeEmpty()
})

test('who was offline ends with the same list as who stayed, and as a reload without JavaScript', async ({ browser }) => {
  const [away, stayed, citizen, neighbour] = await Promise.all([
    openAs(browser),
    openAs(browser),
    openAs(browser, 'citizen12'),
    openAs(browser, 'citizen13'),
  ])
  const at = await findConsultation(away)
  const { location } = await write(citizen, ...comment(at, 'a24', '开始时就在的意见。'))
  const list = `${at}/comments?clause=a24&sort=endorsed`
  await openLive(away, list)
  await openLive(stayed, list)
  await away.context().setOffline(true)
  await write(citizen, ...comment(at, 'a24', '离线时的第一条。'))
  const { location: second } = await write(citizen, ...comment(at, 'a24', '离线时的第二条。'))
  const [old, endorsed] = [location, second].map((one) => one.split('#comment-')[1]!)
  await write(neighbour, `${at}/comments/${endorsed}?index`, { form: `endorse.${endorsed}` })
  await expect(stayed.locator(NEWS)).toContainText('有 2 条新意见')
  await expect(away.locator('.news')).toBeEmpty()
  await away.context().setOffline(false)
  await expect(away.locator(NEWS)).toContainText('有 2 条新意见', { timeout: 15_000 })
  await away.locator(NEWS).click()
  await stayed.locator(NEWS).click()
  await expect(away.locator('main')).toContainText('离线时的第一条')
  const expected = await idsOf(stayed)
  expect(expected).toContain(`comment-${old}`)
  expect(expected.indexOf(`comment-${endorsed}`)).toBeLessThan(expected.indexOf(`comment-${old}`))
  expect(await idsOf(away)).toEqual(expected)

  const plain = await openAs(browser, undefined, { javaScriptEnabled: false })
  await plain.goto(list)
  expect(await idsOf(plain)).toEqual(expected)
  await write(neighbour, ...comment(at, 'a24', '没有脚本，重新载入即可看到。'))
  // A visitor's page may be the kept one until its event is seen.
  await expect(async () => {
    await plain.reload()
    await expect(plain.locator('main')).toContainText('重新载入即可看到', { timeout: 500 })
  }).toPass({ timeout: 5000 })
})
