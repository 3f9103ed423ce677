import type { Grams } from './grams.ts'

/** Shorter common runs are chance: four characters, or four words. */
const SHORTEST = 4
/** Tokens compared at most: two articles of a real law need some thousand; the same sign ten thousand times would never end. */
const EFFORT = 2_000_000
export type Tiling = { weight: number; longest: number }

/** What may still be covered: all of it at first. */
export const allFree = (text: Grams) => new Uint8Array(text.tokens.length).fill(1)
export const weightOfLinks = (text: Grams) => text.links.reduce((sum, link) => sum + link, 0)

/**
 * Greedy string tiling (Wise 1993): the longest runs that both texts have and that nothing covers yet, longest first, in any
 * order. Marks them in both `free` and gives their weight. So no word of a source explains two places.
 */
export function tile(a: Grams, freeA: Uint8Array, b: Grams, freeB: Uint8Array): Tiling {
  const starts = new Map<number, number[]>()
  for (let j = 0; j < b.tokens.length; j++) {
    const at = starts.get(b.tokens[j]!)
    if (at) at.push(j)
    else starts.set(b.tokens[j]!, [j])
  }
  const runs: { i: number; j: number; length: number }[] = []
  let effort = EFFORT
  for (let i = 0; i < a.tokens.length && effort > 0; i++) {
    for (const j of starts.get(a.tokens[i]!) ?? []) {
      if (--effort < 0) break
      if (i > 0 && j > 0 && a.tokens[i - 1] === b.tokens[j - 1]) continue
      let length = 1
      while (i + length < a.tokens.length && j + length < b.tokens.length && a.tokens[i + length] === b.tokens[j + length]) length++
      effort -= length
      if (length >= SHORTEST) runs.push({ i, j, length })
    }
  }
  runs.sort((x, y) => y.length - x.length || x.i - y.i || x.j - y.j)
  let weight = 0
  let longest = 0
  for (const run of runs) {
    for (let k = 0; k < run.length; ) {
      let length = 0
      while (k + length < run.length && freeA[run.i + k + length] && freeB[run.j + k + length]) length++
      if (length >= SHORTEST) {
        for (let n = 0; n < length; n++) {
          freeA[run.i + k + n] = 0
          freeB[run.j + k + n] = 0
          if (n + 1 < length) weight += a.links[run.i + k + n]!
        }
        longest = Math.max(longest, length)
      }
      k += Math.max(1, length)
    }
  }
  return { weight, longest }
}
