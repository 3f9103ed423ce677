import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generate } from '#tests/support/campaigns/generator.ts'
import { score } from '#tests/support/campaigns/score.ts'
import { CampaignIndex } from './campaign-index.ts'
import { groupTexts } from './group-texts.ts'

const rowsOf = (texts: readonly string[]) => groupTexts(texts).map(({ rows }) => rows)
const FORM = '共享单车乱停乱放的问题非常严重，影响了大家的出行。我支持第五条关于停放点的规定，希望政府严格执法，对企业加大罚款。'
const LETTER =
  'I am writing about the parking of shared bicycles in our streets. The fines in article nine are far too low for large operators. Please require every company to collect its bicycles within one hour.'

test.each([1, 2, 3])('copies, light edits and forms with swapped words are found among organic comments (seed %i)', (seed) => {
  const corpus = generate(12_000, seed)
  const { precision, recall } = score(corpus, groupTexts([...corpus.comments()].map(({ text }) => text)))
  expect(precision).toBeGreaterThanOrEqual(0.999)
  for (const kind of ['exact', 'exact zh', 'exact en', 'light', 'light zh', 'light en'])
    expect(recall[kind]!.pairs, kind).toBeGreaterThanOrEqual(0.99)
  for (const kind of ['madlib', 'madlib zh', 'madlib en']) expect(recall[kind]!.pairs, kind).toBeGreaterThanOrEqual(0.9)
})

test('a name, a greeting, a sentence added or another script of marks change nothing', () => {
  expect(rowsOf([FORM, `尊敬的领导：\n${FORM}`, '第三条写得很清楚，没有别的意见，谢谢各位工作人员的辛苦。', `${FORM}\n张伟`])).toEqual([
    [0, 1, 3],
  ])
  expect(rowsOf([FORM, FORM.replaceAll('，', ', ').replaceAll('。', '.'), `${FORM}我家门口就堆着三十多辆。`])).toEqual([[0, 1, 2]])
  expect(rowsOf([LETTER, LETTER.toUpperCase(), `Dear officials,\n${LETTER}\nAnna Li`])).toEqual([[0, 1, 2]])
})

test('what many say in few words, a quotation, and opposite stances of one person each are no campaign', () => {
  expect(rowsOf(['同意', '同意', 'I agree.', 'I agree.'])).toEqual([])
  const quoted = '骑行人应当年满十六周岁，佩戴安全头盔，并将车辆停放在划定的停放点内。'
  const one = `${quoted}我认为十六周岁的要求太低，应当提高到十八周岁，因为年轻人骑得太快，容易撞到老人。`
  const other = `${quoted}头盔由谁提供没有写明，建议由企业在每辆车上配备，并且每周消毒一次，费用也由企业负担。`
  expect(rowsOf([one, other])).toEqual([])
})

test('each row is in one group at most, and copies of a text that is long enough are always together', () => {
  const word = fc.constantFrom(...'停放 车辆 企业 罚款 街道 老人 头盔 电池 押金 地铁 bicycle city helmet fine street'.split(' '))
  const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 30 }), fc.nat(), (texts, at) => {
      const copied = [...texts, `${LETTER}`, texts[at % texts.length]!, LETTER]
      const groups = rowsOf(copied)
      const rows = groups.flat()
      expect(new Set(rows).size).toBe(rows.length)
      expect(rows.every((row) => row < copied.length)).toBe(true)
      expect(groups.every((group) => group.length > 1)).toBe(true)
      expect(groups.some((group) => group.includes(texts.length) && group.includes(copied.length - 1))).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('the same texts give the same groups, and a text that comes later joins its group', () => {
  const corpus = generate(3000, 7)
  const texts = [...corpus.comments()].map(({ text }) => text)
  expect(rowsOf(texts)).toEqual(rowsOf(texts))
  const index = new CampaignIndex()
  for (const text of [FORM, LETTER, ...texts]) index.add(text)
  index.groupAll()
  expect(index.place(`您好！${FORM}`).leader).toBe(index.place(FORM).leader)
  expect(index.place(LETTER).leader).not.toBe(index.place(FORM).leader)
})
