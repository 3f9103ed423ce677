import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boxOf, HEIGHT, keyed, moved, NEAREST, WHOLE, WIDTH, zoomed } from './map-view.ts'

it('comes nearer to the point under the pointer', () => {
  const at = { x: 100, y: 50 }
  const near = zoomed(WHOLE, 2, at)
  expect(near.zoom).toBe(2)
  expect((at.x - near.x) * near.zoom).toBeCloseTo(at.x - WHOLE.x)
  expect(boxOf(near)).toBe(`50 25 ${WIDTH / 2} ${HEIGHT / 2}`)
})

it('answers keys, and leaves the arrows to the page while all is seen', () => {
  expect(keyed(WHOLE, 'ArrowRight')).toBeUndefined()
  expect(keyed(WHOLE, 'x')).toBeUndefined()
  const near = keyed(WHOLE, '+')!
  expect(keyed(near, 'ArrowRight')!.x).toBeGreaterThan(near.x)
  expect(keyed(near, '0')).toEqual(WHOLE)
})

it('never leaves the picture, whatever is done', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.double({ min: 0.1, max: 9, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }))), (acts) => {
      let view = WHOLE
      for (const [factor, by] of acts) view = moved(zoomed(view, factor, { x: by * 100, y: by * 70 }), by, -by)
      const [x, y, w, h] = boxOf(view).split(' ').map(Number) as [number, number, number, number]
      expect(view.zoom).toBeGreaterThanOrEqual(1)
      expect(view.zoom).toBeLessThanOrEqual(NEAREST)
      for (const [from, length, most] of [
        [x, w, WIDTH],
        [y, h, HEIGHT],
      ] as const) {
        expect(from).toBeGreaterThan(-1e-6)
        expect(from + length).toBeLessThan(most + 1e-6)
      }
    }),
  ))
