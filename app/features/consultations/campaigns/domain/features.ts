import { functionWords } from './function-words.ts'
import { mixTwo } from './mix.ts'
import { BREAK, isHan, LONGEST } from './reader.ts'
import type { Uint32Table } from './uint32-table.ts'

/** Weights below 1, of features that many unlike texts of a consultation share; a feature that is not there weighs 1. */
export type CommonWords = Uint32Table

/** By how many of a feature's signs are function words. */
const PLAIN_WEIGHTS = [1, 0.6, 0.2]

/** What a text says, as hashes: words and pairs of words; of Han signs pairs and triples. None crosses the end of a sentence. */
export class Features {
  readonly hashes: Uint32Array
  readonly weights: Float32Array
  count = 0
  /** Sentence `s` holds the features from `ends[s - 1]` to `ends[s]`; `sums` of their weights; a hash of all its tokens. */
  readonly ends: Uint32Array
  readonly sums: Float32Array
  readonly sentenceHashes: Uint32Array
  readonly sentenceUnits: Uint32Array
  sentences = 0
  units = 0

  constructor(features = 2 * LONGEST, sentences = LONGEST) {
    this.hashes = new Uint32Array(features)
    this.weights = new Float32Array(features)
    this.ends = new Uint32Array(sentences)
    this.sums = new Float32Array(sentences)
    this.sentenceHashes = new Uint32Array(sentences)
    this.sentenceUnits = new Uint32Array(sentences)
  }

  copy(): Features {
    const copy = new Features(this.count, this.sentences)
    for (const name of ['hashes', 'weights'] as const) copy[name].set(this[name].subarray(0, this.count))
    for (const name of ['ends', 'sums', 'sentenceHashes', 'sentenceUnits'] as const) copy[name].set(this[name].subarray(0, this.sentences))
    return Object.assign(copy, { count: this.count, sentences: this.sentences, units: this.units })
  }

  take(tokens: Uint32Array, from: number, to: number, common: CommonWords): this {
    this.count = this.sentences = this.units = 0
    for (let begin = from; begin < to; ) {
      let end = begin
      while (end < to && tokens[end] !== BREAK) end++
      this.#takeSentence(tokens, begin, end, common)
      begin = end + 1
    }
    return this
  }

  #takeSentence(tokens: Uint32Array, begin: number, end: number, common: CommonWords) {
    const { hashes, weights } = this
    let [count, sum, hash, units] = [this.count, 0, 1, 0]
    const add = (mixed: number, plain: number) => {
      const feature = (mixed | 1) >>> 0
      const known = common.get(feature)
      const weight = known === 0 ? PLAIN_WEIGHTS[plain]! : Math.min(known, PLAIN_WEIGHTS[plain]!)
      hashes[count] = feature
      weights[count++] = weight
      sum += weight
    }
    let plain = begin < end ? functionWords.get(tokens[begin]!) : 0
    for (let at = begin; at < end; at++) {
      const token = tokens[at]!
      const han = isHan(token)
      hash = mixTwo(hash, token)
      units += han ? 1 : 2
      if (!han) add(mixTwo(token, 1), 2 * plain)
      if (at + 1 === end) break
      const next = tokens[at + 1]!
      const nextPlain = functionWords.get(next)
      const two = mixTwo(token, next)
      add(two, plain + nextPlain)
      if (han && isHan(next) && at + 2 < end && isHan(tokens[at + 2]!)) add(mixTwo(two, tokens[at + 2]!), plain * nextPlain)
      plain = nextPlain
    }
    this.count = this.ends[this.sentences] = count
    this.sums[this.sentences] = sum
    this.sentenceUnits[this.sentences] = units
    this.sentenceHashes[this.sentences++] = hash
    this.units += units
  }
}
