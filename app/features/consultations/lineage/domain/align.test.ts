import { expect, test } from 'vitest'
import { parseMarkdown, parseText } from '../../drafts/domain/index.ts'
import { alignClauses, lineageOf, type Relation } from './index.ts'

const RULES = [
  '为了规范共享单车停放秩序，保障行人通行安全，制定本办法。',
  '本市行政区域内共享单车的投放、停放和回收，适用本办法。',
  '经营者应当在每日早高峰前完成地铁站口车辆清理，并向区交通部门报送当日数据。',
  '违反停放规定的，由城市管理部门责令改正；拒不改正的，处二百元以上一千元以下罚款。',
  '骑行人押金应当存入专用账户，经营者不得挪作他用；退还申请应当在两个工作日内办结。',
  '学校、医院周边五十米内不设停放点，但是经卫生、教育部门同意的临时停放点除外。',
]
const draft = (articles: readonly string[]) => parseText(articles.map((text, at) => `第${at + 1}条 ${text}`).join('\n')).clauses
const brief = (relations: readonly Relation[]) => relations.map(({ from, to, kind }) => `${from.join('+')}>${to.join('+')} ${kind}`)
const units = (older: readonly string[], newer: readonly string[]) => brief(alignClauses(draft(older), draft(newer)).units)

test('the same text is the same; without any there is nothing to say', () => {
  expect(alignClauses([], [])).toEqual({ containers: [], units: [], words: [] })
  const { units, words } = alignClauses(draft(RULES), draft(RULES))
  for (const relation of [...units, ...words]) expect(relation).toEqual({ kind: 'same', from: relation.to, to: relation.from, score: 1 })
  expect([units.length, words.length]).toEqual([6, 6])
})

test('a new article renumbers the rest, which is no change to them', () => {
  const inserted = RULES.toSpliced(2, 0, '市民可以通过热线举报占用盲道的车辆，受理机关应当登记并答复。')
  expect(units(RULES, inserted)).toEqual(['a1>a1 same', 'a2>a2 same', '>a3 added', 'a3>a4 same', 'a4>a5 same', 'a5>a6 same', 'a6>a7 same'])
  expect(units(inserted, RULES)).toEqual([
    'a1>a1 same',
    'a2>a2 same',
    'a3> removed',
    'a4>a3 same',
    'a5>a4 same',
    'a6>a5 same',
    'a7>a6 same',
  ])
})

test('a reference whose number shifts has changed the words, blank space and wide signs have not', () => {
  const before = [...RULES, '依照本办法第三条报送的数据，保存三年:逾期销毁。']
  expect(units(before, before.with(6, '依照本办法第四条报送的数据，保存三年:逾期销毁。'))[6]).toBe('a7>a7 edited')
  expect(units(before, before.with(6, '依照本办法第三条报送的数据， 保存三年：逾期销毁。'))[6]).toBe('a7>a7 same')
})

test('moved is what had to be lifted out, also when it was reworded on the way', () => {
  const moved = [...RULES.slice(0, 2), ...RULES.slice(3), RULES[2]!]
  expect(units(RULES, moved)).toEqual(['a1>a1 same', 'a2>a2 same', 'a4>a3 same', 'a5>a4 same', 'a6>a5 same', 'a3>a6 moved'])
  const reworded = moved.with(5, RULES[2]!.replace('早高峰前', '清晨六时以前'))
  const [relation] = alignClauses(draft(RULES), draft(reworded)).units.slice(-1)
  expect(relation).toMatchObject({ kind: 'moved', from: ['a3'], to: ['a6'] })
  expect(relation!.score).toBeLessThan(1)
})

test('split between sentences, merged again', () => {
  const [first, second] = RULES[4]!.split('；') as [string, string]
  const split = RULES.toSpliced(4, 1, `${first}。`, second)
  expect(units(RULES, split)[4]).toBe('a5>a5+a6 split')
  expect(units(split, RULES)[4]).toBe('a5+a6>a5 merged')
  const { words } = alignClauses(draft(RULES), draft(split))
  expect(brief(words)[4]).toBe('a5>a5+a6 split')
})

test('a clause that was deleted beside its twin is removed, and does not jump', () => {
  const twins = [...RULES, '经营者应当每月公布车辆完好率，接受社会监督。', '经营者应当每季公布车辆完好率，接受社会监督。']
  expect(units(twins, twins.toSpliced(6, 1)).slice(6)).toEqual(['a7> removed', 'a8>a7 same'])
  expect(units(twins, twins.toSpliced(7, 1)).slice(6)).toEqual(['a7>a7 same', 'a8> removed'])
  // The twin was reworded, and by that came no nearer to the one that is gone.
  const reworded = twins.toSpliced(6, 1).with(6, '经营者应当每季公布车辆完好率和投诉办结率，接受社会监督。')
  expect(units(twins, reworded).slice(6)).toEqual(['a7> removed', 'a8>a7 edited'])
})

