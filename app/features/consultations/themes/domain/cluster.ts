import { centreOf, likeness, type Vector } from './vectors.ts'

export type Placed = { theme: number; score: number }
const ROUNDS = 25
/** Of few texts every start ends elsewhere, and costs little: so many texts are clustered over all starts. */
const [STARTS, MOST_STARTS, TEXTS] = [4, 16, 16_000]
/** Below this a text is of no theme: what it says is its own. */
export const LIKE_ENOUGH = 0.12

/** mulberry32 (Tommy Ettinger, public domain): the same seed gives the same themes. */
function seeded(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The first centres far from each other (k-means++, Arthur & Vassilvitskii 2007, by 1 − cosine). */
function firstCentres(vectors: readonly Vector[], size: number, count: number, random: () => number): Float64Array[] {
  const centres: Float64Array[] = []
  const far = new Float64Array(vectors.length).fill(1)
  while (centres.length < count) {
    let left = random() * far.reduce((sum, one) => sum + one * one, 0)
    let chosen = far.findIndex((one) => (left -= one * one) <= 0)
    if (chosen < 0) chosen = Math.floor(random() * vectors.length)
    const centre = centreOf([vectors[chosen]!], size)
    centres.push(centre)
    for (let at = 0; at < vectors.length; at++) far[at] = Math.min(far[at]!, Math.max(0, 1 - likeness(vectors[at]!, centre)))
  }
  return centres
}

export function nearest(vector: Vector, centres: readonly Float64Array[]): Placed {
  let best: Placed = { theme: -1, score: 0 }
  for (let theme = 0; theme < centres.length; theme++) {
    const score = likeness(vector, centres[theme]!)
    if (score > best.score) best = { theme, score }
  }
  return best.score < LIKE_ENOUGH ? { theme: -1, score: best.score } : best
}

/** Spherical k-means (Dhillon & Modha 2001), the best of several starts. `theme` -1: of none. */
export function cluster(vectors: readonly Vector[], size: number, count: number, seed = 1): { centres: Float64Array[]; placed: Placed[] } {
  const full = vectors.filter(({ words }) => words.length > 0)
  if (full.length < count || count < 1) return { centres: [], placed: vectors.map(() => ({ theme: -1, score: 0 })) }
  const random = seeded(seed)
  let best: { centres: Float64Array[]; placed: Placed[]; fit: number } | undefined
  const starts = Math.min(MOST_STARTS, Math.max(STARTS, Math.floor(TEXTS / full.length)))
  for (let start = 0; start < starts; start++) {
    let centres = firstCentres(full, size, count, random)
    let placed: Placed[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const again = full.map((vector) => nearest(vector, centres))
      const moved = again.some(({ theme }, at) => theme !== placed[at]?.theme)
      placed = again
      if (!moved) break
      centres = centres.map((centre, theme) => {
        const members = full.filter((_, at) => placed[at]!.theme === theme)
        return members.length > 0 ? centreOf(members, size) : centre
      })
    }
    const fit = placed.reduce((sum, { score }) => sum + score, 0)
    if (!best || fit > best.fit) best = { centres, placed, fit }
  }
  return { centres: best!.centres, placed: vectors.map((vector) => nearest(vector, best!.centres)) }
}
