import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, SMALLEST_BASE, SMALLEST_CELL, upperShare } from './representation.ts'

const of = (...pairs: [count: number, residents: number][]) => compare(pairs.map(([count, residents]) => ({ count, residents })))

test('the index of dissimilarity is half the sum of the gaps', () => {
  // Shares 46, 47, 7% against 29, 50, 21%: (17 + 3 + 14) / 2 = 17%.
  const found = of([46, 29], [47, 50], [7, 21])!
  expect(found.distance).toBeCloseTo(0.17, 12)
  expect(found.groups.map(({ missing }) => missing)).toEqual([false, false, true])
  expect(found.byChance).toBeGreaterThan(0.03)
  expect(found.byChance).toBeLessThan(0.06)
  expect(of([29, 29], [50, 50], [21, 21])!.distance).toBeCloseTo(0, 12)
})

test('the interval is Wilson’s', () => {
  expect(upperShare(7, 100)).toBeCloseTo(0.1375, 4)
  expect(upperShare(0, 20)).toBeCloseTo(0.1611, 4)
})

test('nothing is said of fewer than twenty people', () => {
  expect(of([10, 1], [SMALLEST_BASE - 11, 1])).toBeNull()
  expect(of([10, 1], [SMALLEST_BASE - 10, 1])).not.toBeNull()
})

test('a small count is hidden with another, and is still named as missing where it plainly is', () => {
  const found = of([60, 30], [30, 40], [3, 30])!
  expect(found.groups.map(({ hidden }) => hidden)).toEqual([null, 'beside-small', 'small'])
  expect(found.groups.map(({ missing }) => missing)).toEqual([false, false, true])
})

test('where nobody of a group came, that is said, and nothing is hidden for it', () => {
  const found = of([60, 60], [10, 30], [0, 10])!
  expect(found.groups.map(({ count, missing }) => [count, missing])).toEqual([
    [60, false],
    [10, true],
    [0, true],
  ])
})

const groups = fc.array(fc.record({ count: fc.nat(60), residents: fc.integer({ min: 1, max: 1000 }) }), { minLength: 2, maxLength: 8 })
test('whatever the table: no small count is shown, none can be worked out, and the distance lies between 0 and 1', () => {
  fc.assert(
    fc.property(groups, (given) => {
      const found = compare(given)
      if (!found) return
      const hidden = found.groups.map((group, i) => ({ ...group, real: given[i]!.count })).filter(({ count }) => count === null)
      for (const { count } of found.groups) expect(count || SMALLEST_CELL).toBeGreaterThanOrEqual(SMALLEST_CELL)
      if (hidden.length > 0) {
        expect(hidden.length).toBeGreaterThan(1)
        expect(hidden.reduce((all, { real }) => all + real, 0)).toBeGreaterThanOrEqual(SMALLEST_CELL)
      }
      expect(found.distance).toBeGreaterThanOrEqual(0)
      expect(found.distance).toBeLessThanOrEqual(1)
    }),
  )
})
