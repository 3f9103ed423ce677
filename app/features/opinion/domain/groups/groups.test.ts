import { expect, test } from 'vitest'
import { seeded } from '../random.ts'
import { findGroups } from './find-groups.ts'
import type { Points } from './k-means.ts'
import { adjustedRand } from './rand-index.ts'
import { silhouetteOf } from './silhouette.ts'

/** `count` points about each of the given centres, by turns. */
function clouds(centres: readonly [number, number][], count: number, width: number, seed = 1): Points & { truth: Uint8Array } {
  const random = seeded(seed)
  const bell = () => (random() + random() + random() + random() - 2) * width
  const total = centres.length * count
  const place = (axis: 0 | 1) => Float64Array.from({ length: total }, (_, i) => centres[i % centres.length]![axis] + bell())
  return {
    x: place(0),
    y: place(1),
    weight: new Float64Array(total).fill(1),
    truth: Uint8Array.from({ length: total }, (_, i) => i % centres.length),
  }
}

/** As the definition reads, person by person. */
function plainSilhouette({ x, y }: Points, label: Uint8Array, k: number) {
  let total = 0
  for (let i = 0; i < x.length; i++) {
    const [sums, sizes] = [new Float64Array(k), new Float64Array(k)]
    for (let j = 0; j < x.length; j++) {
      if (i === j) continue
      sums[label[j]!]! += Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!)
      sizes[label[j]!]!++
    }
    const means = [...sums].map((sum, g) => sum / sizes[g]!)
    const other = Math.min(...means.filter((_, g) => g !== label[i]))
    total += (other - means[label[i]!]!) / Math.max(other, means[label[i]!]!)
  }
  return total / x.length
}

test.each([2, 3, 4, 5])('%i clouds are found as they are', (k) => {
  const points = clouds(
    (
      [
        [0, 0],
        [6, 1],
        [1, 7],
        [-6, 2],
        [0, -7],
      ] as [number, number][]
    ).slice(0, k),
    60,
    1,
  )
  const groups = findGroups(points, 1)!
  expect(groups.k).toBe(k)
  expect(adjustedRand(groups.label, points.truth)).toBe(1)
  expect(groups.sizes).toEqual(Array(k).fill(60))
  expect([...groups.label.slice(0, k)]).toEqual(Array.from({ length: k }, (_, group) => group))
})

test('no group has fewer than seven people', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const points = clouds(
      [
        [0, 0],
        [1, 0],
        [9, 9],
      ],
      5 + seed,
      2,
      seed,
    )
    const outlier = { x: points.x.with(0, 60), y: points.y.with(0, 60), weight: points.weight }
    for (const size of findGroups(outlier, seed)?.sizes ?? []) expect(size).toBeGreaterThanOrEqual(7)
  }
  expect(
    findGroups(
      clouds(
        [
          [0, 0],
          [9, 9],
        ],
        6,
        1,
      ),
      1,
    ),
  ).toBeUndefined()
  expect(
    findGroups(
      clouds(
        [
          [0, 0],
          [9, 9],
        ],
        7,
        1,
      ),
      1,
    )!.sizes,
  ).toEqual([7, 7])
})

test('people who all stand in one place are not told apart by force', () => {
  const same = { x: new Float64Array(50), y: new Float64Array(50), weight: new Float64Array(50).fill(1) }
  expect(findGroups(same, 1)).toBeUndefined()
})

test('the silhouette is that of the definition, and close to it where people are taken together', () => {
  const few = clouds(
    [
      [0, 0],
      [4, 0],
      [0, 5],
    ],
    100,
    1.5,
  )
  expect(silhouetteOf(few, few.truth, 3)).toBeCloseTo(plainSilhouette(few, few.truth, 3), 12)
  const many = clouds(
    [
      [0, 0],
      [2, 0],
      [0, 3],
    ],
    2_000,
    1.5,
  )
  expect(many.x.length).toBeGreaterThan(4_096)
  expect(Math.abs(silhouetteOf(many, many.truth, 3) - plainSilhouette(many, many.truth, 3))).toBeLessThan(0.01)
}, 30_000)

test('the adjusted Rand index as in Hubert & Arabie, and against hand-counted pairs', () => {
  expect(adjustedRand([0, 0, 1, 1], [1, 1, 0, 0])).toBe(1)
  // Two of two and two ones: 2 pairs together in one, 1 in the other and in both; by chance 1/3.
  expect(adjustedRand([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo((1 - 1 / 3) / (1.5 - 1 / 3), 12)
  expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12)
  expect(adjustedRand([0, 0, 0], [0, 0, 0])).toBe(1)
})
