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
/** What standing at the far end of the gap takes off. */
const DRIFT = 0.25
/** What related parents add, and what each direct neighbour takes off the least likeness. */
const KIN = 0.1
const NEXT_LEAST = 0.05
/** By how much a moved piece may be less like its partner than like some other. */
const MARGIN = 0.05
/** The sure pairs first, so that they tell where the others may stand. */
const ROUNDS = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0]

/**
 * Pairs pieces one to one. Not the greatest sum (an assignment would push a deleted clause onto a look-alike so that another
 * fits) but a stable matching: the best pair first, then the best of what is left. In each round the pairs found so far give
 * the frame: between the same two neighbours little likeness is enough, outside it much is needed.
 */
export class Pairing {
  readonly pairs: Candidate[] = []
  readonly claimed = { older: new Set<number>(), newer: new Set<number>() }
  readonly newerOf = new Map<number, Candidate>()
  readonly olderOf = new Map<number, Candidate>()
  private readonly candidates: readonly Candidate[]
  private readonly ends: { older: number; newer: number }
  /** The greatest likeness of each piece to any, be it paired or not. */
  private readonly best = { older: new Map<number, number>(), newer: new Map<number, number>() }

  constructor(candidates: readonly Candidate[]) {
    this.candidates = candidates
    for (const { older, newer, likeness } of candidates) {
      this.best.older.set(older, Math.max(likeness, this.best.older.get(older) ?? 0))
      this.best.newer.set(newer, Math.max(likeness, this.best.newer.get(newer) ?? 0))
    }
    const end = (most: number, at: number) => Math.max(most, at + 1)
    this.ends = {
      older: candidates.reduce((most, { older }) => end(most, older), 0),
      newer: candidates.reduce((most, { newer }) => end(most, newer), 0),
    }
  }

  take(pair: Candidate) {
    this.pairs.push(pair)
    this.newerOf.set(pair.older, pair)
    this.olderOf.set(pair.newer, pair)
  }

  /** What turned out to belong to another pair as its part; it is not to be paired again. */
  drop(pair: Candidate, side: 'older' | 'newer') {
    this.pairs.splice(this.pairs.indexOf(pair), 1)
    this.newerOf.delete(pair.older)
    this.olderOf.delete(pair.newer)
    this.claimed[side].add(pair[side])
  }

  isFree = ({ older, newer }: Candidate) =>
    !this.newerOf.has(older) && !this.olderOf.has(newer) && !this.claimed.older.has(older) && !this.claimed.newer.has(newer)

  /** What is the same and stands nowhere twice needs no neighbours. */
  takeUnique(): this {
    const equals = this.candidates.filter(({ likeness }) => likeness === 1)
    const olders = countBy(equals, ({ older }) => older)
    const newers = countBy(equals, ({ newer }) => newer)
    for (const pair of equals) if (olders.get(pair.older) === 1 && newers.get(pair.newer) === 1 && this.isFree(pair)) this.take(pair)
    return this
  }

  /** What is more like a clause that lives on elsewhere is its look-alike, and has not moved. */
  private areBest({ older, newer, likeness }: Candidate): boolean {
    return likeness >= Math.max(this.best.older.get(older)!, this.best.newer.get(newer)!) - MARGIN
  }

  run(rules: Rules): this {
    for (const least of ROUNDS) while (this.round(least, rules) > 0);
    return this
  }

  private round(least: number, rules: Rules): number {
    const frame = new Frame(this.pairs, this.ends)
    const ranked: { pair: Candidate; rank: number }[] = []
    for (const pair of this.candidates) {
      if (!this.isFree(pair)) continue
      const inPlace = frame.holds(pair)
      const next = inPlace ? frame.neighbours(pair) : 0
      if (pair.likeness < (inPlace ? rules.inPlace - NEXT_LEAST * next : rules.elsewhere)) continue
      if (!inPlace && !this.areBest(pair)) continue
      const rank = pair.likeness + (inPlace ? PLACE - DRIFT * frame.drift(pair) : 0) + NEXT * next + (rules.isKin?.(pair, this) ? KIN : 0)
      if (rank >= least) ranked.push({ pair, rank })
    }
    // Equal up to rounding is equal: then the first of two copies is the heir.
    ranked.sort(
      (a, b) => (Math.abs(b.rank - a.rank) > 1e-9 ? b.rank - a.rank : 0) || a.pair.older - b.pair.older || a.pair.newer - b.pair.newer,
    )
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
