import { type JointCounts, talliesOf } from '../votes/joint-counts.ts'

/** Mean vote (agree 1, pass 0, disagree −1) of each statement among those who voted on it; 0 where nobody did or it is hidden. */
export function centreOf(counts: JointCounts, hidden: Uint8Array): Float64Array {
  const { agree, disagree, pass } = talliesOf(counts)
  return Float64Array.from(agree, (agrees, s) => {
    const votes = agrees + disagree[s]! + pass[s]!
    return votes === 0 || hidden[s] ? 0 : (agrees - disagree[s]!) / votes
  })
}

/**
 * Scatter matrix of the votes about the centre, S × S, symmetric, full: a missing vote stands at the statement's mean (Small et al. 2021),
 * so only people who voted on both statements add to a cell. Hidden statements have zeros.
 */
export function scatterOf({ size, cells }: JointCounts, centre: Float64Array, hidden: Uint8Array): Float64Array {
  const count = size / 3
  const scatter = new Float64Array(count * count)
  for (let j = 0; j < count; j++) {
    for (let k = j; k < count; k++) {
      if (hidden[j] || hidden[k]) continue
      // Rows: the vote on j (−1, 0, 1); columns: on k. On the diagonal only equal answers are counted.
      const [no, pass, yes] = [3 * j * size + 3 * k, (3 * j + 1) * size + 3 * k, (3 * j + 2) * size + 3 * k]
      const onNo = cells[no]! + cells[no + 1]! + cells[no + 2]!
      const onPass = cells[pass]! + cells[pass + 1]! + cells[pass + 2]!
      const onYes = cells[yes]! + cells[yes + 1]! + cells[yes + 2]!
      const second = cells[no + 2]! + cells[pass + 2]! + cells[yes + 2]! - cells[no]! - cells[pass]! - cells[yes]!
      const product = cells[no]! + cells[yes + 2]! - cells[no + 2]! - cells[yes]!
      const [m, n] = [centre[j]!, centre[k]!]
      const value = product - n * (onYes - onNo) - m * second + m * n * (onNo + onPass + onYes)
      scatter[j * count + k] = value
      scatter[k * count + j] = value
    }
  }
  return scatter
}
