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
  it('brings one without votes some twenty times as often as one that everybody has answered', () => {
    const ratio = weightOf({ ...plain, agree: 0, disagree: 0, pass: 0 }) / weightOf({ ...plain, agree: 5000, disagree: 5000, pass: 0 })
    expect(ratio).toBeGreaterThan(19)
    expect(ratio).toBeLessThan(21)
  })
  it('always gives every statement a chance, and one of those that are left', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(candidate, fc.boolean()), { maxLength: 50 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (all, draw) => {
          for (const [one] of all) expect(weightOf(one)).toBeGreaterThan(0)
          const weights = Float64Array.from(all, ([one, left]) => (left ? weightOf(one) : 0))
          const chosen = chooseNext(weights, draw)
          if (all.some(([, left]) => left)) expect(all[chosen]![1]).toBe(true)
          else expect(chosen).toBe(-1)
          expect(chooseNext(weights, draw)).toBe(chosen)
        },
      ),
    ))
  it('is drawn in proportion to the weights', () => {
    const weights = Float64Array.from([plain, { ...plain, number: 2, apart: 1 }], weightOf)
    const drawn = Array.from({ length: 20_000 }, (_, i) => chooseNext(weights, drawFor(i + 1, i % 40)))
    expect(drawn.filter((place) => place === 1).length / drawn.length).toBeCloseTo(weights[1]! / (weights[0]! + weights[1]!), 1)
  })
})
