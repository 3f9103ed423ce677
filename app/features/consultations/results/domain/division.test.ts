import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DIVISION_MIN_N, divisionOf, mostDivided, noStances, positionsOf, type StanceCounts, summariseStances } from './division.ts'

const counts = (support: number, oppose: number, amend = 0, ask = 0): StanceCounts => ({ support, oppose, amend, ask })
const anyCounts = fc.record({ support: fc.nat(500), oppose: fc.nat(500), amend: fc.nat(500), ask: fc.nat(500) })

describe('division', () => {
  test('half against half is 1, all alike is 0, nobody is 0', () => {
    expect(divisionOf(counts(20, 20))).toBe(1)
    expect(divisionOf(counts(40, 0))).toBe(0)
    expect(divisionOf(counts(0, 0, 40))).toBe(0)
    expect(divisionOf(noStances())).toBe(0)
  })
  test('worked by hand: 38 for, 33 against, 24 to change, 5 questions', () => {
    expect(divisionOf(counts(38, 33, 24, 5))).toBeCloseTo(71 / 95 - (5 / 95) ** 2, 12)
  })
  test('two against each other among fifty who want changes divide little', () => {
    expect(divisionOf(counts(1, 1, 50))).toBeLessThan(0.05)
  })
  test('always between 0 and 1; the same seen from the other side; questions never move it', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat(900), (c, ask) => {
        const d = divisionOf(c)
        return d >= 0 && d <= 1 && divisionOf({ ...c, support: c.oppose, oppose: c.support }) === d && divisionOf({ ...c, ask }) === d
      }),
    )
  })
  test('equals the variance of the positions', () => {
    fc.assert(
      fc.property(anyCounts, (c) => {
        const positions = [...Array(c.support).fill(1), ...Array(c.amend).fill(0), ...Array(c.oppose).fill(-1)] as number[]
        const mean = positions.reduce((sum, x) => sum + x, 0) / (positions.length || 1)
        const variance = positions.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (positions.length || 1)
        return Math.abs(variance - divisionOf(c)) < 1e-9
      }),
    )
  })
})

describe('the most divided place', () => {
  test('too few positions, or too little division, is no place', () => {
    expect(mostDivided([['a1', counts(4, 5, 0, 30)]])).toBeNull()
    expect(mostDivided([['a1', counts(99, 1)]])).toBeNull()
    expect(mostDivided([])).toBeNull()
  })
  test('questions do not lift a place over the threshold', () => {
    expect(positionsOf(counts(5, 4, 0, 30))).toBeLessThan(DIVISION_MIN_N)
    expect(mostDivided([['a1', counts(5, 5)]])).toEqual({ place: 'a1', n: 10, division: 1 })
  })
  test('of equals the one with more comments, then the earlier in reading order', () => {
    expect(
      mostDivided([
        ['a1', counts(5, 5)],
        ['a2', counts(8, 8)],
        ['a3', counts(8, 8)],
      ])?.place,
    ).toBe('a2')
  })
  test('is one of the places, and none is more divided', () => {
    fc.assert(
      fc.property(fc.array(anyCounts, { maxLength: 30 }), (all) => {
        const found = mostDivided(all.entries())
        const best = Math.max(0, ...all.filter((c) => positionsOf(c) >= DIVISION_MIN_N).map(divisionOf))
        return found ? found.division === best : best < 0.25
      }),
    )
  })
})

test('rows become counts for each place, whole draft included', () => {
  const map = summariseStances([
    { place: 'a1', stance: 'support', n: 3 },
    { place: null, stance: 'ask', n: 2 },
    { place: 'a1', stance: 'oppose', n: 1 },
    { place: 'a1', stance: 'support', n: 4 },
  ])
  expect([...map]).toEqual([
    ['a1', counts(7, 1)],
    [null, counts(0, 0, 0, 2)],
  ])
})
