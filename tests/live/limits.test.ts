import '#tests/support/own-database.ts'
import { like, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { comments } from '#db/schema/index.server.ts'
import type { RunningServer } from '#tests/support/start-server.ts'
import { type AccountName, emailOf, PASSWORD } from '#tests/support/world/people.ts'
import { type House, openHouse } from './house.ts'

// A tenth of the real limits: four comments in ten minutes, one wrong password for an account, six for an address.
const TENTH = { RATE_LIMIT_FACTOR: '0.1' }
let house: House
let servers: RunningServer[]
beforeAll(async () => {
  house = await openHouse()
  servers = [await house.start({ env: TENTH }), await house.start({ env: TENTH })]
})
afterAll(() => house?.close())

async function post(server: RunningServer, address: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const answer = await fetch(server.url + address, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, 'accept-language': 'zh-CN', ...headers },
    body: new URLSearchParams(fields),
  })
  return { status: answer.status, wait: Number(answer.headers.get('retry-after')), text: await answer.text() }
}
const comment = (server: RunningServer, who: AccountName, body: string) =>
  post(server, `${house.at}/comment`, { form: 'post-comment', clause: 'a1', stance: 'support', body }, { cookie: house.cookies[who]! })
const stored = (words: string) => house.db.$count(comments, like(comments.body, `${words}%`))

test('many at once, through two processes, do not pass the limit; the refusal says how long, and keeps what was typed', async () => {
  const answers = await Promise.all(Array.from({ length: 14 }, (_, n) => comment(servers[n % 2]!, 'citizen', `一起发的意见，第${n}条。`)))
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(4)
  const refused = answers.map((answer, n) => ({ ...answer, n })).filter(({ status }) => status === 429)
  expect(refused).toHaveLength(10)
  expect(await stored('一起发的意见')).toBe(4)
  for (const { wait, text, n } of refused) {
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(600)
    expect(text).toMatch(/操作太频繁，请 \d+ 分钟后再试/)
    expect(text).toContain(`一起发的意见，第${n}条。`)
  }
  expect((await comment(servers[0]!, 'other', '别人不受影响。')).status).toBe(303)
})

test('a made-up forwarding header makes nobody a stranger; behind a trusted proxy each address counts for itself', async () => {
  const guess = (server: RunningServer, n: number) =>
    post(server, '/login', { email: `nobody${n}@example.test`, password: 'wrong' }, { 'x-forwarded-for': `203.0.113.${n}` })
  const answers = []
  for (let n = 0; n < 8; n++) answers.push((await guess(servers[n % 2]!, n)).status)
  expect(answers).toEqual([400, 400, 400, 400, 400, 400, 429, 429])
  const proxied = await house.start({ env: { ...TENTH, TRUST_PROXY: '1' } })
  for (let n = 10; n < 18; n++) expect((await guess(proxied, n)).status).toBe(400)
  await proxied.stop()
})

test('where the count cannot be kept nobody gets in and nothing is stored', async () => {
  const tag = house.world.people.tag
  const signIn = () => post(servers[0]!, '/login', { email: emailOf('expert', tag), password: PASSWORD }, { 'x-forwarded-for': '' })
  await house.db.execute(sql`delete from rate_limits`)
  await house.db.execute(sql`alter table rate_limits rename to rate_limits_away`)
  try {
    expect((await signIn()).status).toBe(500)
    const { status, text } = await comment(servers[0]!, 'expert', '数不了的意见。')
    expect(status).toBe(500)
    expect(text).not.toMatch(/rate_limits|relation/)
    expect(await stored('数不了的意见')).toBe(0)
  } finally {
    await house.db.execute(sql`alter table rate_limits_away rename to rate_limits`)
  }
  expect((await signIn()).status).toBe(303)
  expect((await comment(servers[0]!, 'expert', '又能数了。')).status).toBe(303)
})
