import type { VoteMatrix } from '../../../app/features/opinion/domain/votes/vote-matrix.ts'

const ROUNDS = 100
const STARTS = 10

type Sparse = Pick<VoteMatrix, 'start' | 'statement' | 'vote' | 'statements'>

function centreOf({ statement, vote, statements }: Sparse) {
  const [sum, count] = [new Float64Array(statements.length), new Float64Array(statements.length)]
  for (let i = 0; i < vote.length; i++) {
    sum[statement[i]!]! += vote[i]!
    count[statement[i]!]!++
  }
  return sum.map((value, s) => (count[s]! > 0 ? value / count[s]! : 0))
}

/** One component by power iteration on the votes themselves, at right angles to the one before. */
function component({ start, statement, vote, statements }: Sparse, centre: Float64Array, before?: Float64Array) {
  let direction = Float64Array.from(statements, (_, s) => 1 + (s % 7))
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(statements.length)
    for (let person = 0; person + 1 < start.length; person++) {
      let score = 0
      for (let i = start[person]!; i < start[person + 1]!; i++) score += (vote[i]! - centre[statement[i]!]!) * direction[statement[i]!]!
      for (let i = start[person]!; i < start[person + 1]!; i++) next[statement[i]!]! += score * (vote[i]! - centre[statement[i]!]!)
    }
    if (before) {
      const share = next.reduce((sum, value, s) => sum + value * before[s]!, 0)
      for (let s = 0; s < next.length; s++) next[s]! -= share * before[s]!
    }
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0))
    direction = next.map((value) => value / length)
  }
  return direction
}

function kMeans(x: Float64Array, y: Float64Array, k: number, seed: number) {
  const [cx, cy] = [new Float64Array(k), new Float64Array(k)]
  for (let c = 0; c < k; c++) {
    const at = (seed * 7919 + c * 104729) % x.length
    cx[c] = x[at]!
    cy[c] = y[at]!
  }
  const label = new Uint8Array(x.length)
  for (let round = 0; round < ROUNDS; round++) {
    const [sx, sy, n] = [new Float64Array(k), new Float64Array(k), new Float64Array(k)]
    let moved = 0
    for (let i = 0; i < x.length; i++) {
      let [best, least] = [0, Number.POSITIVE_INFINITY]
      for (let c = 0; c < k; c++) {
        const distance = (x[i]! - cx[c]!) ** 2 + (y[i]! - cy[c]!) ** 2
        if (distance < least) [best, least] = [c, distance]
      }
      if (label[i] !== best) moved++
      label[i] = best
      sx[best]! += x[i]!
      sy[best]! += y[i]!
      n[best]!++
    }
    if (moved === 0) break
    for (let c = 0; c < k; c++) if (n[c]! > 0) [cx[c], cy[c]] = [sx[c]! / n[c]!, sy[c]! / n[c]!]
  }
  return label
}

/**
 * What a good programmer writes first, over the same typed arrays: both components by 100 rounds of power iteration, the projection,
 * k-means for k 2 to 5 from ten starts each. No silhouettes, nothing about statements, no hashes: less than ours does.
 */
export function plainLoops(matrix: Sparse): { first: Float64Array; labels: Uint8Array[] } {
  const centre = centreOf(matrix)
  const first = component(matrix, centre)
  const second = component(matrix, centre, first)
  const { start, statement, vote, statements } = matrix
  const people = start.length - 1
  const [x, y] = [new Float64Array(people), new Float64Array(people)]
  for (let person = 0; person < people; person++) {
    const scale = Math.sqrt(statements.length / (start[person + 1]! - start[person]!))
    for (let i = start[person]!; i < start[person + 1]!; i++) {
      const s = statement[i]!
      x[person]! += scale * (vote[i]! - centre[s]!) * first[s]!
      y[person]! += scale * (vote[i]! - centre[s]!) * second[s]!
    }
  }
  const labels: Uint8Array[] = []
  for (let k = 2; k <= 5; k++) for (let run = 0; run < STARTS; run++) labels.push(kMeans(x, y, k, run + 1))
  return { first, labels }
}
