import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { normaliseText, textOfTree } from '../domain/index.ts'
import { parseDraft } from './parse-draft.server.ts'
import { descendants, parseXml } from './xml.server.ts'

const data = path.resolve(process.env.MINYI_DATA ?? '../shared/data')
const present = existsSync(path.join(data, 'regulations'))
const read = (...parts: string[]) => readFileSync(path.join(data, ...parts))

describe.skipIf(!present)(`real texts (skipped if there is nothing in ${data})`, () => {
  test.each([
    ['lifafa-2015', 105, '中华人民共和国立法法'],
    ['lifafa-2023', 120, '中华人民共和国立法法'],
    ['major-decisions-2019', 44, '重大行政决策程序暂行条例'],
    ['rulemaking-2017', 41, '规章制定程序条例'],
  ])('%s: %i articles, numbered through, nothing lost', async (name, count, title) => {
    const bytes = read('regulations', `${name}.md`)
    const draft = await parseDraft(bytes, { fileName: `${name}.md` })
    expect(draft).toMatchObject({ title, warnings: [], language: 'zh' })
    const articles = draft.clauses.filter((clause) => clause.kind === 'article')
    expect(articles.map((clause) => clause.number)).toEqual(Array.from({ length: count }, (_, i) => i + 1))
    expect(articles.map((clause) => clause.id)).toEqual(Array.from({ length: count }, (_, i) => `a${i + 1}`))
    // Written out again here, so that the parser's own idea of markup is not what it is measured by.
    const plain = bytes.toString('utf8').replace('<!-- INFO END -->', '').replace(/^#+ /gm, '')
    expect(normaliseText(textOfTree(draft))).toBe(normaliseText(plain))
  })

  test('one article in full', async () => {
    const { clauses } = await parseDraft(read('regulations', 'major-decisions-2019.md'), { fileName: 'x.md' })
    const third = clauses.filter((clause) => clause.id === 'a3' || clause.id.startsWith('a3-'))
    expect(third.map((clause) => clause.id)).toEqual(['a3', 'a3-p1', ...[1, 2, 3, 4, 5].map((n) => `a3-p1-i${n}`), 'a3-p2', 'a3-p3'])
    expect(third[3]).toMatchObject({
      path: '第一章 › 第三条 › 第一款 › 第(二)项',
      text: '制定经济和社会发展等方面的重要规划；',
      parent: 'a3-p1',
    })
  })

  test.each([
    ['uk_pga-2014-27-enacted-data.xml', 'Data Retention and Investigatory Powers Act 2014', { section: 8 }],
    [
      'uy_bill_2010-09-27.xml',
      'ARTÍCULOS 1º, 3º Y 4º DE LA LEY Nº 15.848, DE CADUCIDAD DE LA PRETENSIÓN PUNITIVA DEL ESTADO',
      { article: 3, item: 2 },
    ],
  ])('%s: no text lost', async (name, title, counts) => {
    const bytes = read('akn', name)
    const draft = await parseDraft(bytes, { fileName: name })
    expect(draft.title).toBe(title)
    expect(draft.warnings.filter(({ key }) => key !== 'further-documents')).toEqual([])
    for (const [kind, count] of Object.entries(counts)) expect(draft.clauses.filter((clause) => clause.kind === kind).length).toBe(count)
    const xml = parseXml(bytes.toString('utf8'))
    // Quotation marks of inserted text are attributes in the file, hence left out on both sides.
    const bare = (text: string) => text.replace(/[\s“”]/g, '')
    const body = bare(descendants(xml, 'body')[0]!.textContent ?? '')
    expect(bare(textOfTree({ ...draft, title: '', notes: [] }))).toBe(body)
    const everything = bare(textOfTree(draft))
    for (const part of descendants(xml, 'p', 'heading', 'docTitle')) expect(everything).toContain(bare(part.textContent ?? ''))
  })
})
