/** Adjusted Rand index of two labellings of the same things (Hubert & Arabie 1985): 1 the same, 0 as by chance. Labels are below 256. */
export function adjustedRand(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const pairs = (n: number) => (n * (n - 1)) / 2
  const table = new Float64Array(256 * 256)
  const [rows, columns] = [new Float64Array(256), new Float64Array(256)]
  for (let i = 0; i < left.length; i++) {
    table[left[i]! * 256 + right[i]!]!++
    rows[left[i]!]!++
    columns[right[i]!]!++
  }
  let [both, byRow, byColumn] = [0, 0, 0]
  for (const n of table) if (n > 1) both += pairs(n)
  for (const n of rows) byRow += pairs(n)
  for (const n of columns) byColumn += pairs(n)
  const chance = left.length < 2 ? 0 : (byRow * byColumn) / pairs(left.length)
  const most = (byRow + byColumn) / 2
  return most === chance ? 1 : (both - chance) / (most - chance)
}
