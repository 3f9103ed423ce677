/** Below this many people who said it, nothing is compared. */
export const SMALLEST_BASE = 20
/** A count below this, other than none at all, is not shown: it would be about a few people. */
export const SMALLEST_CELL = 5
/** People are counted in whole batches, in the order in which they came: nobody can watch one more person arrive. */
export const BATCH = 5

export type GivenGroup = { count: number; residents: number }
export type ComparedGroup = {
  /** null: a few below SMALLEST_CELL, or hidden so that such a count cannot be worked out from the others. */
  count: number | null
  /** Why it is not shown. */
  hidden: 'small' | 'beside-small' | null
  share: number | null
  /** Among the residents. */
  expected: number
  /** So few of them that chance does not explain it (upper end of the 95% interval below the residents' share). */
  missing: boolean
}
export type Comparison = {
  n: number
  groups: ComparedGroup[]
  /** Index of dissimilarity, 0 to 1: the share of participants who would have to be others for the two distributions to be alike. */
  distance: number
  /** What a random sample of n residents would show on average. */
  byChance: number
}

const Z = 1.959963984540054
/** Upper end of the Wilson 95% interval. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212. */
export function upperShare(count: number, n: number): number {
  const p = count / n
  return (p + Z ** 2 / (2 * n) + Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2))) / (1 + Z ** 2 / n)
}

/** Which counts are not shown: small ones, and beside them as many others (the smallest first) as keep them from being worked out. */
function hide(counts: readonly number[]): ('small' | 'beside-small' | null)[] {
  const hidden = counts.map((count) => (count > 0 && count < SMALLEST_CELL ? ('small' as const) : null)) as (
    | 'small'
    | 'beside-small'
    | null
  )[]
  const sum = () => counts.reduce((all, count, i) => all + (hidden[i] ? count : 0), 0)
  const number = () => hidden.filter(Boolean).length
  while (number() > 0 && (number() === 1 || sum() < SMALLEST_CELL)) {
    const shown = counts.map((count, i) => ({ count, i })).filter(({ count, i }) => count > 0 && !hidden[i])
    if (shown.length === 0) break
    hidden[shown.reduce((least, one) => (one.count < least.count ? one : least)).i] = 'beside-small'
  }
  return hidden
}

/**
 * Participants beside residents, group by group. The distance is the index of dissimilarity, ½ Σ |p − q| (Duncan and Duncan, Am. Sociol.
 * Rev. 20 (1955) 210–217; the total variation distance), with hidden groups taken together, so that it gives none of them away.
 */
export function compare(given: readonly GivenGroup[]): Comparison | null {
  const n = given.reduce((sum, { count }) => sum + count, 0)
  const all = given.reduce((sum, { residents }) => sum + residents, 0)
  if (n < SMALLEST_BASE || all === 0) return null
  const hidden = hide(given.map(({ count }) => count))
  const groups = given.map(({ count, residents }, i): ComparedGroup => {
    const expected = residents / all
    const most = hidden[i] === 'small' ? SMALLEST_CELL - 1 : count
    return {
      count: hidden[i] ? null : count,
      hidden: hidden[i]!,
      share: hidden[i] ? null : count / n,
      expected,
      missing: hidden[i] !== 'beside-small' && upperShare(most, n) < expected,
    }
  })
  const together = (of: (i: number) => number) => given.reduce((sum, _, i) => sum + (hidden[i] ? of(i) : 0), 0)
  const cells = [
    ...groups.flatMap(({ share, expected }) => (share === null ? [] : [{ p: share, q: expected }])),
    { p: together((i) => given[i]!.count) / n, q: together((i) => groups[i]!.expected) },
  ]
  return {
    n,
    groups,
    distance: cells.reduce((sum, { p, q }) => sum + Math.abs(p - q), 0) / 2,
    // Mean absolute deviation of a binomial share, √(2q(1−q)/πn), summed over the same cells.
    byChance: cells.reduce((sum, { q }) => sum + Math.sqrt((2 * q * (1 - q)) / (Math.PI * n)), 0) / 2,
  }
}
