import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatChineseNumeral } from './numerals.ts'
import { parseMarkdown, parseText } from './parse-blocks.ts'
import { stripMarkup } from './reading/markdown.ts'
import { normaliseText, textOfTree } from './text-of-tree.ts'
import type { ParsedDraft } from './types.ts'

const ids = (draft: ParsedDraft) => draft.clauses.map((clause) => clause.id)
const find = (draft: ParsedDraft, id: string) => draft.clauses.find((clause) => clause.id === id)
const warned = (draft: ParsedDraft) => draft.warnings.map(({ key, line, params }) => [key, params.label ?? '', line])

test('编 章 节 条 款 项 目 hang under one another', () => {
  const source = [
    '# 某市条例',
    '',
    '## 第一编 总编',
    '## 第一分编 分',
    '## 第一章 总则',
    '### 第一节 一般规定',
    '',
    '第一条 下列事项：',
    '（一）甲：',
    '1.子一；',
    '２．子二；',
    '(二)乙。',
    '前款规定除外。',
    '第二条 单款。',
  ].join('\n')
  const draft = parseMarkdown(source)
  expect(draft.warnings).toEqual([])
  expect(ids(draft)).toEqual([
    'part1',
    'part1-part1',
    'part1-part1-c1',
    'part1-part1-c1-s1',
    'a1',
    'a1-p1',
    'a1-p1-i1',
    'a1-p1-i1-pt1',
    'a1-p1-i1-pt2',
    'a1-p1-i2',
    'a1-p2',
    'a2',
  ])
  expect(find(draft, 'a1-p1-i1-pt2')).toEqual({
    id: 'a1-p1-i1-pt2',
    kind: 'point',
    number: 2,
    label: '２．',
    heading: '',
    text: '子二；',
    parent: 'a1-p1-i1',
    path: '第一编 › 第一分编 › 第一章 › 第一节 › 第一条 › 第一款 › 第（一）项 › 第２目',
  })
  expect(find(draft, 'a1')?.text).toBe('')
  expect(find(draft, 'a2')).toMatchObject({ text: '单款。', parent: 'part1-part1-c1-s1', label: '第二条' })
  expect(normaliseText(textOfTree(draft))).toBe(normaliseText(stripMarkup(source)))
})

test('第七条之一 follows 第七条 and is no gap; gaps, duplicates and steps back are told with their lines', () => {
  const draft = parseText(
    '条例\n第一条 甲。\n第二条 乙。\n第二条之一 丙。\n第二条之二 丁。\n第三条 戊。\n第三条 己。\n第六条 庚。\n第五条 辛。',
  )
  expect(ids(draft)).toEqual(['a1', 'a2', 'a2_1', 'a2_2', 'a3', 'a3-dup2', 'a6', 'a5'])
  expect(find(draft, 'a2_1')).toMatchObject({ number: 2, label: '第二条之一' })
  expect(warned(draft)).toEqual([
    ['duplicate', '第三条', 7],
    ['gap', '第六条', 8],
    ['out-of-order', '第五条', 9],
  ])
})

test('a reference at the start of a paragraph opens no article', () => {
  const draft = parseText(
    '办法\n第一条 甲。\n第八条规定的程序，参照执行。\n第二条至第五条不适用。\n第二条为了方便，没有空格。\n第三条 丙。',
  )
  expect(ids(draft)).toEqual(['a1', 'a1-p1', 'a1-p2', 'a1-p3', 'a2', 'a3'])
  expect(draft.warnings).toEqual([])
})

test('title, document state and contents are notes; a preamble is kept and told', () => {
  const draft = parseText(
    '某市条例\n（征求意见稿）\n目　录\n第一章 总则\n第二章 附则\n为了绿化，人民决定如下。\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。',
  )
  expect(draft.title).toBe('某市条例')
  expect(draft.notes).toEqual(['（征求意见稿）', '目　录', '第一章 总则', '第二章 附则', '为了绿化，人民决定如下。'])
  expect(warned(draft)).toEqual([['text-before-first-clause', '', 6]])
  expect(ids(draft)).toEqual(['c1', 'a1', 'c2', 'a2'])
})

