import { cluster, nearest } from './cluster.ts'
import { centreOf, toVectors, type Vector } from './vectors.ts'

export type Theme = { terms: string[]; members: { text: number; score: number }[] }
const TERMS = 6
/** Fewer comments than this are read faster than sorted. */
export const ENOUGH = 6
const [SMALLEST, MOST_THEMES] = [3, 16]
/** So many texts are enough to learn the themes from; the others are then placed. */
const SAMPLE = 4000

/**
 * Groups texts, given as their words, by what they are about. The words of a theme are those that are more frequent in it than elsewhere:
 * share · log(share inside / share outside), after Rayson & Garside (2000).
 */
export function findThemes(texts: readonly (readonly string[])[], count = themesFor(texts.length), least = SMALLEST): Theme[] {
  const { vectors, vocabulary } = toVectors(texts)
  const step = Math.max(1, vectors.length / SAMPLE)
  const sample = vectors.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
  const { centres } = cluster(sample, vocabulary.length, count)
  const placed = vectors.map((vector) => nearest(vector, centres))
  return centres
    .map((_, theme) => placed.flatMap((one, text) => (one.theme === theme ? [{ text, score: one.score }] : [])))
    .filter((members) => members.length >= least)
    .sort((a, b) => b.length - a.length || a[0]!.text - b[0]!.text)
    .map((members) => ({
      terms: termsOf(vectors, vocabulary, new Set(members.map(({ text }) => text))),
      members: members.sort((a, b) => b.score - a.score || a.text - b.text),
    }))
}
const themesFor = (texts: number) => (texts < ENOUGH ? 0 : Math.min(MOST_THEMES, Math.max(2, Math.round(Math.sqrt(texts / 3)))))

function termsOf(vectors: readonly Vector[], vocabulary: readonly string[], members: ReadonlySet<number>): string[] {
  const [inside, outside] = [new Float64Array(vocabulary.length), new Float64Array(vocabulary.length)]
  vectors.forEach(({ words }, text) => {
    const counts = members.has(text) ? inside : outside
    for (const word of words) counts[word]!++
  })
  const rest = Math.max(1, vectors.length - members.size)
  const weight = (word: number) => {
    const share = inside[word]! / members.size
    return share * Math.log((share + 0.001) / (outside[word]! / rest + 0.01))
  }
  return [...vocabulary.keys()]
    .filter((word) => inside[word]! > 1)
    .map((word) => ({ word, weight: weight(word) }))
    .filter((one) => one.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.word - b.word)
    .slice(0, TERMS)
    .map(({ word }) => vocabulary[word]!)
}

/** Terms and order of members for themes that are given: `themes` says of each text which one it is in, -1 for none. Places the latter too. */
export function settleThemes(texts: readonly (readonly string[])[], themes: readonly number[]): Theme[] {
  const { vectors, vocabulary } = toVectors(texts)
  const count = Math.max(-1, ...themes) + 1
  const centres = Array.from({ length: count }, (_, theme) =>
    centreOf(
      vectors.filter((_vector, text) => themes[text] === theme),
      vocabulary.length,
    ),
  )
  const placed = vectors.map((vector, text) => {
    const given = themes[text]!
    return given < 0 ? nearest(vector, centres) : { theme: given, score: nearest(vector, [centres[given]!]).score }
  })
  return centres.map((_, theme) => {
    const members = placed.flatMap((one, text) => (one.theme === theme ? [{ text, score: one.score }] : []))
    return {
      terms: termsOf(vectors, vocabulary, new Set(members.map(({ text }) => text))),
      members: members.sort((a, b) => b.score - a.score || a.text - b.text),
    }
  })
}
