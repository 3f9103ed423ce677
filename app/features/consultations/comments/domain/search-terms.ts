/** At most this many terms are kept for one comment. */
export const MAX_TERMS = 400
const WORD = /[\p{L}\p{N}\p{M}]+/gu
const HAN_RUN = /\p{Script=Han}+|[^\p{Script=Han}]+/gu
const HAN = /^\p{Script=Han}/u

const tidy = (text: string) => text.normalize('NFKC').toLowerCase()

/** Chinese as bigrams of code points (a lone character as itself), anything else as lower-case words. */
export const searchTerms = (...texts: (string | null | undefined)[]) => collectTerms(texts, MAX_TERMS)

export function collectTerms(texts: readonly (string | null | undefined)[], most: number): string[] {
  const terms = new Set<string>()
  for (const text of texts) {
    for (const [word] of tidy(text ?? '').matchAll(WORD)) {
      for (const [run] of word.matchAll(HAN_RUN)) {
        for (const term of HAN.test(run) ? bigrams(run) : [run.slice(0, 60)]) {
          terms.add(term)
          if (terms.size >= most) return [...terms]
        }
      }
    }
  }
  return [...terms]
}

function bigrams(run: string): string[] {
  const characters = [...run]
  return characters.length === 1 ? characters : characters.slice(1).map((character, i) => characters[i]! + character)
}

/**
 * What a reader looks for: `terms` must all be among a comment's terms; `phrases` (runs of Chinese) must also stand in the
 * text as one piece, since bigrams alone would find their parts apart. A lone character is found by its phrase only.
 */
export function readSearch(query: string): { terms: string[]; phrases: string[] } {
  const runs = [...tidy(query).slice(0, 200).matchAll(WORD)].flatMap(([word]) => [...word.matchAll(HAN_RUN)].map(([run]) => run))
  const han = runs.filter((run) => HAN.test(run))
  const searchable = runs.filter((run) => !HAN.test(run) || [...run].length > 1)
  return { terms: searchTerms(searchable.join(' ')), phrases: han }
}