test('headings of articles: in brackets, on the line, on the line below', () => {
  const draft = parseText(
    '办法\n第一条【目的】为了甲。\n第二条（依据）\n依据乙。\n第三条 范围\n适用于丙。\n第四条\n职责\n由丁负责。\n第五条 （删除）',
  )
  expect(draft.clauses.map((clause) => [clause.heading, clause.text])).toEqual([
    ['【目的】', '为了甲。'],
    ['（依据）', '依据乙。'],
    ['范围', '适用于丙。'],
    ['职责', '由丁负责。'],
    ['', '（删除）'],
  ])
})

test('tables stay Markdown in the clause above; annexes number their own articles', () => {
  const draft = parseMarkdown(
    '# 办法\n第一条 收费如下：\n\n| 项目 | 元 |\n|---|---|\n| 甲 | 1 |\n\n## 附件1：清单\n第一条 附件的条。\n## 附件2\n表格\n无。',
  )
  expect(find(draft, 'a1')?.text).toBe('收费如下：\n\n| 项目 | 元 |\n| --- | --- |\n| 甲 | 1 |')
  expect(ids(draft)).toEqual(['a1', 'x1', 'x1-a1', 'x2'])
  expect(find(draft, 'x2')).toMatchObject({ kind: 'annex', label: '附件2', heading: '表格', text: '无。' })
  expect(draft.warnings).toEqual([])
})

test('what an amendment quotes is text of the amendment, not clauses', () => {
  const draft = parseText(
    '决定\n一、将第三条修改为：“第三条 国家保护。\n“公民参与。”\n二、增加一条：\n“第五条 负责：\n（一）甲；\n（二）乙。”\n三、删去第六条。',
  )
  expect(ids(draft)).toEqual(['a1', 'a2', 'a3'])
  expect(find(draft, 'a2')?.text).toBe('增加一条：\n“第五条 负责：\n（一）甲；\n（二）乙。”')
})

test('a text without numbers: headings and paragraphs; prose alone is told', () => {
  expect(ids(parseMarkdown('# 建议\n## 背景\n一段。\n\n二段。\n## 做法\n- 甲\n- 乙'))).toEqual([
    'cu1',
    'cu1-p1',
    'cu1-p2',
    'cu2',
    'cu2-iu1',
    'cu2-iu2',
  ])
  const prose = parseText('大家好。\n我们要修路。')
  expect(warned(prose)).toEqual([['no-clauses', '', null]])
  expect(prose.clauses.map((clause) => clause.text)).toEqual(['大家好。', '我们要修路。'])
  expect(warned(parseText('办法\n第一条 甲。\n第二条\n第三条 丙。'))).toEqual([['empty-clause', '第二条', 3]])
})

test('no arrangement of lines loses a word, repeats an id or leaves an orphan', () => {
  const line = fc.oneof(
    fc.nat(30).map((n) => `第${formatChineseNumeral(n + 1)}条 规定。`),
    fc.nat(5).map((n) => `第${formatChineseNumeral(n + 1)}章 标题`),
    fc.nat(9).map((n) => `（${formatChineseNumeral(n + 1)}）事项；`),
    fc.constantFrom(
      '1. 目。',
      '(a) item;',
      '(i) point;',
      '普通一款。',
      'Article 3 Heading',
      'Section 2. Text.',
      '附件1',
      '## 无号标题',
      '- 列项',
      '',
      '目录',
      '一、甲',
      '“引',
      '第三条规定的，',
      '1.',
      '第二条之一',
    ),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), fc.constantFrom(parseMarkdown, parseText), (lines, parse) => {
      const source = lines.join('\n')
      const draft = parse(source)
      const expected = parse === parseMarkdown ? stripMarkup(source) : source
      expect(textOfTree(draft).replace(/\s/g, '')).toBe(expected.replace(/\s/g, ''))
      expect(new Set(ids(draft)).size).toBe(draft.clauses.length)
      for (const [i, clause] of draft.clauses.entries()) {
        expect(clause.id).toMatch(/^[a-z0-9_-]+$/)
        expect(clause.parent === null || ids(draft).slice(0, i).includes(clause.parent)).toBe(true)
      }
      expect(parse(source)).toEqual(draft)
    }),
    { numRuns: 300 },
  )
})
