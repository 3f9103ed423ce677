export type Weighted = { older: number; newer: number; weight: number }

/**
 * The heaviest set of pairs whose order is the same on both sides; what is left out has moved. O(n log n) with a tree of
 * prefix maxima; of equal chains the one met first, so that the result never depends on chance.
 */
export function heaviestChain<T extends Weighted>(pairs: readonly T[]): Set<T> {
  const sorted = [...pairs].sort((a, b) => a.older - b.older || b.newer - a.newer)
  const size = sorted.reduce((most, { newer }) => Math.max(most, newer + 1), 0)
  const tree = new Int32Array(size + 1).fill(-1)
  const total: number[] = []
  const before: number[] = []
  sorted.forEach((pair, at) => {
    let best = -1
    for (let i = pair.newer; i > 0; i -= i & -i) {
      const found = tree[i]!
      if (found >= 0 && (best < 0 || total[found]! > total[best]!)) best = found
    }
    before.push(best)
    total.push(pair.weight + (best < 0 ? 0 : total[best]!))
    for (let i = pair.newer + 1; i <= size; i += i & -i) {
      const found = tree[i]!
      if (found < 0 || total[at]! > total[found]!) tree[i] = at
    }
  })
  let at = total.reduce((best, sum, i) => (best < 0 || sum > total[best]! ? i : best), -1)
  const chain = new Set<T>()
  for (; at >= 0; at = before[at]!) chain.add(sorted[at]!)
  return chain
}
