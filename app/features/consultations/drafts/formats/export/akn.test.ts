import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Element } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../domain/index.ts'
import { eIdOf, stepOfEId } from '../eid.ts'
import { parseDraft } from '../parse-draft.server.ts'
import { descendants, elementsOf, nameOf, parseXml } from '../xml.server.ts'
import { toAkn } from './akn.server.ts'

const data = path.resolve(process.env.MINYI_DATA ?? '../shared/data')
const files = ['regulations', 'akn'].flatMap((folder) =>
  existsSync(path.join(data, folder)) ? readdirSync(path.join(data, folder)).map((name) => path.join(data, folder, name)) : [],
)
const CLAUSES = ['part', 'chapter', 'section', 'article', 'paragraph', 'alinea', 'point', 'indent', 'hcontainer']
const HEAD = ['num', 'heading']

/** The content model of a hierarchical element: number, heading, then either content or intro, clauses, wrapUp. */
function expectOrder(clause: Element) {
  const names = elementsOf(clause).map(nameOf)
  const rest = names.filter((name) => !HEAD.includes(name))
  expect(names).toEqual([...HEAD.filter((name) => names.includes(name)), ...rest])
  const kinds = rest.map((name) => (CLAUSES.includes(name) ? 'clause' : name)).join(' ')
  expect(kinds).toMatch(/^(content|(intro )?clause( clause)*( wrapUp)?)$/)
}

describe.skipIf(files.length === 0)(`real texts (skipped if there is nothing in ${data})`, () => {
  // The schema itself is not at hand offline: these are its rules for what is written here.
  test.each(files.map((file) => [path.basename(file), file]))(
    '%s: in the order of the schema, named by the convention',
    async (name, file) => {
      const draft = await parseDraft(readFileSync(file), { fileName: name })
      const root = parseXml(toAkn(draft)).documentElement!
      expect([root.namespaceURI, nameOf(root)]).toEqual(['http://docs.oasis-open.org/legaldocml/ns/akn/3.0', 'akomaNtoso'])
      const bill = elementsOf(root)[0]!
      expect(elementsOf(bill).map(nameOf).join(' ')).toMatch(/^meta preface body( attachments)?$/)
      expect(elementsOf(elementsOf(bill)[0]!).map(nameOf)).toEqual(['identification', 'references', 'proprietary'])
      for (const clause of descendants(root, ...CLAUSES)) expectOrder(clause)
      const elements = descendants(root, ...CLAUSES, 'wrapUp', 'attachment')
      const alineas = new Set(draft.clauses.filter((_, at) => nameOf(elements[at]!) === 'alinea').map(({ id }) => id))
      const eIds = elements.map((element) => element.getAttribute('eId'))
      expect(eIds).toEqual(draft.clauses.map(({ id }) => eIdOf(id, (key) => alineas.has(key))))
      for (const element of elements)
        expect(element.getAttribute('eId')!.split('__').at(-1)).not.toMatch(nameOf(element) === 'alinea' ? /^para_/ : /^al_/)
      const all = descendants(root, ...CLAUSES, 'wrapUp', 'attachment', 'table', 'TLCOrganization').map((element) =>
        element.getAttribute('eId'),
      )
      expect(new Set(all).size).toBe(all.length)
    },
  )
})

test('chapters, articles, 款, annexes, tables and who wrote it', () => {
  const draft = parseMarkdown(
    '# 办法\n\n（草案）\n\n## 第一章 总则\n\n第一条 一款：\n\n| 项 | 元 |\n|---|---|\n| 甲 | 1 |\n\n二款。\n\n第七条之一 下列：\n\n（一）甲；\n\n（二）乙。\n\n## 附件1 清单\n\n内容。',
  )
  const xml = toAkn(draft, {
    country: 'cn',
    name: 'ebikes',
    begun: '2026-01-02',
    date: '2026-03-04',
    author: { name: '交通局', href: '/agencies/transport' },
  })
  expect(xml).toContain('<FRBRuri value="/akn/cn/bill/2026-01-02/ebikes/zho@2026-03-04"/>')
  expect(xml).toContain('<TLCOrganization eId="author" href="/agencies/transport" showAs="交通局"/>')
  expect(xml).toContain(
    '<article eId="art_7-1"><num>第七条之一</num><intro><p>下列：</p></intro>\n<point eId="art_7-1__point_1"><num>（一）</num>',
  )
  expect(xml).toContain('<alinea eId="art_1__al_1"><content><p>一款：</p><table eId="art_1__al_1__table_1"><tr><th><p>项</p></th>')
  expect(xml).toContain('<attachment eId="att_1"><num>附件1</num><heading>清单</heading><doc name="annex">')
})

test('a language that is neither Chinese nor English is passed on as the file names it', async () => {
  const first = toAkn(parseMarkdown('# Ley\n\nArticle 1. Texto.'), { language: 'esp' })
  const read = await parseDraft(first, { fileName: 'a.xml' })
  expect(read.sourceLanguage).toBe('esp')
  expect(toAkn(read)).toContain('<FRBRlanguage language="esp"/>')
  expect((await parseDraft(toAkn(parseMarkdown('第一条 甲。')), { fileName: 'a.xml' })).sourceLanguage).toBeUndefined()
})

test('text changed by hand is read as it now stands, under the same id', async () => {
  const draft = parseMarkdown('# 办法\n\n第一条 甲。\n\n第二条 乙。')
  const edited = await parseDraft(toAkn(draft).replace('乙。', '乙丙。'), { fileName: 'a.xml' })
  expect(edited.clauses).toMatchObject([
    { id: 'a1', text: '甲。' },
    { id: 'a2', text: '乙丙。' },
  ])
})

const step = fc.tuple(
  fc.constantFrom('part', 'c', 's', 'a', 'p', 'i', 'pt', 'x'),
  fc.oneof(
    fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.constantFrom('', '_1', '_12', 'a', 'zz')).map(([number, suffix]) => number + suffix),
    fc.integer({ min: 1, max: 99 }).map((number) => `u${number}`),
  ),
)
const key = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.map((parts) => parts.join('')).join('-'))
test('every id has its own eId, and its last step can be read from it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { minLength: 2, maxLength: 6 }), fc.boolean(), (keys, copied) => {
      const ids = copied ? keys.flatMap((id) => [id, `${id}-dup2`]) : keys
      const isAlinea = (id: string) => id.length % 2 === 0 && /(^|-)pu?\d[^-]*(-dup2)?$/.test(id)
      expect(new Set(ids.map((id) => eIdOf(id, isAlinea))).size).toBe(ids.length)
      for (const id of ids)
        expect(stepOfEId(eIdOf(id, isAlinea))).toBe(
          id
            .replace(/-dup2$/, '')
            .split('-')
            .at(-1),
        )
    }),
  )
})
