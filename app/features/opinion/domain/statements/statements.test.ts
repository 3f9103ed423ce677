import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Tally } from '../analysis.ts'
import { consensusOf } from './consensus.ts'
import { divisivenessOf, leaningOf } from './divisive.ts'
import { shareOf } from './intervals.ts'
import { differenceTest, halfTest, repnessOf, representativeOf } from './representative.ts'

const tally = (agree: number, disagree: number, pass = 0): Tally => ({ agree, disagree, pass })
const everybody = (perGroup: Tally[]) => {
  const sum = (side: keyof Tally) => Int32Array.of(perGroup.reduce((all, one) => all + one[side], 0))
  return { agree: sum('agree'), disagree: sum('disagree'), pass: sum('pass') }
}
const one = (perGroup: Tally[]) => consensusOf(['s'], [perGroup], new Uint8Array(1), everybody(perGroup)).map(({ side }) => side)
const anyTally = fc.record({ agree: fc.nat(60), disagree: fc.nat(60), pass: fc.nat(30) })

test('Wilson intervals as published', () => {
  // Newcombe 1998, table I: 81/263, 15/148, 0/20, 1/29.
  for (const [hits, n, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const interval = shareOf(hits, n)
    expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)])
  }
  expect(shareOf(0, 0)).toEqual({ share: 0, low: 0, high: 1, n: 0 })
})

test('an interval holds its share and stays within 0 and 1', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (hits, more) => {
      const { share, low, high } = shareOf(hits, hits + more)
      expect(low >= 0 && low <= share && share <= high && high <= 1).toBe(true)
    }),
  )
})

test('divides: one group for it, another against it, both beyond chance', () => {
  expect(divisivenessOf([tally(40, 2), tally(3, 50)])).toBeGreaterThan(0.5)
  expect(divisivenessOf([tally(40, 2), tally(20, 18)])).toBe(0)
  expect(divisivenessOf([tally(40, 2), tally(30, 10)])).toBe(0)
  expect(divisivenessOf([tally(40, 2), tally(0, 6)])).toBe(0)
  expect(divisivenessOf([tally(40, 2), tally(0, 7)])).toBeGreaterThan(0)
  expect(divisivenessOf([])).toBe(0)
})

test('a group takes a side beyond chance, or neither; a statement divides exactly where two take opposite ones', () => {
  expect([tally(40, 2), tally(3, 50), tally(20, 18), tally(0, 6), tally(0, 7), tally(0, 0, 9)].map(leaningOf)).toEqual([
    'agree',
    'disagree',
    null,
    null,
    'disagree',
    null,
  ])
  fc.assert(
    fc.property(fc.array(anyTally, { minLength: 1, maxLength: 5 }), (perGroup) => {
      const leans = perGroup.map(leaningOf)
      expect(leans.includes('agree') && leans.includes('disagree')).toBe(divisivenessOf(perGroup) > 0)
    }),
    { numRuns: 5000 },
  )
})

test('common ground: more than half of every group, passes included', () => {
  expect(one([tally(40, 2), tally(30, 5)])).toEqual(['agree'])
  expect(one([tally(4, 40), tally(5, 30)])).toEqual(['disagree'])
  expect(one([tally(400, 2), tally(15, 15)])).toEqual([])
  expect(one([tally(400, 2), tally(15, 0, 16)])).toEqual([])
  expect(one([tally(400, 2), tally(6, 0)])).toEqual([])
  expect(one([tally(4, 3)])).toEqual([])
  expect(consensusOf(['s'], [[tally(40, 2)]], Uint8Array.of(1), everybody([tally(40, 2)]))).toEqual([])
})

test('never both, whatever the counts', () => {
  fc.assert(
    fc.property(fc.array(anyTally, { minLength: 1, maxLength: 5 }), (perGroup) => {
      expect(one(perGroup).length > 0 && divisivenessOf(perGroup) > 0).toBe(false)
    }),
    { numRuns: 20_000 },
  )
})

test('representative statements: z tests as in Polis, and nothing of fewer than seven', () => {
  expect(halfTest(36, 39)).toBeCloseTo(5.375872022286246, 12)
  expect(differenceTest(5, 5, 5, 5)).toBe(0)
  expect(repnessOf(tally(2, 30), tally(40, 5)).side).toBe('disagree')
  const found = (own: Tally, others: Tally) => representativeOf(['s'], [[own, others]], new Uint8Array(1), 0).map(({ side }) => side)
  expect(found(tally(30, 2), tally(5, 40))).toEqual(['agree'])
  expect(found(tally(30, 2), tally(45, 3))).toEqual([])
  expect(found(tally(6, 0), tally(0, 40))).toEqual([])
  expect(found(tally(30, 2), tally(0, 6))).toEqual([])
  expect(representativeOf(['s'], [[tally(30, 2), tally(5, 40)]], Uint8Array.of(1), 0)).toEqual([])
})