test('what went far away belongs to the clause whose words it is, not to a look-alike that was deleted', () => {
  const [twin, own] = ['经营者应当每月公布车辆完好率，接受社会监督。', '经营者应当每季公布车辆完好率，接受社会监督。']
  const older = draft([RULES[0]!, twin, RULES[1]!, RULES[2]!, `${own}\n${RULES[5]}`, RULES[3]!])
  const newer = draft([RULES[0]!, RULES[1]!, RULES[2]!, RULES[5]!, RULES[3]!, own])
  expect(brief(alignClauses(older, newer).units)).toEqual([
    'a1>a1 same',
    'a2> removed',
    'a3>a2 same',
    'a4>a3 same',
    'a5>a4+a6 split',
    'a6>a5 same',
  ])
})

test('a part that stands where a deleted neighbour stood still belongs to its whole', () => {
  const part = '违反规定的经营者，由交通部门责令限期改正；逾期不改正的，处一万元以上五万元以下罚款。'
  const neighbour = '违反停放规定的骑行人，由城市管理部门责令限期改正；逾期不改正的，处五十元以上二百元以下罚款。'
  const older = draft([RULES[0]!, `${RULES[2]}\n${part}`, neighbour, RULES[5]!])
  const newer = draft([RULES[0]!, RULES[2]!, part, RULES[5]!])
  expect(brief(alignClauses(older, newer).units)).toEqual(['a1>a1 same', 'a2>a2+a3 split', 'a3> removed', 'a4>a4 same'])
})

test('what replaces a clause and shares only its formula is another clause', () => {
  const formula = '经营者应当按照规定接受城市管理部门的监督检查，并报送有关情况。'
  expect(units(RULES, RULES.with(2, formula)).sort()).toEqual(
    ['a1>a1 same', 'a2>a2 same', 'a3> removed', '>a3 added', 'a4>a4 same', 'a5>a5 same', 'a6>a6 same'].sort(),
  )
})

test('a 款 that becomes an article of its own is followed across the levels', () => {
  const older = parseText(`第一条 ${RULES[0]}\n第二条 ${RULES[2]}\n${RULES[3]}\n第三条 ${RULES[5]}`).clauses
  const newer = parseText(`第一条 ${RULES[0]}\n第二条 ${RULES[2]}\n第三条 ${RULES[3]}\n第四条 ${RULES[5]}`).clauses
  const alignment = alignClauses(older, newer)
  expect(brief(alignment.units)).toEqual(['a1>a1 same', 'a2>a2+a3 split', 'a3>a4 same'])
  expect(brief(alignment.words)).toEqual(['a1>a1 same', 'a2-p1>a2 same', 'a2-p2>a3 same', 'a3>a4 same'])
  const { whole, words } = lineageOf(alignment, 'from')
  expect(whole.get('a2')).toMatchObject({ to: ['a2', 'a3'] })
  expect(words.get('a2-p2')).toMatchObject({ to: ['a3'], score: 1 })
  expect(words.get('a2')).toBe(whole.get('a2'))
})

test('items keep their kin; one that goes to another list has moved, the rest has not', () => {
  const list = (title: string, items: string[]) => `${title}：\n${items.map((item, at) => `（${at + 1}）${item}；`).join('\n')}`
  const [sorts, places] = [
    ['普通单车', '电动助力车', '共享滑板车'],
    ['盲道', '消防通道', '公交站台两侧各十五米以内'],
  ]
  const text = (a: string[], b: string[]) =>
    parseText(`第一条 ${list('车辆分为', a)}\n第二条 ${list('禁止停放的区域', b)}\n第三条 ${RULES[4]}`).clauses
  const { words } = alignClauses(text(sorts, places), text(sorts, [places[1]!, places[0]!, places[2]!]))
  expect(brief(words).filter((line) => !line.endsWith('same'))).toEqual(['a2-i1>a2-i2 moved'])
})

test('chapters are known by their articles, compared by their heading', () => {
  const text = (heading: string) =>
    parseMarkdown(
      `## 第一章 总则\n\n第一条 ${RULES[0]}\n\n第二条 ${RULES[1]}\n\n## 第二章 ${heading}\n\n第三条 ${RULES[2]}\n\n第四条 ${RULES[3]}`,
    ).clauses
  expect(brief(alignClauses(text('经营'), text('经营者的义务和责任')).containers)).toEqual(['c1>c1 same', 'c2>c2 edited'])
})

test('a text made to be slow is not: one sign twenty thousand times', () => {
  const began = performance.now()
  const { units } = alignClauses(draft(['的'.repeat(20_000)]), draft(['的'.repeat(15_000), '的'.repeat(5_000)]))
  expect(units.flatMap(({ from }) => from)).toEqual(['a1'])
  expect(performance.now() - began).toBeLessThan(2000)
})

test('English sections, word by word', () => {
  const english = [
    'The operator shall remove bicycles from station entrances before seven o’clock.',
    'A rider may claim the deposit back within two working days.',
    'Parking within fifty metres of a hospital is prohibited.',
  ]
  const act = (texts: readonly string[]) => parseText(texts.map((text, at) => `Section ${at + 1}. ${text}`).join('\n')).clauses
  const changed = [english[2]!, english[0]!.replace('seven', 'six'), english[1]!]
  expect(brief(alignClauses(act(english), act(changed)).units)).toEqual(['s3>s1 moved', 's1>s2 edited', 's2>s3 same'])
})
