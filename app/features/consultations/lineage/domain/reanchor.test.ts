import { describe, expect, test } from 'vitest'
import type { LineageClause } from './genealogy.ts'
import { followPassages } from './reanchor.ts'
import type { Relation } from './types.ts'

const article = (id: string, text: string): LineageClause => ({ id, articleId: id, text })
const part = (id: string, of: string, text: string): LineageClause => ({ id, articleId: of, text })
const to = (kind: Relation['kind'], from: string[], into: string[], score = kind === 'same' || kind === 'moved' ? 1 : 0.8): Relation => ({
  kind,
  from,
  to: into,
  score,
})

const RULES = '骑行人应当佩戴安全头盔，不得搭载成年人。运营企业应当每日清理占用盲道的车辆。'
const wordsOf = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

function follow(before: LineageClause[], after: LineageClause[], relations: Relation[], clauseId: string, words: string | null) {
  const old = before.find(({ id }) => id === clauseId)!
  const found = followPassages(
    before,
    after,
    { containers: [], units: relations, words: relations },
    'zh',
  )({ clauseId, range: words === null ? null : wordsOf(old.text, words) })
  if (found.state === 'orphaned') return found.state
  const text = after.find(({ id }) => id === found.clauseId)!.text
  return [found.state, found.clauseId, found.range && text.slice(found.range.start, found.range.end)]
}

test('a comment on a whole article stays where one of its parts alone was reworded', () => {
  const laws = (second: string) => [
    article('a', '骑行人应当遵守下列规定：'),
    part('a1', 'a', '佩戴安全头盔；'),
    part('a2', 'a', second),
    article('b', '骑行的区域由主管部门划定。'),
  ]
  const same = ['a', 'a1', 'b'].map((id) => to('same', [id], [id]))
  const found = followPassages(
    laws('靠右骑行。'),
    laws('靠右慢行。'),
    { containers: [], units: [to('edited', ['a'], ['a'], 0.88), same[2]!], words: [...same, to('edited', ['a2'], ['a2'], 0.3)] },
    'zh',
  )({ clauseId: 'a', range: null })
  expect(found).toEqual({ state: 'changed', clauseId: 'a', range: null })
})

describe('words within a clause', () => {
  const before = [article('a', RULES), article('b', '本办法自公布之日起施行。')]
  const into = (text: string, ...more: LineageClause[]) => [article('x', text), article('y', '本办法自公布之日起施行。'), ...more]
  const edited = [to('edited', ['a'], ['x']), to('same', ['b'], ['y'])]

  test('stay exact where only their surroundings change', () => {
    const after = into(RULES.replace('每日', '每日两次').replace('骑行人', '骑行者'))
    expect(follow(before, after, edited, 'a', '应当佩戴安全头盔')).toEqual(['exact', 'x', '应当佩戴安全头盔'])
    expect(follow(before, after, edited, 'a', '头盔')).toEqual(['exact', 'x', '头盔'])
  })
  test('are changed where some of them change, and show what they became', () => {
    const after = into(RULES.replace('佩戴安全头盔', '正确佩戴合格头盔'))
    expect(follow(before, after, edited, 'a', '应当佩戴安全头盔')).toEqual(['changed', 'x', '应当正确佩戴合格头盔'])
    expect(follow(before, into(RULES.replace('成年人', '儿童')), edited, 'a', '成年人')).toEqual(['changed', 'x', '儿童'])
  })
  test('are gone where they were struck, though a look-alike stands elsewhere', () => {
    const after = into(
      RULES.replace('骑行人应当佩戴安全头盔，不得搭载成年人。', ''),
      article('z', '骑行人应当佩戴安全头盔，不得搭载成年人。'),
    )
    const relations = [...edited, to('added', [], ['z'])]
    expect(follow(before, after, relations, 'a', '应当佩戴安全头盔')).toBe('orphaned')
    expect(follow(before, after, relations, 'a', '应当')).toBe('orphaned')
    expect(follow(before, after, relations, 'a', '每日清理')).toEqual(['exact', 'x', '每日清理'])
  })
  test('the second of two equal words is not taken for the first', () => {
    const after = into(RULES.replace('骑行人应当佩戴', '骑行人须佩戴'))
    const second = { start: RULES.lastIndexOf('应当'), end: RULES.lastIndexOf('应当') + 2 }
    const found = followPassages(before, after, { containers: [], units: edited, words: edited }, 'zh')({ clauseId: 'a', range: second })
    expect(found).toMatchObject({ state: 'exact', range: { start: after[0]!.text.indexOf('应当') } })
  })
})

describe('split, merged, moved, removed', () => {
  const [one, two] = [RULES.slice(0, RULES.indexOf('运营')), RULES.slice(RULES.indexOf('运营'))]
  test('words go with the part that holds them', () => {
    const after = [article('x', one), article('y', two)]
    const split = [to('split', ['a'], ['x', 'y'])]
    expect(follow([article('a', RULES)], after, split, 'a', '占用盲道')).toEqual(['exact', 'y', '占用盲道'])
    expect(follow([article('a', RULES)], after, split, 'a', null)).toEqual(['changed', 'x', null])
    expect(follow([article('a', RULES)], after, split, 'a', '成年人。运营企业应当每日清理')).toEqual([
      'changed',
      'y',
      '运营企业应当每日清理',
    ])
  })
  test('words of either side are found in what they were merged into', () => {
    const before = [article('a', one), article('b', two)]
    const merged = [to('merged', ['a', 'b'], ['x'])]
    expect(follow(before, [article('x', RULES)], merged, 'b', '占用盲道')).toEqual(['exact', 'x', '占用盲道'])
    expect(follow(before, [article('x', RULES)], merged, 'a', null)).toEqual(['changed', 'x', null])
  })
  test('a moved clause takes its comments along', () => {
    const moved = [to('moved', ['a'], ['x'])]
    expect(follow([article('a', one)], [article('x', one)], moved, 'a', '头盔')).toEqual(['moved', 'x', '头盔'])
    expect(follow([article('a', one)], [article('x', one)], moved, 'a', null)).toEqual(['moved', 'x', null])
    expect(follow([article('a', one)], [article('x', `${one}违者警告。`)], [to('moved', ['a'], ['x'], 0.8)], 'a', null)).toEqual([
      'changed',
      'x',
      null,
    ])
  })
  test('a removed clause leaves orphans', () => {
    const gone = [to('removed', ['a'], []), to('same', ['b'], ['y'])]
    const before = [article('a', one), article('b', one.replace('成年人', '两人'))]
    expect(follow(before, [article('y', one.replace('成年人', '两人'))], gone, 'a', '应当佩戴安全头盔')).toBe('orphaned')
    expect(follow(before, [article('y', one.replace('成年人', '两人'))], gone, 'a', null)).toBe('orphaned')
  })
  test('a 款 that became the article’s own text is followed along the article', () => {
    const before = [article('a', ''), part('a-p1', 'a', one), part('a-p2', 'a', two)]
    const relations = [to('edited', ['a'], ['x']), to('removed', ['a-p1'], []), to('removed', ['a-p2'], [])]
    expect(follow(before, [article('x', one)], relations, 'a-p1', '头盔')).toEqual(['exact', 'x', '头盔'])
    expect(follow(before, [article('x', one)], relations, 'a-p2', '占用盲道')).toBe('orphaned')
  })
})
