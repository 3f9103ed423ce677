import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Applicant, draw, hashSecret, seated, seedOf } from './draw.ts'

const applicants = fc
  .uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 80 })
  .chain((numbers) =>
    fc.tuple(...numbers.map((number) => fc.record({ number: fc.constant(number), group: fc.constantFrom('a', 'b', 'c') }))),
  )

describe('the draw', () => {
  it('is the same whatever the order of the applications, and ranks each group from 1', () =>
    fc.assert(
      fc.property(applicants, fc.string(), (all: Applicant[], secret) => {
        const drawn = draw(secret, all)
        expect(draw(secret, [...all].reverse())).toEqual(drawn)
        for (const group of ['a', 'b', 'c']) {
          const own = drawn.filter((one) => one.group === group)
          expect(own.map(({ rank }) => rank)).toEqual(own.map((_, i) => i + 1))
          expect(own.map(({ number }) => number).sort()).toEqual(
            all
              .filter((one) => one.group === group)
              .map(({ number }) => number)
              .sort(),
          )
        }
      }),
    ))
  it('hangs on the secret and on who applied', () => {
    const all = [1, 2, 3].map((number) => ({ number, group: 'a' }))
    expect(seedOf('x', all)).not.toBe(seedOf('y', all))
    expect(seedOf('x', all)).not.toBe(seedOf('x', all.slice(1)))
    expect(hashSecret('x')).not.toContain('x')
  })
  it('gives everybody the same chance', () => {
    const all = Array.from({ length: 10 }, (_, i) => ({ number: i + 1, group: 'a' }))
    const first = new Array<number>(11).fill(0)
    const rounds = 4000
    for (let i = 0; i < rounds; i++) first[draw(`secret ${i}`, all)[0]!.number]!++
    // Chi-square with 9 degrees of freedom: 27.9 is passed once in a thousand.
    const chi = first.slice(1).reduce((sum, n) => sum + (n - rounds / 10) ** 2 / (rounds / 10), 0)
    expect(chi).toBeLessThan(27.9)
  })
  it('seats no more than there are seats, and moves up who comes next', () => {
    const places = [1, 2, 3, 4].map((number) => ({ number, group: 'a', rank: number, declined: number === 1 }))
    expect([...seated(places, new Map([['a', 2]]))]).toEqual([2, 3])
    expect([...seated(places, new Map())]).toEqual([])
  })
})
