import { expect, test } from 'vitest'
import { generate } from '#tests/support/campaigns/generator.ts'
import { CommonText } from './own-words.ts'

const FORM = '共享单车乱停乱放的问题非常严重，影响了大家的出行。我支持第五条关于停放点的规定。希望政府严格执法，对企业加大罚款。'
const OWN = '我家门口每天早上都堆着三十多辆，轮椅根本过不去。'

test('what somebody added is given as it was written; greetings, names and changed words are not', () => {
  const texts = [
    FORM,
    FORM,
    FORM,
    `尊敬的领导：\n${FORM}\n张伟`,
    FORM.replace('非常严重', '十分严重'),
    `${FORM}${OWN}`,
    `${OWN}\n${FORM}`.replace('三十', '二十'),
  ]
  const common = new CommonText(texts, FORM)
  expect(texts.map((text) => common.ownOf(text))).toEqual(['', '', '', '', '', OWN, OWN.replace('三十', '二十')])
})

test('short words of one’s own are kept, in English too', () => {
  const letter = 'The fines in article nine are far too low for large operators. Please require every company to collect its bicycles.'
  const common = new CommonText([letter, letter, `${letter} My son was hurt.`], letter)
  expect(common.ownOf(`Dear Sir,\n${letter} My son was hurt.\nAnna Li`)).toBe('My son was hurt.')
  expect(common.ownOf(letter)).toBe('')
})

test('on generated campaigns nearly every addition is found, and few others', () => {
  let [added, found, plain, wrong] = [0, 0, 0, 0]
  for (const seed of [1, 2]) {
    const corpus = generate(6000, seed)
    const campaigns = Map.groupBy(
      [...corpus.comments()].filter(({ campaign }) => campaign >= 0),
      ({ campaign }) => campaign,
    )
    for (const [campaign, copies] of campaigns) {
      if (!['exact', 'light'].includes(corpus.sorts[campaign]!.kind)) continue
      const representative = copies.find(({ own }) => own === '')
      if (!representative) continue
      const common = new CommonText(
        copies.map(({ text }) => text),
        representative.text,
      )
      for (const { text, own } of copies) {
        const seen = common.ownOf(text)
        if (own === '') {
          plain++
          if (seen !== '') wrong++
        } else {
          added++
          if (seen.includes(own.slice(0, -1))) found++
        }
      }
    }
  }
  expect(added).toBeGreaterThan(200)
  expect(found / added).toBeGreaterThan(0.98)
  expect(wrong / plain).toBeLessThan(0.02)
})
