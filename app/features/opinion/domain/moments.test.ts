import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chooseMoments } from './moments.ts'

const day = (i: number) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10)

it('takes the days on which each next part of the votes had come', () => {
  const days = [400, 300, 200, 0, 50, 50].map((votes, i) => ({ day: day(i), votes }))
  expect(chooseMoments(days, 4)).toEqual([day(0), day(1), day(2), day(5)])
  expect(chooseMoments([], 4)).toEqual([])
})

it('ends with the last day that had votes, takes no day twice and none without votes', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (counts, most) => {
      const days = counts.map((votes, i) => ({ day: day(i), votes }))
      const chosen = chooseMoments(days, most)
      expect(chosen.length).toBeLessThanOrEqual(most)
      expect(new Set(chosen).size).toBe(chosen.length)
      expect(chosen.at(-1)).toBe(days.findLast(({ votes }) => votes > 0)?.day)
      for (const one of chosen) expect(days.find((known) => known.day === one)!.votes).toBeGreaterThan(0)
    }),
  ))
