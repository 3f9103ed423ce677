import { heaviestChain } from './order.ts'
import type { Candidate } from './pairing.ts'

type Place = Pick<Candidate, 'older' | 'newer'>

/** The pairs found so far that keep their order, as a frame of reference for places. */
export class Frame {
  private readonly chain: Candidate[]

  constructor(pairs: readonly Candidate[]) {
    this.chain = [...heaviestChain(pairs)].sort((a, b) => a.older - b.older)
  }

  /** The last pair before the place in the older text, and the first after it. */
  around(older: number): [Candidate | undefined, Candidate | undefined] {
    let [low, high] = [0, this.chain.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.chain[middle]!.older < older) low = middle + 1
      else high = middle
    }
    const after = this.chain[low]?.older === older ? low + 1 : low
    return [this.chain[low - 1], this.chain[after]]
  }

  holds({ older, newer }: Place): boolean {
    const [before, after] = this.around(older)
    return (before?.newer ?? -1) < newer && newer < (after?.newer ?? Number.POSITIVE_INFINITY)
  }

  /** How many of the two direct neighbours are paired with each other. */
  neighbours({ older, newer }: Place): number {
    const [before, after] = this.around(older)
    const left = before ? before.older === older - 1 && before.newer === newer - 1 : older === 0 && newer === 0
    const right = after ? after.older === older + 1 && after.newer === newer + 1 : false
    return Number(left) + Number(right)
  }
}
