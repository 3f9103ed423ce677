import '#tests/support/own-database.ts'
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withPackage } from '#app/features/consultations/package/open-package.server.ts'
import { buildPdf } from '#tests/support/documents.ts'
import type { RunningServer } from '#tests/support/start-server.ts'
import { waitFor } from '#tests/support/wait-for.ts'
import { type House, openHouse } from './house.ts'

let house: House
let server: RunningServer
beforeAll(async () => {
  house = await openHouse()
  server = await house.start()
})
afterAll(() => house?.close())

const address = () => `${server.url}${house.at}/package.zip`
async function download() {
  const answer = await fetch(address())
  expect(answer.status).toBe(200)
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(Number(answer.headers.get('content-length'))).toBe(bytes.length)
  return bytes
}
const readAll = async (bytes: Buffer) => {
  const archive = path.join(house.dataDir, 'downloaded.zip')
  writeFileSync(archive, bytes)
  return withPackage(archive, async (folder) =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.\w+$/.test(name))
        .map((name) => [name, readFileSync(path.join(folder, name))]),
    ),
  )
}
const openArchives = () =>
  readdirSync(`/proc/${server.child.pid}/fd`).filter((fd) => {
    try {
      return readlinkSync(`/proc/${server.child.pid}/fd/${fd}`).includes('/packages/')
    } catch {
      return false // closed meanwhile
    }
  })

test('anybody downloads the whole consultation: what was just said is in it, with its file, and nothing is made twice', async () => {
  const form = new FormData()
  const pdf = buildPdf([['附件里的话']])
  for (const [name, value] of Object.entries({ form: 'post-comment', clause: 'a1', stance: 'support', body: '请看附件。' }))
    form.append(name, value)
  form.append('attachment', new File([new Uint8Array(pdf)], '附件.pdf'))
  const headers = { origin: server.url, cookie: house.cookies.citizen! }
  expect((await fetch(`${server.url}${house.at}/comment`, { method: 'POST', body: form, headers, redirect: 'manual' })).status).toBe(303)
  const [one, other] = await Promise.all([download(), download()])
  expect(one.equals(other)).toBe(true)
  const inside = await readAll(one)
  expect(inside['comments.csv']!.toString()).toContain('请看附件。')
  expect(Object.keys(inside).some((name) => name.startsWith('attachments/') && inside[name]!.equals(pdf))).toBe(true)

  await house.comment(server, 'other', '后来的话。')
  expect((await readAll(await download()))['comments.csv']!.toString()).toContain('后来的话。')
})

test('asked for its head, or broken off, it leaves no file open; a draft has none', async () => {
  expect((await fetch(address(), { method: 'HEAD' })).status).toBe(200)
  const answer = await fetch(address())
  await answer.body!.cancel()
  await waitFor('every file is closed', () => openArchives().length === 0)
  const draft = `${server.url}/consultations/${house.world.consultations.draft.id}/package.zip`
  expect((await fetch(draft)).status).toBe(404)
  expect((await fetch(draft, { headers: { cookie: house.cookies.author! } })).status).toBe(404)
})
