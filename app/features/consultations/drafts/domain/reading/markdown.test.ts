import { expect, test } from 'vitest'
import { stripInline } from './inline.ts'
import { blocksOfMarkdown, stripMarkup } from './markdown.ts'

test.each([
  ['**第一条** 为了*甲*', '第一条 为了甲'],
  ['《关于修改<立法法>的决定》', '《关于修改<立法法>的决定》'],
  ['[网址](https://a.cn/x_(y))与`码`', '网址与码'],
  ['a<br>b&nbsp;c &lt;d&gt;', 'ab c <d>'],
  ['1\\. 不是列表 \\*星\\*', '1. 不是列表 *星*'],
  ['5*3=15，snake_case_name', '5*3=15，snake_case_name'],
])('%s', (source, text) => expect(stripInline(source)).toBe(text))

test('comments, rules and front matter go; line numbers stay', () => {
  const blocks = blocksOfMarkdown('---\ntitle: x\n---\n# 题\n<!-- INFO\nEND -->\n***\n> 引文\r\n副题\n----\n正文')
  expect(blocks.map(({ text, line, type }) => [type, text, line])).toEqual([
    ['heading', '题', 4],
    ['text', '引文', 8],
    ['heading', '副题', 9],
    ['text', '正文', 11],
  ])
})

test('an endless run of openers is read in linear time', () => {
  const started = performance.now()
  for (const evil of ['<!--', '`', '[', '*', '_', '# ', '(', '<a ', '第', '~~']) stripMarkup(evil.repeat(20_000))
  expect(performance.now() - started).toBeLessThan(3000)
})
