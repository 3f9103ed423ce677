import '#tests/support/own-database.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { sql } from 'drizzle-orm'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningServer } from '#tests/support/start-server.ts'
import { waitFor } from '#tests/support/wait-for.ts'
import { type House, openHouse } from './house.ts'
import { askRaw } from './raw.ts'

let house: House
let refusing = false
const received: { mail: ParsedMail; to: string[] }[] = []
const post = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onMailFrom: (_, __, done) =>
    done(refusing ? Object.assign(new Error('Mailbox full for <later@example.test>'), { responseCode: 452 }) : null),
  onData: (stream, { envelope }, done) => {
    buffer(stream)
      .then((bytes) => simpleParser(bytes))
      .then((mail) => received.push({ mail, to: envelope.rcptTo.map(({ address }) => address) }))
      .then(() => done(), done)
  },
})
beforeAll(async () => {
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve))
  house = await openHouse()
})
afterAll(async () => {
  await house?.close()
  await new Promise<void>((resolve) => post.close(resolve))
})
const smtpUrl = () => `smtp://127.0.0.1:${(post.server.address() as { port: number }).port}`
const signUp = (server: RunningServer, email: string, displayName: string) =>
  house.send(server, 'visitor', '/signup', { form: 'sign-up', email, password: 'correct horse battery', displayName })
/** What still has to be done. */
const jobs = async () =>
  (await house.db.execute(sql`select id, name, state::text as state, retry_count as tries, start_after as due from pgboss.job
    where name like 'mail%' and state not in ('completed', 'failed') order by created_on`)) as unknown as {
    id: string
    name: string
    state: string
    tries: number
    due: string
  }[]
const adminPage = async (server: RunningServer, page: string, who: 'admin' | 'author' = 'admin') => {
  const { status, body } = await askRaw(server, page, { cookie: house.cookies[who]!, 'accept-language': 'zh-CN' })
  return { status, text: body.toString() }
}

describe('through SMTP', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await house.start({ env: { SMTP_URL: smtpUrl(), MAIL_FROM: '民意 <no-reply@minyi.example>' } })
  })
  afterAll(() => server.stop())

  test('a confirmation arrives once, to one person, in their language, with a link of this site; a name cannot add headers', async () => {
    await signUp(server, 'linjiang@example.test', '南岸 读者\r\nBcc: everybody@example.test')
    const { mail, to } = await waitFor('the mail', () => received[0])
    expect(to).toEqual(['linjiang@example.test'])
    expect(mail.subject).toBe('请确认您的邮箱')
    expect(mail.from!.value).toEqual([{ name: '民意', address: 'no-reply@minyi.example' }])
    expect([mail.bcc, mail.cc, mail.html]).toEqual([undefined, undefined, false])
    const link = /https?:\/\/\S+/.exec(mail.text!)![0]
    expect(link.startsWith(`${server.url}/verify-email?token=`)).toBe(true)
    expect((await askRaw(server, new URL(link).pathname + new URL(link).search)).status).toBe(200)
    await waitFor('nothing waits', async () => (await jobs()).length === 0)
    expect(received).toHaveLength(1)
    expect(existsSync(path.join(house.dataDir, 'mail'))).toBe(false)
  })

  test('a post office that refuses: tried again with growing pauses, then a dead letter that the administrator sees and sends on', async () => {
    refusing = true
    await signUp(server, 'later@example.test', '后来者')
    const pauses: number[] = []
    let tries = 0
    await waitFor(
      'a dead letter',
      async () => {
        const [job] = await jobs()
        if (job?.state === 'retry' && job.tries >= tries) {
          tries = job.tries + 1
          const [row] = await house.db.execute(
            sql`select extract(epoch from start_after - now())::float as s from pgboss.job where id = ${job.id}`,
          )
          pauses.push(Number(row!.s))
          await house.db.execute(sql`update pgboss.job set start_after = now() where id = ${job.id} and state = 'retry'`) // time passes
        }
        return job?.name === 'mail-dead'
      },
      60_000,
    )
    expect(pauses).toHaveLength(5)
    expect(pauses.at(-1)!).toBeGreaterThan(pauses[0]! * 3)
    expect((await adminPage(server, '/admin/jobs', 'author')).status).toBe(403)
    const { status, text } = await adminPage(server, '/admin/jobs')
    expect(status).toBe(200)
    expect(text).toContain('Mailbox full')
    expect(text).not.toContain('later@example.test')
    expect(server.output()).toContain('Mailbox full')
    expect(server.output()).not.toContain('later@example.test')
    expect(text).not.toContain('verify-email')

    refusing = false
    const [dead] = await jobs()
    const before = received.length
    await house.send(server, 'admin', '/admin/jobs', { form: `retry:${dead!.id}`, queue: dead!.name, jobId: dead!.id })
    await waitFor('the mail', () => received.length > before)
    await waitFor('nothing waits', async () => (await jobs()).length === 0)
    expect(received.slice(before).map(({ mail, to }) => [to, mail.subject])).toEqual([[['later@example.test'], '请确认您的邮箱']])
  })

  test('a refused sign-up sends nothing', async () => {
    const before = received.length
    await expect(signUp(server, 'not-an-address', '某人')).rejects.toThrow('answered 400')
    await signUp(server, 'next@example.test', '下一位')
    await waitFor('the next mail', () => received.length > before)
    expect(received.slice(before).map(({ to }) => to)).toEqual([['next@example.test']])
  })
})

test('without SMTP each mail is a file that any mail program opens, and a line on the administrator’s page', async () => {
  const server = await house.start()
  await signUp(server, 'file@example.test', '写成文件')
  const folder = path.join(house.dataDir, 'mail')
  const written = await waitFor('the file', () => existsSync(folder) && readdirSync(folder).find((name) => name.endsWith('.json')))
  expect(readdirSync(folder)).toHaveLength(2)
  const mail = await simpleParser(readFileSync(path.join(folder, readdirSync(folder).find((name) => name.endsWith('.eml'))!)))
  expect(mail.subject).toBe('请确认您的邮箱')
  expect(mail.to).toMatchObject({ text: 'file@example.test' })
  expect(mail.text).toContain(JSON.parse(readFileSync(path.join(folder, written), 'utf8')).text.match(/https?:\/\/\S+/)[0])
  expect((await adminPage(server, '/admin/mail', 'author')).status).toBe(403)
  const { text } = await adminPage(server, '/admin/mail')
  expect(text).toContain('请确认您的邮箱')
  expect(text).toContain('file@example.test')
})
