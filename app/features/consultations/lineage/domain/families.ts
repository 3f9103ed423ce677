import type { Reading } from './likeness.ts'
import type { Candidate, Pairing } from './pairing.ts'
import { findPartings, type Parting, type Side } from './partings.ts'

/** Places of related pieces: one and one, one and several, or several and one. `main` is the pair it grew from. */
export type Family = { from: number[]; to: number[]; main: Candidate }
export type Pieces = Reading['units']
export type Kinship = {
  /** Whether nothing that belongs elsewhere stands between the part and the main part of its whole; always, if left out. */
  isNear?(side: 'split' | 'merged', whole: number, part: number): boolean
  /** Other evidence 0…1 that two pieces are related. */
  evidence?(older: number, newer: number): number
}

/** A pair below this likeness may lose a piece to the whole whose words it has. */
const DOUBTFUL = 0.65

/** The pairing as it looks to someone who divides the older text (split) or the newer (merged). */
class View {
  readonly wholeOf: (pair: Candidate) => number
  readonly partOf: (pair: Candidate) => number
  readonly pairOfWhole: ReadonlyMap<number, Candidate>
  readonly pairOfPart: ReadonlyMap<number, Candidate>
  private readonly kind: 'split' | 'merged'
  private readonly pieces: Pieces
  private readonly kinship: Kinship

  constructor(kind: 'split' | 'merged', pairing: Pairing, pieces: Pieces, kinship: Kinship) {
    const split = kind === 'split'
    this.kind = kind
    this.pieces = pieces
    this.kinship = kinship
    this.wholeOf = split ? ({ older }) => older : ({ newer }) => newer
    this.partOf = split ? ({ newer }) => newer : ({ older }) => older
    this.pairOfWhole = split ? pairing.newerOf : pairing.olderOf
    this.pairOfPart = split ? pairing.olderOf : pairing.newerOf
  }

  /** Partings of parts for which `likenessOf` gives a number: 0 without a pair, else the likeness of the pair to be broken. */
  partings(likenessOf: (pair: Candidate | undefined) => number | null, given: readonly Parting[], undivided: (pair: Candidate) => boolean) {
    const [wholes, parts] = this.kind === 'split' ? [this.pieces.older, this.pieces.newer] : [this.pieces.newer, this.pieces.older]
    const gone = new Set(given.map(({ part }) => part))
    const possible = new Map<number, number[]>()
    for (const candidate of this.pieces.candidates) {
      const [whole, part] = [this.wholeOf(candidate), this.partOf(candidate)]
      if (gone.has(part) || likenessOf(this.pairOfPart.get(part)) === null || this.pairOfPart.get(part) === this.pairOfWhole.get(whole))
        continue
      possible.set(part, [...(possible.get(part) ?? []), whole])
    }
    const { evidence, isNear } = this.kinship
    const side: Side = {
      wholes,
      parts,
      given,
      mainOf: (whole) => {
        const main = this.pairOfWhole.get(whole)
        return main && undivided(main) ? this.partOf(main) : undefined
      },
      free: [...possible].map(([part, of]) => ({ part, likeness: likenessOf(this.pairOfPart.get(part))!, wholes: of })),
      isNear: (whole, part) => isNear?.(this.kind, whole, part) ?? true,
      evidence: evidence && ((whole, part) => (this.kind === 'split' ? evidence(whole, part) : evidence(part, whole))),
    }
    return findPartings(side)
  }
}

/** Pairs, with what was split off or merged in beside them; a family is divided on one side only. */
export function familiesOf(pairing: Pairing, pieces: Pieces, again: () => void, kinship: Kinship = {}): Family[] {
  const views = { split: new View('split', pairing, pieces, kinship), merged: new View('merged', pairing, pieces, kinship) }
  const partings = { split: [] as Parting[], merged: [] as Parting[] }
  const parted = (kind: 'split' | 'merged') => new Set(partings[kind].map(({ whole }) => views[kind].pairOfWhole.get(whole)))
  const search = (likenessOf: (pair: Candidate | undefined) => number | null) => {
    for (const [kind, other] of [
      ['split', 'merged'],
      ['merged', 'split'],
    ] as const) {
      const [view, elsewhere] = [views[kind], parted(other)]
      for (const parting of view.partings(likenessOf, partings[kind], (pair) => !elsewhere.has(pair))) {
        const doubtful = view.pairOfPart.get(parting.part)
        // Whoever gave a part away, or is a whole itself by now, keeps its pair.
        if (doubtful && (parted(kind).has(doubtful) || elsewhere.has(doubtful))) continue
        if (doubtful) pairing.drop(doubtful, kind === 'split' ? 'newer' : 'older')
        partings[kind].push(parting)
      }
    }
  }
  search((pair) => (pair && pair.likeness < DOUBTFUL ? pair.likeness : null))
  again()
  search((pair) => (pair ? null : 0))

  const families = new Map(pairing.pairs.map((pair) => [pair, { from: [pair.older], to: [pair.newer], main: pair } as Family]))
  for (const { whole, part } of partings.split) families.get(pairing.newerOf.get(whole)!)!.to.push(part)
  for (const { whole, part } of partings.merged) families.get(pairing.olderOf.get(whole)!)!.from.push(part)
  const ascending = (a: number, b: number) => a - b
  return [...families.values()].map(({ from, to, main }) => ({ from: from.sort(ascending), to: to.sort(ascending), main }))
}
