import { describe, expect, test } from 'vitest'
import { contentsOf } from './contents.ts'
import { buildLawText, findClause, flatten, type StoredClause } from './law-text.ts'
import { textBlocks } from './text-blocks.ts'

const clause = (
  key: string,
  kind: StoredClause['kind'],
  label: string,
  parentId: string | null,
  more: Partial<StoredClause> = {},
): StoredClause => ({
  id: key,
  key,
  kind,
  label,
  parentId,
  articleId: null,
  number: 1,
  heading: '',
  text: key,
  translation: null,
  explanation: null,
  ...more,
})
const draft = [
  clause('c1', 'chapter', '第一章', null, { heading: '总则', translation: { label: 'Chapter 1', heading: 'General', text: '', path: '' } }),
  clause('a1', 'article', '第一条', 'c1', { explanation: { zh: '说明', en: 'Why' } }),
  clause('a2', 'article', '第二条', 'c1'),
  clause('a2-p1', 'paragraph', '第一款', 'a2'),
  clause('a2-p1-i1', 'item', '（一）', 'a2-p1'),
  clause('a2-p1-i1-pt1', 'point', '1.', 'a2-p1-i1'),
  clause('x1', 'annex', '附件', null, { heading: '标准' }),
]

describe('buildLawText', () => {
  test('chapters and articles are rows, the rest stands inside its article', () => {
    const { rows } = buildLawText(draft, 'zh', 'zh')
    expect(rows.map((row) => row.key)).toEqual(['c1', 'a1', 'a2', 'x1'])
    expect(rows.flatMap(flatten).map((one) => one.key)).toEqual(draft.map((one) => one.key))
  })
  test('cites as people do', () => {
    const { rows } = buildLawText(draft, 'zh', 'zh')
    expect(findClause(rows, 'a2-p1-i1-pt1')?.clause.cite).toBe('第二条第一款第（一）项第1目')
    expect(findClause(rows, 'a2-p1-i1-pt1')?.row.key).toBe('a2')
    expect(findClause(rows, 'a9')).toBeUndefined()
  })
  test('a language that the office did not give falls back to the draft’s own', () => {
    expect(buildLawText(draft, 'zh', 'en')).toMatchObject({
      language: 'en',
      rows: [{ heading: 'General' }, { key: 'a1', note: { text: 'Why', lang: 'en' } }, {}, {}],
    })
    expect(buildLawText(draft.slice(1, 3), 'zh', 'en').language).toBe('zh')
  })
})

test('contents count what stands under a chapter; without chapters they list the articles', () => {
  const counts = { support: 1, oppose: 2, amend: 0, ask: 0 }
  expect(contentsOf(buildLawText(draft, 'zh', 'zh').rows, { a1: counts, a2: counts, c1: counts })).toMatchObject([
    { key: 'c1', label: '总则', comments: 9 },
    { key: 'x1', comments: 0 },
  ])
  expect(
    contentsOf(buildLawText([clause('a1', 'article', '第一条', null), clause('a2', 'article', '第二条', null)], 'zh', 'zh').rows, {
      a2: counts,
    }),
  ).toMatchObject([
    { key: 'a1', comments: 0 },
    { key: 'a2', comments: 3 },
  ])
})

test('lines keep their place in the text, in code points, around tables too', () => {
  const text = '𠮷一\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | a\\|b |\n末行'
  const blocks = textBlocks(text)
  expect(blocks).toMatchObject([
    { kind: 'line', text: '𠮷一', start: 0 },
    { kind: 'table', head: ['甲', '乙'], rows: [['1', 'a|b']] },
    { kind: 'line', text: '末行' },
  ])
  for (const block of blocks)
    if (block.kind === 'line') expect([...text].slice(block.start, block.start + [...block.text].length).join('')).toBe(block.text)
})
