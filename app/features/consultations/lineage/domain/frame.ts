import { heaviestChain } from './order.ts'
import type { Candidate } from './pairing.ts'

type Place = Pick<Candidate, 'older' | 'newer'>

/** The pairs found so far that keep their order, as a frame of reference for places. */
export class Frame {
  private readonly chain: Candidate[]

  private readonly ends: Place

  /** `ends` are the numbers of places on either side. */
  constructor(pairs: readonly Candidate[], ends: Place) {
    this.ends = ends
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

  /** How far apart the two stand within their gap, 0…1: in a long stretch of rewording order is all that tells twins apart. */
  drift({ older, newer }: Place): number {
    const [before, after] = this.around(older)
    const share = (at: number, from = -1, to = 0) => (at - from) / Math.max(1, to - from)
    return Math.abs(
      share(older, before?.older, after?.older ?? this.ends.older) - share(newer, before?.newer, after?.newer ?? this.ends.newer),
    )
  }

  /** How many of the two direct neighbours are paired with each other. */
  neighbours({ older, newer }: Place): number {
    const [before, after] = this.around(older)
    const left = before ? before.older === older - 1 && before.newer === newer - 1 : older === 0 && newer === 0
    const right = after ? after.older === older + 1 && after.newer === newer + 1 : false
    return Number(left) + Number(right)
  }
}
