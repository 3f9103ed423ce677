import type { Piece } from './likeness.ts'
import { allFree, tile, weightOfLinks } from './tiles.ts'

/** One side is divided, the other whole: a split seen from the older text, a merger seen from the newer. */
export type Side = {
  wholes: readonly Piece[]
  parts: readonly Piece[]
  /** The part that each paired whole already has. */
  mainOf(whole: number): number | undefined
  /** What is parted already. */
  given: readonly Parting[]
  /** Parts without a pair or with a doubtful one (its likeness), and the wholes each might come from. */
  free: readonly { part: number; likeness: number; wholes: readonly number[] }[]
  /** True where nothing that belongs elsewhere stands between the part and the whole's main part. */
  isNear(whole: number, part: number): boolean
  /** Other evidence 0…1 that the part comes from the whole: inner clauses that went over. */
  evidence?(whole: number, part: number): number
}
export type Parting = { whole: number; part: number }

/** Share of the part that must come from words of the whole which its main part does not have. */
const NEAR = 0.3
const FAR = 0.7
/** To take a part from the pair that it has: what its words come from must be plain, and plainer than that pair. */
const SURE = 0.6
const BETTER = 0.2
/** Other evidence counts only where some of the words are still to be had. */
const TRACE = 0.1
/** What standing beside the main part adds when wholes compete for a part. */
const BESIDE = 0.2
/** Less is enough beside the main part, if it is a good share of the whole as well and in one long run. */
const FAINT = { share: 0.2, ofWhole: 0.15, run: 8 }
/** A share says nothing without one common run of this many tokens, or two and a half times that away from its place. */
const RUN = 5
const FAR_RUN = 12

/**
 * Free parts that carry on what the main part of a whole left over. Words that the main part has are taken already: so a
 * look-alike of a clause that lives on is not a part of it.
 */
export function findPartings(side: Side): Parting[] {
  const left = new Map<number, Uint8Array>()
  const leftOf = (whole: number) => {
    const known = left.get(whole)
    if (known) return known
    const free = allFree(side.wholes[whole]!.grams)
    const main = side.parts[side.mainOf(whole)!]!.grams
    tile(side.wholes[whole]!.grams, free, main, allFree(main))
    for (const parting of side.given) {
      const text = side.parts[parting.part]!.grams
      if (parting.whole === whole) tile(side.wholes[whole]!.grams, free, text, allFree(text))
    }
    left.set(whole, free)
    return free
  }
  const measure = (whole: number, part: number, likeness: number) => {
    const text = side.parts[part]!.grams
    const free = leftOf(whole).slice()
    const { weight, longest } = tile(side.wholes[whole]!.grams, free, text, allFree(text))
    const total = weightOfLinks(text)
    const near = side.isNear(whole, part)
    const share = total > 0 && longest >= (near ? RUN : FAR_RUN) ? weight / total : 0
    const strength = Math.max(share, share >= TRACE ? (side.evidence?.(whole, part) ?? 0) : 0)
    const ofWhole = weight / Math.max(1, weightOfLinks(side.wholes[whole]!.grams))
    const faint = near && share >= FAINT.share && ofWhole >= FAINT.ofWhole && longest >= FAINT.run
    const enough = likeness > 0 ? near && share >= Math.max(SURE, likeness + BETTER) : faint || strength >= (near ? NEAR : FAR)
    return { whole, part, likeness, free, rank: strength + (near ? BESIDE : 0), enough }
  }
  const found = side.free.flatMap(({ part, likeness, wholes }) =>
    wholes.filter((whole) => side.mainOf(whole) !== undefined).map((whole) => measure(whole, part, likeness)),
  )
  found.sort((a, b) => b.rank - a.rank || a.whole - b.whole || a.part - b.part)
  const taken = new Set<number>()
  const partings: Parting[] = []
  for (const { whole, part, likeness, enough } of found) {
    if (!enough || taken.has(part)) continue
    const now = measure(whole, part, likeness)
    if (!now.enough) continue
    left.set(whole, now.free)
    taken.add(part)
    partings.push({ whole, part })
  }
  return partings
}
