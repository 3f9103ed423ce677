import '#tests/support/own-database.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LOCALES } from '#app/i18n/locale.ts'
import { commentThemeMembers, commentThemes } from '#db/schema/index.server.ts'
import { fingerprint, openSite, type Site } from './site.ts'
import { faultsOf } from './wrong-input/ask.ts'
import { listCitizenCases } from './wrong-input/citizens.ts'
import { listWordFields } from './wrong-input/form-html.ts'
import { listOfficeCases } from './wrong-input/offices.ts'
import { listOtherCases } from './wrong-input/taking-part.ts'
import type { Case } from './wrong-input/values.ts'

let site: Site
let cases: Case[]
beforeAll(async () => {
  site = await openSite()
  const { id: consultationId, matterId } = site.world.consultations.open
  const [themeId, settledAt] = [uuidv7(), new Date()]
  await site.db
    .insert(commentThemes)
    .values({ id: themeId, matterId, consultationId, language: 'zh', terms: ['停放'], createdAt: settledAt, settledAt })
  const commentId = site.world.commentIds.plain
  await site.db.insert(commentThemeMembers).values({ commentId, matterId, themeId, score: 1 })
  const theme = { at: `/office/consultations/${consultationId}/themes`, as: 'author', form: `rename:${themeId}` } as const
  cases = [
    ...listCitizenCases(site.world),
    ...listOfficeCases(site.world),
    ...listOtherCases(site.world),
    { ...theme, typed: {}, wrong: {}, limits: { name: 60 } },
  ]
})
afterAll(() => site?.close())

/** These say what to do instead of how much. */
const WITHOUT_NUMBER = ['rewrite-clause']

test('one character too many is refused beside its field in both languages, with all that was typed, and stores nothing', {
  timeout: 240_000,
}, async () => {
  const before = await fingerprint(site)
  const faults: string[] = []
  for (const one of cases) {
    for (const [field, limit] of Object.entries(one.limits ?? {})) {
      const wrong = (field === 'slug' ? 'a' : '长').repeat(limit + 1)
      for (const locale of LOCALES) {
        const says = WITHOUT_NUMBER.includes(one.form) ? '' : limit.toLocaleString('en')
        const found = await faultsOf(site, one, field, wrong, locale, says).catch((error: Error) => [error.message])
        faults.push(...found.map((fault) => `${one.form}.${field} (${locale}): ${fault}`))
      }
    }
  }
  expect(faults).toEqual([])
  expect(await fingerprint(site)).toBe(before)
})

/** A draft, measured in bytes; a participant's number; and the form that its button names, `respond` or `tag`. */
const OTHER_RULES = ['preview.text', 'preview-translation.text', 'participant', 'bulk.reason', 'bulk.add']

test('no field for words on these pages is left out, and none is cut by the browser', async () => {
  const left = new Set<string>()
  const known = new Set(cases.flatMap(({ form, limits = {} }) => Object.keys(limits).map((field) => `${nameOf(form)}.${field}`)))
  const pages = new Map(cases.map((one) => [`${one.at} ${one.as}`, one]))
  for (const { at, as } of pages.values())
    for (const { form, field } of listWordFields((await site.get(at, as)).body))
      if (!known.has(`${nameOf(form)}.${field}`) && !OTHER_RULES.includes(field) && !OTHER_RULES.includes(`${form}.${field}`))
        left.add(`${at} ${form}.${field}`)
  expect([...left].filter((one) => !/\.(zh|en):/.test(one))).toEqual([])
})
/** What tells rows of one page apart is left away. */
const nameOf = (form: string) => form.replace(/([-.:])([\da-f-]{36}|\d+)$/, '')
