import { seeded } from '../random.ts'
import { tridiagonalEigen } from './tridiagonal.ts'

const TOLERANCE = 1e-14
const CHECK_EVERY = 8

const dot = (a: Float64Array, b: Float64Array) => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
function subtract(from: Float64Array, factor: number, what: Float64Array) {
  for (let i = 0; i < from.length; i++) from[i]! -= factor * what[i]!
}

function multiply(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length
  const result = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    const base = row * size
    // Four sums side by side: the order of summation is fixed all the same.
    let [a, b, c, d, column] = [0, 0, 0, 0, 0]
    for (; column + 3 < size; column += 4) {
      a += matrix[base + column]! * vector[column]!
      b += matrix[base + column + 1]! * vector[column + 1]!
      c += matrix[base + column + 2]! * vector[column + 2]!
      d += matrix[base + column + 3]! * vector[column + 3]!
    }
    for (; column < size; column++) a += matrix[base + column]! * vector[column]!
    result[row] = a + b + (c + d)
  }
  return result
}

/** A unit vector at right angles to all of `basis`, from `vector`; undefined where nothing is left of it. */
function orthonormal(vector: Float64Array, basis: readonly Float64Array[], scale: number): Float64Array | undefined {
  // Twice is enough (Parlett 1980).
  for (let pass = 0; pass < 2; pass++) for (const one of basis) subtract(vector, dot(vector, one), one)
  const length = Math.sqrt(dot(vector, vector))
  return length > scale * 1e-12 ? vector.map((value) => value / length) : undefined
}

/**
 * The `count` largest eigenvalues of a symmetric positive semidefinite matrix (size × size, rows one after another) and their unit
 * vectors: Lanczos with full orthogonalisation (Golub & Van Loan 2013, 10.3), from a fixed start, to a residual of 1e-14 of the largest.
 */
export function largestEigen(matrix: Float64Array, size: number, count: number): { values: number[]; vectors: Float64Array[] } {
  const random = seeded(1)
  const fresh = () => Float64Array.from({ length: size }, () => random() - 0.5)
  const basis = [orthonormal(fresh(), [], 0)!]
  const [diagonal, beside]: [number[], number[]] = [[], []]
  let [scale, starts] = [0, 1]
  for (;;) {
    const newest = basis[diagonal.length]!
    const next = multiply(matrix, newest)
    scale = Math.max(scale, Math.sqrt(dot(next, next)))
    diagonal.push(dot(next, newest))
    const follower = orthonormal(next, basis, scale)
    const full = basis.length >= size
    const off = follower && !full ? Math.sqrt(dot(next, next)) : 0
    if (full || !follower || diagonal.length % CHECK_EVERY === 0) {
      const small = tridiagonalEigen(diagonal, beside)
      const rest = small.vectors.slice(0, count).map((vector) => Math.abs(off * vector.at(-1)!))
      if (full || ((follower || starts > count) && rest.every((one) => one <= TOLERANCE * small.values[0]!)))
        return lift(small, basis, count)
    }
    beside.push(off)
    // Where the space is used up, another start finds eigenvectors that the first had no part in.
    let another = follower
    if (!another) starts++
    while (!another) another = orthonormal(fresh(), basis, 1)
    basis.push(another)
  }
}

/** From the small space back into that of the statements. */
function lift(small: { values: number[]; vectors: Float64Array[] }, basis: readonly Float64Array[], count: number) {
  const vectors = small.vectors.slice(0, count).map((weights) => {
    const vector = new Float64Array(basis[0]!.length)
    for (let i = 0; i < weights.length; i++) subtract(vector, -weights[i]!, basis[i]!)
    return orthonormal(vector, [], 0)!
  })
  return { values: small.values.slice(0, count), vectors }
}
