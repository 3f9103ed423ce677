import { Frame } from './frame.ts'

/** Two pieces by their places in either text; `likeness` 0…1, `weight` how much text they have in common. */
export type Candidate = { older: number; newer: number; likeness: number; weight: number }

/** Least likeness where the neighbours say that both stand in the same place, and anywhere else (a piece that has moved). */
export type Rules = {
  inPlace: number
  elsewhere: number
  /** Whether what both stand under is related, as far as is known. */
  isKin?(pair: Candidate, pairing: Pairing): boolean
}

/** What standing between the same neighbours adds to a likeness when candidates compete, and each direct neighbour. */
const PLACE = 0.2
const NEXT = 0.05
/** What related parents add, and what each direct neighbour takes off the least likeness. */
const KIN = 0.1
const NEXT_LEAST = 0.05
/** The sure pairs first, so that they tell where the others may stand. */
const ROUNDS = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0]

/**
 * Pairs pieces one to one. Not the greatest sum (an assignment would push a deleted clause onto a look-alike so that another
 * fits) but a stable matching: the best pair first, then the best of what is left. In each round the pairs found so far give
 * the frame: between the same two neighbours little likeness is enough, outside it much is needed.
 */
export class Pairing {
  readonly pairs: Candidate[] = []
  readonly newerOf = new Map<number, Candidate>()
  readonly olderOf = new Map<number, Candidate>()
  private readonly candidates: readonly Candidate[]

  constructor(candidates: readonly Candidate[]) {
    this.candidates = candidates
  }

  take(pair: Candidate) {
    this.pairs.push(pair)
    this.newerOf.set(pair.older, pair)
    this.olderOf.set(pair.newer, pair)
  }

  isFree = ({ older, newer }: Candidate) => !this.newerOf.has(older) && !this.olderOf.has(newer)

  /** What is the same and stands nowhere twice needs no neighbours. */
  takeUnique(): this {
    const equals = this.candidates.filter(({ likeness }) => likeness === 1)
    const olders = countBy(equals, ({ older }) => older)
    const newers = countBy(equals, ({ newer }) => newer)
    for (const pair of equals) if (olders.get(pair.older) === 1 && newers.get(pair.newer) === 1 && this.isFree(pair)) this.take(pair)
    return this
  }

  run(rules: Rules): this {
    for (const least of ROUNDS) while (this.round(least, rules) > 0);
    return this
  }

  private round(least: number, rules: Rules): number {
    const frame = new Frame(this.pairs)
    const ranked: { pair: Candidate; rank: number }[] = []
    for (const pair of this.candidates) {
      if (!this.isFree(pair)) continue
      const inPlace = frame.holds(pair)
      const next = inPlace ? frame.neighbours(pair) : 0
      if (pair.likeness < (inPlace ? rules.inPlace - NEXT_LEAST * next : rules.elsewhere)) continue
      const rank = pair.likeness + (inPlace ? PLACE : 0) + NEXT * next + (rules.isKin?.(pair, this) ? KIN : 0)
      if (rank >= least) ranked.push({ pair, rank })
    }
    ranked.sort((a, b) => b.rank - a.rank || a.pair.older - b.pair.older || a.pair.newer - b.pair.newer)
    let taken = 0
    for (const { pair } of ranked) {
      if (!this.isFree(pair)) continue
      this.take(pair)
      taken++
    }
    return taken
  }
}

function countBy(pairs: readonly Candidate[], key: (pair: Candidate) => number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const pair of pairs) counts.set(key(pair), (counts.get(key(pair)) ?? 0) + 1)
  return counts
}
