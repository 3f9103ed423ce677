import { gather } from './cells.ts'
import type { Points } from './k-means.ts'

/**
 * Mean silhouette of a grouping into k ≥ 2 by Euclidean distance (Rousseeuw 1987), from −1 to 1. Exact up to 4,096 points; above, those
 * of one group in one cell of a 64 × 64 grid count as so many at their mean (the error against exact is tested, below 0.01).
 */
export function silhouetteOf(all: Points, labels: Uint8Array, k: number): number {
  const {
    points: { x, y, weight },
    label,
  } = gather(all, labels, k)
  const count = x.length
  const sizes = new Float64Array(k)
  for (let i = 0; i < count; i++) sizes[label[i]!]! += weight[i]!
  // sums[i × k + g]: the distances of point i to everybody in group g.
  const sums = new Float64Array(count * k)
  for (let i = 0; i < count; i++) {
    const [px, py, w, own] = [x[i]!, y[i]!, weight[i]!, label[i]!]
    for (let j = i + 1; j < count; j++) {
      const [dx, dy] = [px - x[j]!, py - y[j]!]
      const distance = Math.sqrt(dx * dx + dy * dy)
      const [here, there] = [i * k + label[j]!, j * k + own]
      sums[here] = sums[here]! + weight[j]! * distance
      sums[there] = sums[there]! + w * distance
    }
  }
  let [total, people] = [0, 0]
  for (let i = 0; i < count; i++) {
    const own = label[i]!
    people += weight[i]!
    if (sizes[own]! <= 1) continue
    let other = Number.POSITIVE_INFINITY
    for (let g = 0; g < k; g++) if (g !== own && sizes[g]! > 0) other = Math.min(other, sums[i * k + g]! / sizes[g]!)
    const within = sums[i * k + own]! / (sizes[own]! - 1)
    const larger = Math.max(within, other)
    if (larger > 0) total += (weight[i]! * (other - within)) / larger
  }
  return people === 0 ? 0 : total / people
}
