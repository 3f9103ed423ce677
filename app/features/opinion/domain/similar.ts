/** Above this share of common pairs of signs, a statement is offered before one like it is posted. */
export const SIMILAR_FROM = 0.5
const OFFERED = 3

/** Pairs of neighbouring letters or signs; punctuation, spaces and case say nothing. */
function pairsOf(text: string): Map<string, number> {
  const signs = [...text.normalize('NFKC').toLowerCase()].filter((sign) => /[\p{L}\p{N}]/u.test(sign))
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < signs.length; i++) {
    const pair = signs[i]! + signs[i + 1]!
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Dice's coefficient of the pairs of both (Dice 1945): 1 for the same words, 0 for none in common. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)]
  let [common, all] = [0, 0]
  for (const [pair, n] of left) common += Math.min(n, right.get(pair) ?? 0)
  for (const pairs of [left, right]) for (const n of pairs.values()) all += n
  return all === 0 ? Number(a.trim() === b.trim()) : (2 * common) / all
}

/** Those that read most like `text`, the likest first: at most three. */
export function findSimilar<T>(text: string, among: readonly T[], wordsOf: (one: T) => readonly string[]): T[] {
  return among
    .map((one) => ({ one, score: Math.max(...wordsOf(one).map((words) => likeness(text, words))) }))
    .filter(({ score }) => score >= SIMILAR_FROM)
    .sort((a, b) => b.score - a.score)
    .slice(0, OFFERED)
    .map(({ one }) => one)
}
