import { expect, test } from 'vitest'
import { type RichNode, toRichText } from './rich-text.server.ts'

const plain = (nodes: readonly RichNode[]): string => nodes.map((node) => (typeof node === 'string' ? node : plain(node.children))).join('')
const tags = (nodes: readonly RichNode[]): string[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node.tag, ...tags(node.children)]))
const links = (nodes: readonly RichNode[]): string[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [...(node.href ? [node.href] : []), ...links(node.children)]))

test('paragraphs, emphasis, lists and links; line breaks as typed', () => {
  expect(toRichText('很好')).toEqual([{ tag: 'p', children: ['很好'] }])
  expect(tags(toRichText('一\n二\n\n**三** *四*\n\n- 五\n- 六'))).toEqual(['p', 'br', 'p', 'strong', 'em', 'ul', 'li', 'li'])
  expect(links(toRichText('看 https://example.org/a 和 [这里](https://example.org/b)'))).toEqual([
    'https://example.org/a',
    'https://example.org/b',
  ])
  expect(tags(toRichText('# 标题'))).toEqual(['h4'])
})
test('what is not offered stays as plain words', () => {
  expect(toRichText('~~划掉~~ 后')).toEqual([{ tag: 'p', children: ['划掉', ' 后'] }])
  expect(tags(toRichText('![图](https://example.org/x.png)'))).toEqual(['p'])
  expect(tags(toRichText('注[^1]\n\n[^1]: 说明'))).not.toContain('section')
})
test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](data:text/html,x)',
  '<a href="javascript:alert(1)">x</a>',
  '[x](vbscript:x)',
  '<svg/onload=alert(1)>',
  '<iframe src=//evil>',
  '[x](//evil.example)',
  '![x](javascript:alert(1))',
  '<style>*{}</style>',
  '[x](JaVaScRiPt&colon;alert(1))',
])('harmless: %s', (text) => {
  const nodes = toRichText(text)
  expect(links(nodes).filter((href) => !/^(https?:|mailto:|\/\/)/i.test(href))).toEqual([])
  expect(tags(nodes).every((tag) => ['p', 'a', 'br'].includes(tag))).toBe(true)
})
test('raw tags are shown as typed', () => {
  expect(plain(toRichText('a <b>c</b>'))).toBe('a <b>c</b>')
})
