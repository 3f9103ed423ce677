import { expect, test } from 'vitest'
import { seeded } from '../random.ts'
import { largestEigen } from './eigen.ts'
import { withFixedSign } from './projection.ts'

/** B × Bᵀ of random numbers, so that it is symmetric and positive semidefinite, of the given rank. */
function matrixOf(size: number, rank: number, seed: number) {
  const random = seeded(seed)
  const b = Array.from({ length: size }, () => Array.from({ length: rank }, () => random() - 0.5))
  return Float64Array.from({ length: size * size }, (_, at) =>
    b[Math.floor(at / size)]!.reduce((sum, value, i) => sum + value * b[at % size]![i]!, 0),
  )
}

const residual = (matrix: Float64Array, size: number, value: number, vector: Float64Array) =>
  Math.max(
    ...Array.from({ length: size }, (_, row) => {
      let sum = 0
      for (let i = 0; i < size; i++) sum += matrix[row * size + i]! * vector[i]!
      return Math.abs(sum - value * vector[row]!)
    }),
  )

test.each([
  [1, 1],
  [2, 2],
  [5, 1],
  [40, 40],
  [40, 3],
  [150, 150],
])('the two largest of %i × %i', (size, rank) => {
  const matrix = matrixOf(size, rank, size + rank)
  const { values, vectors } = largestEigen(matrix, size, Math.min(2, size))
  const largest = values[0]!
  vectors.forEach((vector, i) => {
    expect(residual(matrix, size, values[i]!, vector)).toBeLessThan(1e-12 * Math.max(1, largest))
    expect(vector.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 12)
  })
  // The trace of the matrix and of its square bound them from above.
  const trace = Array.from({ length: size }, (_, i) => matrix[i * size + i]!).reduce((sum, value) => sum + value, 0)
  expect(values.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(trace * (1 + 1e-12))
  if (rank <= 2) expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(trace, 10)
})

test('known values: a diagonal, equal ones, and nothing at all', () => {
  const diagonal = (values: number[]) =>
    Float64Array.from({ length: values.length ** 2 }, (_, at) => (at % (values.length + 1) === 0 ? values[at / (values.length + 1)]! : 0))
  expect(largestEigen(diagonal([1, 7, 3, 5, 2]), 5, 2).values.map((value) => value.toFixed(10))).toEqual(['7.0000000000', '5.0000000000'])
  expect(largestEigen(diagonal([4, 4, 4, 1]), 4, 2).values.map((value) => value.toFixed(10))).toEqual(['4.0000000000', '4.0000000000'])
  const nothing = largestEigen(new Float64Array(9), 3, 2)
  expect(nothing.values).toEqual([0, 0])
  expect(nothing.vectors.every((vector) => vector.every(Number.isFinite))).toBe(true)
})

test('the sign is that of the largest entry', () => {
  expect([...withFixedSign(Float64Array.of(0.1, -0.9, 0.2))]).toEqual([-0.1, 0.9, -0.2])
  expect([...withFixedSign(Float64Array.of(0.5, -0.5))]).toEqual([0.5, -0.5])
})
