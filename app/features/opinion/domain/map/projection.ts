import type { VoteMatrix } from '../votes/vote-matrix.ts'
import { largestEigen } from './eigen.ts'

/** Where statements lie: their means, and the two directions in which people differ most, as unit vectors over the statements. */
export type Axes = { centre: Float64Array; first: Float64Array; second: Float64Array }
export type Places = { x: Float64Array; y: Float64Array }

/** The sign of an eigenvector is free: the entry that is largest in size (the first of equals) is positive. */
export function withFixedSign(vector: Float64Array): Float64Array {
  let most = 0
  for (const value of vector) if (Math.abs(value) > Math.abs(most)) most = value
  return most < 0 ? vector.map((value) => -value) : vector
}

/** Principal components of a scatter matrix (S × S). With fewer than two statements, what is missing is zero. */
export function axesOf(scatter: Float64Array, centre: Float64Array): Axes {
  const size = centre.length
  const { vectors } = size === 0 ? { vectors: [] } : largestEigen(scatter, size, Math.min(2, size))
  const [first, second] = [vectors[0] ?? new Float64Array(size), vectors[1] ?? new Float64Array(size)]
  return { centre, first: withFixedSign(first), second: withFixedSign(second) }
}

/**
 * Everybody's place: the sum over the person's votes of (vote − mean) × component, times √(statements / votes cast), so that those who
 * voted little are not all in the middle (Small et al. 2021). A hidden statement moves nobody: as in Polis, it is a zero that all cast.
 */
export function placePeople({ start, statement, vote, statements }: VoteMatrix, axes: Axes, hidden: Uint8Array): Places {
  const people = start.length - 1
  const [x, y] = [new Float64Array(people), new Float64Array(people)]
  const seen = (values: Float64Array) => values.map((value, s) => (hidden[s] ? 0 : value))
  const [centre, first, second] = [axes.centre, seen(axes.first), seen(axes.second)]
  const zeros = hidden.reduce((sum, one) => sum + one, 0)
  for (let person = 0; person < people; person++) {
    let [left, up, cast] = [0, 0, zeros]
    const [from, to] = [start[person]!, start[person + 1]!]
    for (let i = from; i < to; i++) {
      const s = statement[i]!
      const away = vote[i]! - centre[s]!
      left += away * first[s]!
      up += away * second[s]!
      cast += 1 - hidden[s]!
    }
    const scale = Math.sqrt(statements.length / cast)
    x[person] = left * scale
    y[person] = up * scale
  }
  return { x, y }
}
