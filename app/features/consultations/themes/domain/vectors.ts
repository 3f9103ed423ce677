/** Words of a text and how much each weighs, of length 1; the words are numbers, ascending. */
export type Vector = { words: Uint32Array; weights: Float64Array }
export type Vectors = { vectors: Vector[]; vocabulary: string[] /** In how many texts a word is. */; spread: Uint32Array }

/** A word of one text alone tells nothing of its neighbours; one of nearly all of them tells nothing apart. */
const [FEWEST, MOST] = [2, 0.4]
const FEW = 20

/** TF-IDF: (1 + log tf) · log(N / df), of length 1 (Manning, Raghavan, Schütze 2008, 6.4.3 ltc). */
export function toVectors(texts: readonly (readonly string[])[]): Vectors {
  const spread = new Map<string, number>()
  for (const words of texts) for (const word of new Set(words)) spread.set(word, (spread.get(word) ?? 0) + 1)
  const most = texts.length < FEW ? texts.length - 1 : texts.length * MOST
  const vocabulary = [...spread.keys()].filter((word) => spread.get(word)! >= FEWEST && spread.get(word)! <= most).sort()
  const numbers = new Map(vocabulary.map((word, at) => [word, at]))
  const vectors = texts.map((words) => {
    const counts = new Map<number, number>()
    for (const word of words) {
      const number = numbers.get(word)
      if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1)
    }
    const sorted = [...counts].sort(([a], [b]) => a - b)
    const weights = sorted.map(([number, count]) => (1 + Math.log(count)) * Math.log(texts.length / spread.get(vocabulary[number]!)!))
    const length = Math.hypot(...weights) || 1
    return { words: Uint32Array.from(sorted, ([number]) => number), weights: Float64Array.from(weights, (weight) => weight / length) }
  })
  return { vectors, vocabulary, spread: Uint32Array.from(vocabulary, (word) => spread.get(word)!) }
}

/** The mean of vectors, of length 1. */
export function centreOf(vectors: Iterable<Vector>, size: number): Float64Array {
  const centre = new Float64Array(size)
  for (const { words, weights } of vectors) for (let at = 0; at < words.length; at++) centre[words[at]!]! += weights[at]!
  let sum = 0
  for (const weight of centre) sum += weight * weight
  const length = Math.sqrt(sum) || 1
  for (let at = 0; at < size; at++) centre[at]! /= length
  return centre
}

/** Cosine. */
export function likeness({ words, weights }: Vector, centre: Float64Array): number {
  let sum = 0
  for (let at = 0; at < words.length; at++) sum += weights[at]! * centre[words[at]!]!
  return sum
}
