import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, chooseNext, drawFor, weightOf } from './routing.ts'

const plain: Candidate = { number: 1, agree: 20, disagree: 20, pass: 10, apart: 0 }
const candidate = fc.record({
  number: fc.integer({ min: 1, max: 500 }),
  agree: fc.nat(5000),
  disagree: fc.nat(5000),
  pass: fc.nat(5000),
  apart: fc.double({ min: 0, max: 1, noNaN: true }),
})

describe('which statement comes next', () => {
  it('favours what few have seen, what tells groups apart, and what is not passed by', () => {
    expect(weightOf({ ...plain, agree: 1, disagree: 1, pass: 0 })).toBeGreaterThan(10 * weightOf(plain))
    expect(weightOf({ ...plain, apart: 0.8 })).toBeGreaterThan(4 * weightOf(plain))
    expect(weightOf({ ...plain, agree: 5, disagree: 5, pass: 40 })).toBeLessThan(weightOf(plain) / 4)
  })
  it('always gives every statement a chance, and one of those that are left', () =>
    fc.assert(
      fc.property(
        fc.array(candidate, { minLength: 1, maxLength: 50 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (left, draw) => {
          for (const one of left) expect(weightOf(one)).toBeGreaterThan(0)
          expect(left).toContain(chooseNext(left, draw))
          expect(chooseNext(left, draw)).toBe(chooseNext(left, draw))
        },
      ),
    ))
  it('has nothing to give where nothing is left', () => expect(chooseNext([], 0.5)).toBeUndefined())
  it('is drawn in proportion to the weights', () => {
    const left = [plain, { ...plain, number: 2, apart: 1 }]
    const share = weightOf(left[1]!) / (weightOf(left[0]!) + weightOf(left[1]!))
    const drawn = Array.from({ length: 20_000 }, (_, i) => chooseNext(left, drawFor(i + 1, i % 40))!.number)
    expect(drawn.filter((number) => number === 2).length / drawn.length).toBeCloseTo(share, 1)
  })
})
