import '#tests/support/own-database.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatFor } from '#app/i18n/formats.ts'
import { LOCALES } from '#app/i18n/locale.ts'
import { NOWHERE } from '#tests/support/world.ts'
import { fingerprint, openSite, type Site } from './site.ts'
import { faultsOf, speaks } from './wrong-input/ask.ts'
import { listCitizenCases } from './wrong-input/citizens.ts'
import { listOfficeCases } from './wrong-input/offices.ts'
import type { Wrong } from './wrong-input/values.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

const inShort = (wrong: Wrong) =>
  typeof wrong === 'string'
    ? wrong.length > 40
      ? `${wrong.length} characters`
      : JSON.stringify(wrong)
    : Object.entries(wrong)
        .map(([name, value]) => `${name}=${typeof value === 'string' ? value : value.name}`)
        .join(' ')

test('each wrong field has its sentence beside it in both languages, keeps what was typed, and stores nothing', {
  timeout: 120_000,
}, async () => {
  const before = await fingerprint(site)
  const faults: string[] = []
  for (const one of [...listCitizenCases(site.world), ...listOfficeCases(site.world)]) {
    for (const [field, wrongs] of Object.entries(one.wrong)) {
      for (const [index, wrong] of wrongs.entries()) {
        for (const locale of index === 0 ? LOCALES : [LOCALES[index % 2]!]) {
          const found = await faultsOf(site, one, field, wrong, locale).catch((error: Error) => [error.message])
          faults.push(...found.map((fault) => `${one.form}.${field} ${inShort(wrong)} (${locale}): ${fault}`))
        }
      }
    }
  }
  expect(faults).toEqual([])
  expect(await fingerprint(site)).toBe(before)
})

describe('what is no longer possible says why', () => {
  test.each(LOCALES)('a closed period names its closing time (%s)', async (locale) => {
    const { closed } = site.world.consultations
    const [{ closesAt }] = (await site.db.execute(
      `select closes_at as "closesAt" from consultations where id = '${closed.id}'`,
    )) as unknown as [{ closesAt: string }]
    const fields = new URLSearchParams({ form: 'post-comment', clause: 'a1', stance: 'support', body: '迟到的意见。' })
    const before = await fingerprint(site)
    const reply = await site.post(`/consultations/${closed.id}/comment?clause=a1`, site.cookies.citizen, fields, {
      'accept-language': locale,
    })
    expect(reply.status).toBe(409)
    expect(reply.body).toContain(formatFor(locale, 'Asia/Shanghai').dateTime(closesAt))
    expect(await fingerprint(site)).toBe(before)
  })

  test.each(LOCALES)('a wrong role is told so, with a way back (%s)', async (locale) => {
    const { status, body } = await site.ask('/admin', site.cookies.citizen, { headers: { 'accept-language': locale } })
    expect(status).toBe(403)
    expect(speaks(locale, /<h1[^>]*>([^<]+)/.exec(body)![1]!)).toBe(true)
    expect(body).toMatch(/<main[\s\S]*<a[^>]* href="\/"/)
  })

  test('foreign and unknown ids: refused as not found, nothing stored', async () => {
    const { consultations, commentIds } = site.world
    const before = await fingerprint(site)
    const statuses: number[] = []
    for (const commentId of [NOWHERE, commentIds.closed, commentIds.deleted]) {
      const fields = new URLSearchParams({ form: 'respond', outcome: 'adopted', reason: '已经采纳，写入第二条。' })
      fields.append('commentIds[]', commentId)
      fields.append('commentIds[]', commentIds.plain)
      statuses.push((await site.post(`/office/consultations/${consultations.open.id}/work`, site.cookies.author, fields)).status)
    }
    expect(statuses).toEqual([404, 404, 404])
    expect(await fingerprint(site)).toBe(before)
  })

  test('what is no form at all is refused, not stored, and breaks nothing', async () => {
    const before = await fingerprint(site)
    const at = `/consultations/${site.world.consultations.open.id}/comment`
    const bodies: [string, string][] = [
      ['application/json', '{"body":"x"}'],
      ['text/plain', 'body=x'],
      ['multipart/form-data; boundary=x', '--y\r\n'],
      ['application/x-www-form-urlencoded', 'body=%E4%B8&stance=support&stance=oppose&__proto__=x&constructor=y'],
    ]
    for (const [type, body] of bodies) {
      const { status } = await site.ask(at, site.cookies.citizen, { method: 'POST', body, headers: { 'content-type': type } })
      expect([type, status]).toEqual([type, 400])
    }
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect((await site.ask(at, site.cookies.citizen, { method })).status).toBeGreaterThanOrEqual(400)
    expect(await fingerprint(site)).toBe(before)
  })
})
