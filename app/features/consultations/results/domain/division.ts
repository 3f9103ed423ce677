export type StanceCounts = { support: number; oppose: number; amend: number; ask: number }
export const noStances = (): StanceCounts => ({ support: 0, oppose: 0, amend: 0, ask: 0 })
export const totalOf = (counts: StanceCounts) => counts.support + counts.oppose + counts.amend + counts.ask

/** Below this many comments that take a position, nothing is said about division. */
export const DIVISION_MIN_N = 10
/** Below this nobody would call an article divided: 93 for and 7 against give 0.26. */
export const DIVISION_MIN = 0.25

/** Rows of a `group by place, stance` as counts for each place. */
export function summariseStances<Place>(rows: Iterable<{ place: Place; stance: keyof StanceCounts; n: number }>): Map<Place, StanceCounts> {
  const places = new Map<Place, StanceCounts>()
  for (const { place, stance, n } of rows) {
    const counts = places.get(place) ?? noStances()
    counts[stance] += n
    places.set(place, counts)
  }
  return places
}

/** Comments that take a position; a question takes none. */
export const positionsOf = ({ support, oppose, amend }: StanceCounts) => support + oppose + amend

/**
 * How far opinions stand apart, 0 (all alike) to 1 (half for, half against).
 * Support = +1, amend = 0, oppose = −1; D = (s + o)/m − ((s − o)/m)², m = s + o + a: the population variance of the position,
 * whose greatest value on [−1, 1] is 1 (Popoviciu 1935). Dispersion as a sense of polarisation: Bramson et al.,
 * "Understanding Polarization", Philosophy of Science 84 (2017) 115–159, https://doi.org/10.1086/688938.
 */
export function divisionOf(counts: StanceCounts): number {
  const { support, oppose } = counts
  const m = positionsOf(counts)
  return m === 0 ? 0 : (support + oppose) / m - ((support - oppose) / m) ** 2
}

/** The place with the greatest division among those with n ≥ 10 and D ≥ 0.25; of equals the one with more comments, then the earlier. */
export function mostDivided<Place>(places: Iterable<readonly [Place, StanceCounts]>): { place: Place; n: number; division: number } | null {
  let found: { place: Place; n: number; division: number } | null = null
  for (const [place, counts] of places) {
    const n = positionsOf(counts)
    const division = divisionOf(counts)
    if (n < DIVISION_MIN_N || division < DIVISION_MIN) continue
    if (!found || division > found.division || (division === found.division && n > found.n)) found = { place, n, division }
  }
  return found
}
