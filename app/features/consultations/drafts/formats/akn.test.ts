import { expect, test } from 'vitest'
import { parseAkn } from './akn.server.ts'

const act = (body: string, after = '', ns = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0') =>
  `<akomaNtoso xmlns="${ns}"><act name="act"><meta/><preface><p><docTitle>某市条例</docTitle></p><p>2025年1月1日公布</p></preface><body>${body}</body>${after}</act></akomaNtoso>`

test('Chinese act: chapters, articles with several 款, lists, tables and an annex', () => {
  const draft = parseAkn(
    act(
      `<chapter><num>第一章</num><heading>总则</heading>
        <article><num>第一条</num><content><p>一款。</p><p>二款。</p></content></article>
        <article><num>第一条之一</num><list><intro><p>下列：</p></intro><point><num>（一）</num><content><p>甲；</p></content></point><point><num>（二）</num><content><p>乙。</p></content></point></list></article>
        <article><num>第二条</num><content><p>收费：</p><table><tr><th>项</th><th>元</th></tr><tr><td>甲</td><td>1</td></tr></table></content></article>
      </chapter>`,
      `<attachments><attachment><heading>附件1</heading><doc name="annex"><meta/><mainBody><p>清单。</p></mainBody></doc></attachment></attachments>`,
    ),
  )
  expect(draft).toMatchObject({ title: '某市条例', notes: ['2025年1月1日公布'], warnings: [], language: 'zh' })
  expect(draft.clauses.map(({ id, label, text }) => [id, label, text])).toEqual([
    ['c1', '第一章', ''],
    ['a1', '第一条', ''],
    ['a1-p1', '第一款', '一款。'],
    ['a1-p2', '第二款', '二款。'],
    ['a1_1', '第一条之一', '下列：'],
    ['a1_1-i1', '（一）', '甲；'],
    ['a1_1-i2', '（二）', '乙。'],
    ['a2', '第二条', '收费：\n\n| 项 | 元 |\n| --- | --- |\n| 甲 | 1 |'],
    ['xu1', '', '清单。'],
  ])
})

test('any 3.0 namespace; inserted text stays in the clause that inserts it', () => {
  const body = `<section><num>1</num><heading>Amendment</heading><subsection><num>(1)</num><content><p>After subsection (2) insert—</p>
    <p><mod><quotedStructure startQuote="“" endQuote="”"><subsection><num>2A</num><content><p>New words.</p></content></subsection></quotedStructure></mod></p></content></subsection>
    <subsection><num>(2)</num><intro><p>If—</p></intro><paragraph><num>(a)</num><content><p>x, or</p></content></paragraph><wrapUp><p>then y.</p></wrapUp></subsection></section>`
  const draft = parseAkn(act(body, '', 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13'))
  expect(draft.clauses.map(({ id, kind, text }) => [id, kind, text])).toEqual([
    ['s1', 'section', ''],
    ['s1-p1', 'paragraph', 'After subsection (2) insert—\n“2A New words.”'],
    ['s1-p2', 'paragraph', 'If—'],
    ['s1-p2-i1', 'item', 'x, or'],
    ['s1-p2-t1', 'paragraph', 'then y.'],
  ])
})

test('a table behind a list stands behind it', () => {
  const list = '<blockList><listIntroduction>下列：</listIntroduction><item><num>（一）</num><p>甲；</p></item></blockList>'
  const body = `<article><num>第一条</num><content><p>款。</p>${list}<table><tr><th>项</th></tr></table></content></article>`
  expect(parseAkn(act(body)).clauses.map(({ text }) => text)).toEqual(['', '款。', '下列：', '甲；', '| 项 |\n| --- |'])
})

test.each([
  ['<html><body/></html>', 'notAkomaNtoso'],
  [act('').replace(/<body>.*<\/body>/, ''), 'notAkomaNtoso'],
  ['<akomaNtoso>\n<act>\n</body></akomaNtoso>', 'badXml'],
  ['<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "bb">]><akomaNtoso/>', 'xmlDoctype'],
  ['<a>'.repeat(300), 'xmlTooDeep'],
])('%# is refused with its reason', (xml, key) => {
  expect(() => parseAkn(xml)).toThrow(expect.objectContaining({ kind: 'invalid', messageKey: `consultations.draftFile.${key}` }))
})

test('the line of the element that is closed wrongly is told', () => {
  expect(() => parseAkn('<akomaNtoso>\n<act>\n</body></akomaNtoso>')).toThrow(
    expect.objectContaining({ params: expect.objectContaining({ line: 2 }) }),
  )
})
