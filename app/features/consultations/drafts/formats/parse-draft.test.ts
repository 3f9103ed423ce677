import { Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { expect, test } from 'vitest'
import { MAX_DRAFT_BYTES, parseDraft } from './parse-draft.server.ts'

const SOURCE = '某市条例\n第一条 为了公开。\n第二条 由市政府负责。'
const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return big ? bytes.swap16() : bytes
}
const GB18030 = Buffer.from('cbd5cad0ccf5c0fd0ab5dad2bbccf520ceaac1cbb9abbfaaa1a30a', 'hex')

async function docx(children: (Paragraph | Table)[]) {
  const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }]
  return Packer.toBuffer(new Document({ numbering: { config: [{ reference: 'auto', levels }] }, sections: [{ children }] }))
}
const cells = (...texts: string[]) => new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) })

test.each([
  ['UTF-8', Buffer.from(SOURCE)],
  ['UTF-8 with mark', Buffer.from(`\ufeff${SOURCE}`)],
  ['UTF-16 LE with mark', utf16(`\ufeff${SOURCE}`, false)],
  ['UTF-16 BE with mark', utf16(`\ufeff${SOURCE}`, true)],
  ['UTF-16 LE without', utf16(SOURCE, false)],
  ['CRLF', Buffer.from(SOURCE.replaceAll('\n', '\r\n'))],
])('%s', async (_, bytes) => {
  const draft = await parseDraft(bytes, { fileName: 'draft.txt' })
  expect([draft.title, ...draft.clauses.map(({ label, text }) => label + text)]).toEqual([
    '某市条例',
    '第一条为了公开。',
    '第二条由市政府负责。',
  ])
})

test('GB18030', async () => {
  const draft = await parseDraft(GB18030, { fileName: 'draft.txt' })
  expect(draft.title).toBe('苏市条例')
  expect(draft.clauses).toMatchObject([{ id: 'a1', text: '为了公开。' }])
})

test('DOCX: title, headings, articles, table, a numbered list', async () => {
  const bytes = await docx([
    new Paragraph({ text: '某市条例', heading: HeadingLevel.TITLE }),
    new Paragraph('（征求意见稿）'),
    new Paragraph({ text: '第一章 总则', heading: HeadingLevel.HEADING_1 }),
    new Paragraph('第一条 为了公开。'),
    new Paragraph('第二条 收费如下：'),
    new Table({ rows: [cells('项目', '元'), cells('甲', '1')] }),
    new Paragraph('第三条 步骤：'),
    new Paragraph({ text: '申请；', numbering: { reference: 'auto', level: 0 } }),
    new Paragraph({ text: '答复。', numbering: { reference: 'auto', level: 0 } }),
  ])
  const draft = await parseDraft(bytes, { fileName: 'draft.docx' })
  expect(draft).toMatchObject({ title: '某市条例', notes: ['（征求意见稿）'] })
  expect(draft.warnings).toEqual([{ key: 'automatic-numbering', params: { count: 2 }, line: null }])
  expect(draft.clauses.map(({ id, label, text }) => [id, label, text])).toEqual([
    ['c1', '第一章', ''],
    ['a1', '第一条', '为了公开。'],
    ['a2', '第二条', '收费如下：\n\n| 项目 | 元 |\n| --- | --- |\n| 甲 | 1 |'],
    ['a3', '第三条', '步骤：'],
    ['a3-i1', '1.', '申请；'],
    ['a3-i2', '2.', '答复。'],
  ])
})

test('content decides over the name', async () => {
  const bytes = await docx([new Paragraph('第一条 甲。')])
  expect((await parseDraft(bytes, { fileName: 'draft.md' })).clauses).toMatchObject([{ id: 'a1', text: '甲。' }])
  expect((await parseDraft('# 题\n第一条 甲。', { fileName: 'draft' })).title).toBe('题')
  expect((await parseDraft('# 题\n第一条 甲。', { fileName: 'a.txt', mediaType: 'text/markdown' })).title).toBe('题')
})

const noise = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * 7 + i * 131) % 256))
test.each([
  ['an empty file', Buffer.alloc(0), 'a.md', 'empty'],
  ['only white space', Buffer.from(' \n\t\n'), 'a.txt', 'empty'],
  ['only a comment', Buffer.from('<!-- x -->'), 'a.md', 'empty'],
  ['noise', noise, 'a.md', 'binary'],
  ['noise without zeros', noise.map((byte) => byte || 1), 'a.txt', 'binary'],
  ['Latin-1', Buffer.from('L\xe9gislation \xe9crite \xe0 la h\xe2te', 'latin1'), 'a.txt', 'binary|encoding'],
  ['PDF', Buffer.from('%PDF-1.7 …'), 'a.pdf', 'unsupported'],
  ['old Word', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.doc', 'oldWord'],
  ['a broken ZIP', Buffer.from('PK\x03\x04 and no more of it, as after a lost connection'), 'a.docx', 'badDocx'],
  ['text named .docx', Buffer.from('第一条'), 'a.docx', 'badDocx'],
  ['too much', Buffer.alloc(MAX_DRAFT_BYTES + 1, 32), 'a.md', 'tooLarge'],
  ['XML that is not Akoma Ntoso', Buffer.from('<?xml version="1.0"?><rss/>'), 'a.xml', 'notAkomaNtoso'],
])('%s is refused', async (_, bytes, fileName, key) => {
  await expect(parseDraft(bytes, { fileName })).rejects.toMatchObject({
    kind: 'invalid',
    messageKey: expect.stringMatching(new RegExp(`^consultations\\.draftFile\\.(${key})$`)),
  })
})

test('a DOCX cut short, or one that claims another size, is refused', async () => {
  const bytes = await docx([new Paragraph('第一条 甲。')])
  await expect(parseDraft(bytes.subarray(0, bytes.length - 100), { fileName: 'a.docx' })).rejects.toMatchObject({ kind: 'invalid' })
  const bomb = Buffer.from(bytes)
  const entry = bomb.indexOf(Buffer.from('504b0102', 'hex'))
  bomb.writeUInt32LE(0xfffffff0, entry + 24)
  await expect(parseDraft(bomb, { fileName: 'a.docx' })).rejects.toMatchObject({ messageKey: 'consultations.draftFile.unpackedTooLarge' })
})
