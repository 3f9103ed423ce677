import { expect, test } from 'vitest'
import { findClause } from './clause-label.ts'
import { readLines } from './read-lines.ts'
import { editionOn, intakeClosed, isDay, receivedAt, receivedProblem } from './received.ts'

const at = (text: string) => new Date(text)
const period = {
  publishedAt: at('2026-03-01T00:00:00Z'),
  opensAt: at('2026-03-02T01:00:00Z'),
  closesAt: at('2026-04-01T00:00:00Z'),
  reportedAt: null,
  deletedAt: null,
}
const dayOf = (time: Date) => time.toISOString().slice(0, 10)

test('what came in time is entered after the closing too, until the report is published', () => {
  const later = at('2026-05-01T00:00:00Z')
  expect(intakeClosed(period, at('2026-03-01T12:00:00Z'))).toBe('notOpen')
  expect(intakeClosed(period, at('2026-03-10T00:00:00Z'))).toBeNull()
  expect(intakeClosed(period, later)).toBeNull()
  expect(intakeClosed({ ...period, reportedAt: at('2026-04-30T00:00:00Z') }, later)).toBe('reported')
  const on = (day: string, now = later) => receivedProblem(day, period, now, dayOf)
  expect([on('2026-03-01'), on('2026-03-02'), on('2026-03-31')]).toEqual(['early', null, null])
  // The closing instant is midnight: the day that begins with it is too late.
  expect(on('2026-04-01')).toBe('late')
  expect(on('2026-03-11', at('2026-03-10T23:00:00Z'))).toBe('future')
})
test('the day of receipt begins no earlier than the consultation, and names the edition that lay before the sender', () => {
  expect(receivedAt(at('2026-03-02T00:00:00Z'), period)).toEqual(period.opensAt)
  expect(receivedAt(at('2026-03-05T00:00:00Z'), period)).toEqual(at('2026-03-05T00:00:00Z'))
  const editions = [1, 2, 3].map((number) => ({ number, publishedAt: at(`2026-03-${number}0T08:00:00Z`) }))
  expect(
    ['2026-03-05', '2026-03-10', '2026-03-19', '2026-03-20', '2026-04-01'].map((day) => editionOn(day, editions, dayOf).number),
  ).toEqual([1, 1, 1, 2, 3])
  expect(['2026-02-29', '2028-02-29', '2026-13-01', '26-1-1', '2026-3-4'].map(isDay)).toEqual([false, true, false, false, false])
})

const CLAUSES = [
  { key: 'c1', cites: ['第一章', 'Chapter 1'] },
  { key: 'a7', cites: ['第七条', 'Article 7'] },
  { key: 'a7-p2', cites: ['第七条第二款', 'Article 7 para. 2'] },
  { key: 'a7-i3', cites: ['第七条第（三）项', 'Article 7 (c)'] },
  { key: 'a17', cites: ['第十七条', 'Article 17'] },
  { key: 'a17_1', cites: ['第十七条之一'] },
]
test.each([
  ['第七条', 'a7'],
  ['第7条', 'a7'],
  ['第 ７ 条', 'a7'],
  ['七', 'a7'],
  ['7', 'a7'],
  ['Article 7', 'a7'],
  ['article 7.', 'a7'],
  ['Art. 7', 'a7'],
  ['a7', 'a7'],
  ['第七条第2款', 'a7-p2'],
  ['Article 7, paragraph 2', 'a7-p2'],
  ['第七条（三）项', 'a7-i3'],
  ['第7条第三项', 'a7-i3'],
  ['第一章', 'c1'],
  ['第十七条', 'a17'],
  ['第17条之一', 'a17_1'],
  ['全文', null],
  ['Whole draft', null],
  ['', null],
  ['第八条', undefined],
  ['第七条第九款', undefined],
  ['停放', undefined],
])('%s names %s', (label, key) => expect(findClause(label, CLAUSES)).toBe(key))

test('a table is read by its headings, in either language, with the row of each line', () => {
  const read = readLines([
    ['收件编号', '渠道 *', '收到日期', '立场', '意见内容', '备注'],
    [17, '来信', '2026年3月4日', '支持', ' 请增加停放区。 ', '不读'],
    ['', null, undefined, '', ''],
    ['A-2', 'E-mail', new Date('2026-03-05T00:00:00Z'), 'oppose', '太少', ''],
  ])
  expect(read).toEqual({
    lines: [
      {
        line: 2,
        given: { channel: 'letter', receiptNumber: '17', receivedOn: '2026-03-04', stance: 'support', body: '请增加停放区。' },
      },
      { line: 4, given: { channel: 'email', receiptNumber: 'A-2', receivedOn: '2026-03-05', stance: 'oppose', body: '太少' } },
    ],
  })
})
test('columns that are missing are named, and what is not understood stays as it was written', () => {
  expect(readLines([['渠道', '意见']])).toEqual({ missing: ['receiptNumber', 'receivedOn', 'stance'] })
  expect(readLines([])).toHaveProperty('missing.length', 5)
  const read = readLines([
    ['channel', 'receipt no.', 'date', 'stance', 'comment'],
    ['信鸽', '1', '三月四日', '中立', 'x'],
  ])
  expect(read).toMatchObject({ lines: [{ given: { channel: '信鸽', receivedOn: '三月四日', stance: '中立' } }] })
})
