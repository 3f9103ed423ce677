import '#tests/support/own-database.ts'
import { request } from 'node:http'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { comments, files } from '#db/schema/index.server.ts'
import { buildPdf } from '#tests/support/documents.ts'
import type { RunningServer } from '#tests/support/start-server.ts'
import { waitFor } from '#tests/support/wait-for.ts'
import { type House, openHouse } from './house.ts'
import { askRaw } from './raw.ts'

let house: House
let server: RunningServer
beforeAll(async () => {
  house = await openHouse()
  server = await house.start()
})
afterAll(() => house?.close())

async function upload(body: string, attachment: File) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ form: 'post-comment', clause: 'a1', stance: 'support', body })) form.append(name, value)
  form.append('attachment', attachment)
  const headers = { origin: server.url, cookie: house.cookies.citizen!, 'accept-language': 'zh-CN' }
  const answer = await fetch(`${server.url}${house.at}/comment`, { method: 'POST', body: form, headers, redirect: 'manual' })
  return { status: answer.status, text: await answer.text() }
}
const commentOf = async (body: string) => (await house.db.select().from(comments).where(eq(comments.body, body)))[0]

test('a picture is kept without what its camera wrote into it, and comes back as a download that no browser opens as a page', async () => {
  const taken = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#1f6f6f' } })
    .withExif({ IFD0: { Make: 'Camera-of-somebody' } })
    .jpeg()
    .toBuffer()
  expect((await upload('照片见附件。', new File([new Uint8Array(taken)], '现场"照片.html', { type: 'text/html' }))).status).toBe(303)
  const { fileId } = (await commentOf('照片见附件。'))!
  const answer = await askRaw(server, `/files/${fileId}`)
  expect(answer.status).toBe(200)
  expect(answer.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' })
  expect(answer.headers['content-disposition']).toMatch(/^attachment; /)
  expect(answer.headers['content-disposition']).toContain(encodeURIComponent('现场照片.jpg'))
  expect(answer.headers['content-security-policy']).toContain('sandbox')
  expect((await sharp(answer.body).metadata()).exif).toBeUndefined()
  expect(answer.body.includes('Camera-of-somebody')).toBe(false)
})

test.each([
  ['a page called a picture', new File(['<script>alert(1)</script>'], 'a.png', { type: 'image/png' }), '以文件内容为准'],
  ['eleven megabytes', new File(['%PDF-1.7', new Uint8Array(11 * 1024 * 1024)], 'a.pdf'), '文件不能超过 10 MB'],
])('%s is refused beside its field; what was typed is still there and nothing is stored', async (what, file, sentence) => {
  const before = await house.db.$count(files)
  const words = `附件有问题：${what}。`
  const { status, text } = await upload(words, file)
  expect(status).toBe(400)
  expect(text).toContain(sentence)
  expect(text).toContain(words)
  expect(await commentOf(words)).toBeUndefined()
  expect(await house.db.$count(files)).toBe(before)
})

const send = (headers: Record<string, string | number>, start: string) =>
  new Promise<number>((resolve, reject) => {
    const { port } = server
    const sending = request({
      host: '127.0.0.1',
      port,
      path: '/login',
      method: 'POST',
      agent: false,
      headers: { host: `localhost:${port}`, origin: server.url, ...headers },
    })
    sending.on('response', (response) => {
      response.resume()
      resolve(response.statusCode!)
      sending.destroy()
    })
    sending.on('error', reject)
    sending.write(start)
  })

test('a body too large to be held is refused before it has come', async () => {
  expect(await send({ 'content-length': 4_000_000_000, 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\n')).toBe(413)
  expect(await send({ 'transfer-encoding': 'chunked', 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\n')).toBe(411)
})

test('the text of a report that came with a comment is read in the background, found, and shown to everybody', async () => {
  const report = buildPdf([['关于停放的调查报告', '高峰时段停放', '区饱和率为九成。']])
  expect((await upload('调查见附件。', new File([new Uint8Array(report)], '报告.pdf'))).status).toBe(303)
  const { id } = (await commentOf('调查见附件。'))!
  const read = () => fetch(`${server.url}${house.at}/comments/${id}/attachment`)
  await waitFor('the text of the report', async () => (await read()).status === 200)
  expect(await (await read()).text()).toContain('区饱和率为九成。')
  const found = await (await fetch(`${server.url}${house.at}/comments?q=${encodeURIComponent('停放区饱和')}`)).text()
  expect(found).toContain(`comment-${id}`)
})
