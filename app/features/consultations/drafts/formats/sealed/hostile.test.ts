import { expect, test } from 'vitest'
import { parseMarkdown } from '../../domain/index.ts'
import { toAkn } from '../export/akn.server.ts'
import { parseDraft } from '../parse-draft.server.ts'
import { sealOf } from '../seal.server.ts'

const head = (seal = '0'.repeat(32)) => `<!-- minyi:draft 1 zh ${seal} -->\n\n<!-- minyi:title -->\n\n# 题\n\n`
const clause = (mark: string, text = '第一条 甲。') => `<!-- minyi:clause ${mark} -->\n\n${text}\n\n`

// Marks that lie are no reason to refuse a file, and none to believe them: its words are read as they stand.
test.each([
  ['a seal that does not fit', head() + clause('0 a7 3 0')],
  ['a clause deeper than what is open', head() + clause('3 a1 3 0')],
  ['a step that is none', head() + clause('0 zz1 3 0')],
  ['a number that no numeral can say', head() + clause('0 p999999999 0 0')],
  [
    'a nesting beyond any law',
    head() + Array.from({ length: 400 }, (_, depth) => clause(`${depth} i1 0 0`, '。')).join('') + clause('0 a1 3 0'),
  ],
  ['lengths beyond the line', head() + clause('0 a1 900000000 900000000')],
  ['marks without words', head() + '<!-- minyi:note -->\n\n'.repeat(50) + clause('0 a1 3 0')],
  ['an unknown language', head().replace('1 zh', '1 fr') + clause('0 a9 3 0')],
])('Markdown with %s', async (_, source) => {
  const draft = await parseDraft(source, { fileName: 'a.md' })
  expect(draft.title).toBe('题')
  expect(draft.clauses.find(({ id }) => id === 'a1')).toMatchObject({ kind: 'article', label: '第一条', text: '甲。' })
})

test('a seal that fits is believed only with the words that it was made for', async () => {
  const law = parseMarkdown('# 题\n\n第一条 甲。')
  const sealed = head(sealOf(law)) + clause('0 a1 3 0')
  expect((await parseDraft(sealed, { fileName: 'a.md' })).clauses).toEqual(law.clauses)
  const moved = await parseDraft(sealed.replace('0 a1 3', '0 a7 3'), { fileName: 'a.md' })
  expect(moved.clauses).toMatchObject([{ id: 'a1' }])
})

test('Akoma Ntoso whose names do not fit its numbers is read by its numbers', async () => {
  const xml = toAkn(parseMarkdown('# 题\n\n第一条 甲。\n\n第二条 乙。'))
  for (const eId of ['art_9', '', 'x'.repeat(5000), '__', 'art_99999999999999'])
    expect((await parseDraft(xml.replace('eId="art_2"', `eId="${eId}"`), { fileName: 'a.xml' })).clauses).toMatchObject([
      { id: 'a1', text: '甲。' },
      { id: 'a2', text: '乙。' },
    ])
})
