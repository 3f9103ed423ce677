import { expect, test } from 'vitest'
import { wordsOf } from '../segment.server.ts'
import { findThemes, settleThemes } from './find-themes.ts'

const SUBJECTS = {
  parking: [
    '车辆占用盲道停放，盲人走路很危险',
    '停放点太少，车辆只好停放在盲道上',
    '盲道被车辆占用，请划定更多停放点',
    '小区门口停放点不够，车辆停放混乱',
    '停放点应当避开盲道，车辆停放要整齐',
  ],
  battery: [
    '电池充电起火很危险，应当集中充电',
    '楼道里给电池充电容易起火',
    '电池质量差，充电的时候起火',
    '请企业定期检查电池，防止充电起火',
    '更换电池和充电要有消防措施，防止起火',
  ],
  privacy: [
    '企业保存个人信息和骑行轨迹的期限太长',
    '骑行轨迹属于个人信息，不得出售',
    '注册要收集人脸等个人信息，没有必要',
    '个人信息和轨迹应当在结算以后删除',
    '请说明企业怎样保护个人信息和轨迹',
  ],
}
const labelled = Object.entries(SUBJECTS).flatMap(([subject, texts]) => texts.map((text) => ({ subject, text })))
const words = labelled.map(({ text }) => wordsOf(text, 'zh'))

test('Chinese comments on three subjects become three themes, with words that name them', () => {
  const themes = findThemes(words, 3)
  expect(themes.map(({ members }) => members.map(({ text }) => labelled[text]!.subject)).map((all) => new Set(all).size)).toEqual([1, 1, 1])
  expect(themes.flatMap(({ members }) => members)).toHaveLength(15)
  const termsOf = (subject: string) => themes.find(({ members }) => labelled[members[0]!.text]!.subject === subject)!.terms
  expect(termsOf('parking').slice(0, 3)).toContain('停放')
  expect(termsOf('battery').slice(0, 3)).toEqual(expect.arrayContaining(['充电', '电池']))
  expect(termsOf('privacy').join()).toContain('轨迹')
})

test('the same texts give the same themes; the most typical stands first; too few texts have none', () => {
  const themes = findThemes(words)
  expect(findThemes(words)).toEqual(themes)
  for (const { members } of themes)
    expect(members.map(({ score }) => score)).toEqual([...members.map(({ score }) => score)].sort((a, b) => b - a))
  expect(findThemes(words.slice(0, 3))).toEqual([])
  expect(findThemes([])).toEqual([])
})

test('themes that the office settled keep their comments, and take in what comes later', () => {
  const given = labelled.map(({ subject }, at) => (at % 5 === 4 ? -1 : Object.keys(SUBJECTS).indexOf(subject)))
  const themes = settleThemes(words, given)
  for (const [at, { members }] of themes.entries()) {
    expect(members.length).toBeGreaterThanOrEqual(4)
    for (const { text } of members) expect(Object.keys(SUBJECTS).indexOf(labelled[text]!.subject)).toBe(at)
  }
  expect(themes.flatMap(({ members }) => members).length).toBeGreaterThanOrEqual(14)
})

test('words of a text: what it is about, without what holds it together', () => {
  expect(wordsOf('The bicycles of our cities block the pavement, and nobody’s batteries are safe.', 'en')).toEqual([
    'bicycle',
    'city',
    'block',
    'pavement',
    'battery',
    'safe',
  ])
  expect(wordsOf('我认为应当规定企业及时清运车辆。', 'zh')).toEqual(['企业', '清运', '车辆'])
  expect(wordsOf('Please keep five metres free: nobody knows what people bring.', 'en')).toEqual(['metre', 'free'])
  expect(wordsOf('门口倒着十辆车。', 'zh')).not.toContain('十辆车')
})
