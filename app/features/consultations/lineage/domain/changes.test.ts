import { expect, test } from 'vitest'
import { listChanges } from './changes.ts'

const unit = (id: string, lines = id) => ({ id, key: id, cite: id, lines })
const relation = (kind: Parameters<typeof listChanges>[2][number]['kind'], from: string[], to: string[], score = 1) => ({
  kind,
  from,
  to,
  score,
})
const order = (changes: ReturnType<typeof listChanges>) =>
  changes.map(({ kind, from, to }) => `${kind} ${from.map((f) => f.key)}>${to.map((t) => t.key)}`)

test('rows stand in the order of the newer edition; what was taken away stands where it stood', () => {
  const older = ['a', 'b', 'c', 'd', 'e'].map((id) => unit(id))
  const newer = ['B', 'x', 'D'].map((id) => unit(id))
  const relations = [
    relation('removed', ['a'], []),
    relation('removed', ['c'], []),
    relation('removed', ['e'], []),
    relation('same', ['b'], ['B']),
    relation('edited', ['d'], ['D']),
    relation('added', [], ['x']),
  ]
  expect(order(listChanges(older, newer, relations, 'zh'))).toEqual([
    'removed a>',
    'same b>B',
    'removed c>',
    'added >x',
    'edited d>D',
    'removed e>',
  ])
})

test('what moved is shown once, as moved, with the changes of its words', () => {
  const changes = listChanges(
    [unit('a', '甲乙'), unit('b', '丙丁')],
    [unit('B', '丙丁'), unit('A', '甲乙丁')],
    [relation('same', ['b'], ['B']), relation('moved', ['a'], ['A'], 0.7)],
    'zh',
  )
  expect(order(changes)).toEqual(['same b>B', 'moved a>A'])
  expect(changes.map(({ pieces }) => pieces)).toEqual([
    null,
    [
      { kind: 'same', text: '甲乙' },
      { kind: 'added', text: '丁' },
    ],
  ])
})

test('a split is one change: all its parts against what it was', () => {
  const [change] = listChanges([unit('a', '甲乙丙')], [unit('x', '甲乙'), unit('y', '丙')], [relation('split', ['a'], ['x', 'y'])], 'zh')
  expect(change).toMatchObject({ kind: 'split', to: [{ key: 'x' }, { key: 'y' }] })
  expect(change!.pieces!.map(({ text }) => text).join('')).toBe('甲乙\n丙')
})
