import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hullOf, type Point } from './hull.ts'

const side = (a: Point, b: Point, p: Point) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])

it('goes round a square and leaves out what is inside', () => {
  expect(
    hullOf([
      [0, 0],
      [1, 1],
      [2, 0],
      [2, 2],
      [0, 2],
      [1, 0],
    ]),
  ).toEqual([
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
  ])
  expect(
    hullOf([
      [1, 1],
      [1, 1],
    ]),
  ).toEqual([[1, 1]])
})
it('has every point inside or on it', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), { minLength: 3 }), (points) => {
      const hull = hullOf(points)
      if (hull.length < 3) return
      for (const p of points)
        for (const [i, a] of hull.entries()) expect(side(a, hull[(i + 1) % hull.length]!, p)).toBeGreaterThanOrEqual(0)
    }),
  ))
