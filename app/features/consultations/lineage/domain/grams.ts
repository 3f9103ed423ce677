import { FORMULAS } from './formulas.ts'

/**
 * Likeness of texts by what is rare in them: pairs of neighbouring characters (Han) or words (Latin and others), weighted by
 * inverse document frequency, so that the formulas of legal language count for little.
 */
export type Grams = {
  /** Token ids in order; signs and space are left out. */
  tokens: Int32Array
  /** Weight of the pair that begins at each token. */
  links: Float64Array
  /** Distinct grams, ascending, how often each occurs, and the sum of their weights. */
  ids: Int32Array
  counts: Int32Array
  weight: number
}

const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu
const HAN = /^\p{Script=Han}$/u
const tokensOf = (text: string): string[] => text.toLowerCase().match(TOKEN) ?? []

function gramsOf(tokens: readonly string[]): string[] {
  const grams: string[] = []
  for (const [i, token] of tokens.entries()) {
    if (i + 1 < tokens.length) grams.push(`${token} ${tokens[i + 1]}`)
    if (tokens.length === 1 || !HAN.test(token)) grams.push(token)
  }
  return grams
}

const FORMULA = 0.3
const isFormula = (gram: string) => FORMULAS.has(gram) || gram.split(' ').every((part) => FORMULAS.has(part))

export class Vocabulary {
  private readonly ids = new Map<string, number>()
  private readonly frequency: number[] = []
  private readonly factor: number[] = []
  private readonly documents: number

  /** The frequencies are those of the given texts: the base units of both editions. */
  constructor(texts: readonly string[]) {
    this.documents = texts.length
    for (const text of texts) for (const gram of new Set(gramsOf(tokensOf(text)))) this.frequency[this.idOf(gram)]!++
  }

  private idOf(gram: string): number {
    const known = this.ids.get(gram)
    if (known !== undefined) return known
    this.ids.set(gram, this.frequency.length)
    this.frequency.push(0)
    this.factor.push(isFormula(gram) ? FORMULA : 1)
    return this.frequency.length - 1
  }

  weightOf(gram: number): number {
    return this.factor[gram]! * Math.log(1 + this.documents / Math.max(1, this.frequency[gram]!))
  }

  read(text: string): Grams {
    const tokens = tokensOf(text)
    const occurring = new Map<number, number>()
    for (const gram of gramsOf(tokens)) {
      const id = this.idOf(gram)
      occurring.set(id, (occurring.get(id) ?? 0) + 1)
    }
    const sorted = [...occurring].sort(([a], [b]) => a - b)
    let weight = 0
    for (const [id, count] of sorted) weight += count * this.weightOf(id)
    return {
      tokens: Int32Array.from(tokens, (token) => this.idOf(token)),
      links: Float64Array.from(tokens, (token, i) => (i + 1 < tokens.length ? this.weightOf(this.idOf(`${token} ${tokens[i + 1]}`)) : 0)),
      ids: Int32Array.from(sorted, ([id]) => id),
      counts: Int32Array.from(sorted, ([, count]) => count),
      weight,
    }
  }

  shared(a: Grams, b: Grams): number {
    let sum = 0
    for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
      const [x, y] = [a.ids[i]!, b.ids[j]!]
      if (x === y) sum += this.weightOf(x) * Math.min(a.counts[i++]!, b.counts[j++]!)
      else if (x < y) i++
      else j++
    }
    return sum
  }
}

/** Dice's coefficient of what is shared, 0…1. */
export const dice = (shared: number, a: number, b: number) => (a + b === 0 ? 0 : Math.min(1, (2 * shared) / (a + b)))
