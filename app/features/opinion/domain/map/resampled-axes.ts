import type { VoteMatrix } from '../votes/vote-matrix.ts'
import type { Axes } from './projection.ts'

/** Enough for the plane to settle: groups do not depend on how it is turned. */
const ROUNDS = 10

function centreOf({ start, statement, vote, statements }: VoteMatrix, times: Uint16Array, hidden: Uint8Array): Float64Array {
  const [sums, counts] = [new Float64Array(statements.length), new Float64Array(statements.length)]
  for (let person = 0; person < times.length; person++) {
    const weight = times[person]!
    if (weight === 0) continue
    for (let i = start[person]!; i < start[person + 1]!; i++) {
      sums[statement[i]!]! += weight * vote[i]!
      counts[statement[i]!]! += weight
    }
  }
  return sums.map((sum, s) => (counts[s] === 0 || hidden[s] ? 0 : sum / counts[s]!))
}

function normalise(vector: Float64Array, against?: Float64Array) {
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)
  if (against) {
    const share = dot(vector, against)
    for (let i = 0; i < vector.length; i++) vector[i]! -= share * against[i]!
  }
  const length = Math.sqrt(dot(vector, vector))
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i]! /= length
}

/** The plane of the two components where each person counts `times` times: power iteration on the votes, from the axes of all. */
export function resampledAxes(matrix: VoteMatrix, hidden: Uint8Array, axes: Axes, times: Uint16Array): Axes {
  const { start, statement, vote } = matrix
  const centre = centreOf(matrix, times, hidden)
  let [first, second] = [axes.first, axes.second]
  for (let round = 0; round < ROUNDS; round++) {
    const [nextFirst, nextSecond] = [new Float64Array(first.length), new Float64Array(first.length)]
    for (let person = 0; person < times.length; person++) {
      if (times[person] === 0) continue
      let [left, up] = [0, 0]
      const [from, to] = [start[person]!, start[person + 1]!]
      for (let i = from; i < to; i++) {
        const s = statement[i]!
        const away = vote[i]! - centre[s]!
        left += away * first[s]!
        up += away * second[s]!
      }
      left *= times[person]!
      up *= times[person]!
      for (let i = from; i < to; i++) {
        const s = statement[i]!
        const away = vote[i]! - centre[s]!
        nextFirst[s]! += away * left
        nextSecond[s]! += away * up
      }
    }
    for (let s = 0; s < first.length; s++) if (hidden[s]) nextFirst[s] = nextSecond[s] = 0
    normalise(nextFirst)
    normalise(nextSecond, nextFirst)
    first = nextFirst
    second = nextSecond
  }
  return { centre, first, second }
}
