import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, type Row } from '#tests/support/opinion-data.ts'
import { makeVotes, shuffled } from '#tests/support/opinion-made.ts'
import { analyse } from './analyse.ts'
import { OpinionState } from './opinion-state.ts'
import { countJointly } from './votes/joint-counts.ts'
import { buildMatrix } from './votes/vote-matrix.ts'

const row = fc.record({
  person: fc.nat(12).map(String),
  statement: fc.nat(8).map((n) => (n % 2 ? String(n) : `s${n}`)),
  vote: fc.integer({ min: -1, max: 1 }),
  at: fc.nat(20),
})

test('added in parts or at once, in any order: the same to the last bit', () => {
  fc.assert(
    fc.property(fc.array(fc.array(row, { maxLength: 60 }), { minLength: 1, maxLength: 5 }), fc.nat(), (parts, seed) => {
      const state = new OpinionState(columnsOf(parts[0]!))
      for (const part of parts.slice(1)) state.add(columnsOf(part))
      const all = columnsOf(parts.flat())
      expect(state.analyse({ resamples: 2 })).toStrictEqual(analyse(shuffled(all, seed), { resamples: 2 }))
    }),
    { numRuns: 200 },
  )
})

test('a thousand votes more, with new people, new statements and changed minds', () => {
  const all = makeVotes({ people: 600, statements: 60, votes: 15_000, camps: 3, seed: 9 })
  const later: Row[] = Array.from({ length: 1_000 }, (_, i) => ({
    person: String((i * 7) % 650),
    statement: String((i * 11) % 63),
    vote: (i % 3) - 1,
    at: i % 2 ? 1e6 + i : -1,
  }))
  const state = new OpinionState(all)
  const before = state.analyse({ resamples: 0 })
  state.add(columnsOf(later))
  const after = state.analyse()
  expect(after.inputHash).not.toBe(before.inputHash)
  const rows = Array.from(
    all.vote,
    (vote, i): Row => ({
      person: String(all.participant[i]),
      statement: String(all.statement[i]),
      vote,
      at: all.at[i]!,
    }),
  )
  expect(after).toStrictEqual(analyse(columnsOf([...later, ...rows])))
  state.add(columnsOf(later))
  expect(state.analyse()).toStrictEqual(after)
})

test('the matrix: last votes, canonical order, nothing twice', () => {
  const matrix = buildMatrix(
    columnsOf(
      [
        { person: '10', statement: 'b', vote: 1, at: 5 },
        { person: '9', statement: 'b', vote: 1, at: 5 },
        { person: '10', statement: 'b', vote: -1, at: 7 },
        { person: '10', statement: 'b', vote: 0, at: 6 },
        { person: '9', statement: '2', vote: 1, at: 4 },
        { person: '9', statement: '2', vote: 0, at: 4 },
      ],
      ['b', 'a', '10', '2'],
    ),
  )
  expect(matrix).toEqual({
    participants: ['9', '10'],
    statements: ['2', '10', 'a', 'b'],
    start: Int32Array.of(0, 2, 3),
    statement: Int32Array.of(0, 3, 3),
    vote: Int8Array.of(0, 1, -1),
    at: Float64Array.of(4, 5, 7),
  })
})

test('joint answers are counted as by hand, and a state has at most 2,000 statements', () => {
  const { size, cells } = countJointly(
    buildMatrix(
      columnsOf(['p', 'q'].flatMap((person, i) => [0, 1].map((s) => ({ person, statement: String(s), vote: s === 0 ? 1 : i, at: 0 })))),
    ),
  )
  expect(size).toBe(6)
  const found = [...cells].flatMap((count, at) => (count ? [[Math.floor(at / 6), at % 6, count]] : []))
  // Answers: 2 is "agrees with statement 0", 4 "passes statement 1", 5 "agrees with statement 1".
  expect(found).toEqual([
    [2, 2, 2],
    [2, 4, 1],
    [2, 5, 1],
    [4, 4, 1],
    [5, 5, 1],
  ])
  expect(() => countJointly({ ...buildMatrix(columnsOf([])), statements: Array.from({ length: 2001 }, (_, i) => String(i)) })).toThrow(
    RangeError,
  )
})
