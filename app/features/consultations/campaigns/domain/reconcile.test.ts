import { expect, test } from 'vitest'
import { reconcile } from './reconcile.ts'

const newId = () => {
  let n = 0
  return () => `new${++n}`
}
const of = (...campaigns: [id: string, comments: string, dissolved?: boolean][]) =>
  new Map(campaigns.flatMap(([id, comments, dissolved = false]) => [...comments].map((one) => [one, { id, dissolved }] as const)))
const seen = (groups: string[], known: ReturnType<typeof of>) =>
  reconcile(
    groups.map((group) => [...group]),
    known,
    newId(),
  ).map((one) => one && `${one.id}:${one.comments.join('')}`)

test('a group keeps the address of the campaign that it shares most with', () => {
  expect(seen(['abc', 'xy'], of(['A', 'ab'], ['X', 'x']))).toEqual(['A:abc', 'X:xy'])
  expect(seen(['ab', 'cde'], of(['A', 'abcde']))).toEqual(['new1:ab', 'A:cde'])
  expect(seen(['abcde'], of(['A', 'ab'], ['B', 'cde']))).toEqual(['B:abcde'])
})

test('what was dissolved stays dissolved, with those who send it later', () => {
  expect(seen(['abz', 'cd'], of(['A', 'ab', true], ['C', 'cd']))).toEqual([null, 'C:cd'])
})
