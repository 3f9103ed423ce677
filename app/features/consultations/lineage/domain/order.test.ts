import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heaviestChain, type Weighted } from './order.ts'

const weigh = (pairs: Iterable<Weighted>) => [...pairs].reduce((sum, { weight }) => sum + weight, 0)

/** Every subset, for comparison. */
function heaviestByTrial(pairs: readonly Weighted[]): number {
  let best = 0
  for (let mask = 0; mask < 1 << pairs.length; mask++) {
    const chosen = pairs.filter((_, at) => mask & (1 << at))
    const inOrder = chosen.every((a) => chosen.every((b) => a === b || (a.older - b.older) * (a.newer - b.newer) > 0))
    if (inOrder) best = Math.max(best, weigh(chosen))
  }
  return best
}

test('no chain is heavier, and it keeps the order', () => {
  const pair = fc.record({ older: fc.nat(8), newer: fc.nat(8), weight: fc.integer({ min: 1, max: 5 }) })
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 9 }), (pairs) => {
      const chain = [...heaviestChain(pairs)].sort((a, b) => a.older - b.older)
      expect(chain.every((a, at) => at === 0 || (chain[at - 1]!.older < a.older && chain[at - 1]!.newer < a.newer))).toBe(true)
      expect(weigh(chain)).toBe(heaviestByTrial(pairs))
    }),
  )
})
