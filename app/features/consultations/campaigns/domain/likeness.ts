import type { Features } from './features.ts'
import type { Words } from './vocabulary.ts'

/** A sentence of fewer units (a greeting, a name) is no evidence of anything. */
const SAYS_SOMETHING = 11
/** Nor is a sentence of this weight a feature: a form's heading, a quotation, words that everybody uses. */
const STOCK = 0.25

/** Of a sentence, this much covered is nearly word for word. */
const LITERALLY = 0.8

/**
 * `share` of a text, 0 to 1. Of its sentences that say something: how many are covered by half, how many nearly word for word, and
 * the share of the one that is covered least.
 */
export type Coverage = { share: number; sentences: number; literal: number; least: number }

/**
 * How much of a text others say too: the mean over its sentences, by weight, of the share of the sentence found among `words`, where
 * a share of `enough` counts as the whole sentence. So a text whose every sentence is half the same is like another (words swapped
 * within a form), and one that holds a single sentence of it word for word is not (a quotation).
 */
export function coverage(text: Features, words: Words, enough: number): Coverage {
  let [covered, whole, at, sentences, literal, least] = [0, 0, 0, 0, 0, 1]
  for (let sentence = 0; sentence < text.sentences; sentence++) {
    let found = 0
    for (const end = text.ends[sentence]!; at < end; at++) if (words.has(text.hashes[at]!)) found += text.weights[at]!
    const sum = text.sums[sentence]!
    covered += Math.min(sum, found / enough)
    whole += sum
    const features = text.ends[sentence]! - (sentence > 0 ? text.ends[sentence - 1]! : 0)
    if (text.sentenceUnits[sentence]! < SAYS_SOMETHING || sum < STOCK * features) continue
    if (found >= 0.5 * enough * sum) sentences++
    if (found >= LITERALLY * sum) literal++
    if (found < least * sum) least = found / sum
  }
  return { share: whole === 0 ? 0 : covered / whole, sentences, literal, least }
}

const [SHORT, LONG] = [40, 160]
const [LITERAL, LOOSE] = [0.8, 0.35]

/** What share of a sentence is enough: a short text has to be the same nearly word for word, as there is little to tell by. */
export function enoughFor(units: number): number {
  const t = Math.min(1, Math.max(0, (units - SHORT) / (LONG - SHORT)))
  return LITERAL + (LOOSE - LITERAL) * t
}
