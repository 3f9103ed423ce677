import type { Features } from './features.ts'
import { mix, mixTwo } from './mix.ts'

const ROUNDS = 4
const BINS = 30
const ROWS = 3
export const BANDS = (ROUNDS * BINS) / ROWS
/** A feature below this weight is in too many unlike texts to look for company by. */
const TELLING = 0.5
/** Whole sentences are keys too: a short text inside a long one shares few bands with it. */
const SENTENCE_UNITS = 16
const SENTENCES = 12
export const MOST_KEYS = BANDS + SENTENCES

/**
 * Keys under which texts that are alike meet: MinHash by one permutation a round (Li, Owen, Zhang 2012) with its empty bins filled
 * from others (Shrivastava 2017), in bands of three; two texts of Jaccard likeness j share a band with 1 − (1 − j³)^40.
 */
export class Signature {
  readonly keys = new Uint32Array(MOST_KEYS)
  count = 0
  readonly #bins = new Uint32Array(ROUNDS * BINS)

  take(text: Features): this {
    this.count = 0
    this.#fill(text)
    if (this.#spread()) {
      const bins = this.#bins
      for (let band = 0; band < BANDS; band++) {
        const at = band * ROWS
        this.keys[this.count++] = mixTwo(mixTwo(bins[at]!, bins[at + 1]!), mixTwo(bins[at + 2]!, band))
      }
    }
    for (let s = 0; s < text.sentences && this.count < MOST_KEYS; s++)
      if (text.sentenceUnits[s]! >= SENTENCE_UNITS) this.keys[this.count++] = mixTwo(text.sentenceHashes[s]!, 0x5e17)
    return this
  }

  #fill({ hashes, weights, count }: Features) {
    const bins = this.#bins.fill(0xffffffff)
    for (let at = 0; at < count; at++) {
      if (weights[at]! < TELLING) continue
      for (let round = 0, seed = 0x1b873593; round < ROUNDS; round++, seed = (seed + 0x3c6ef372) | 0) {
        const mixed = mix(hashes[at]! ^ seed)
        const bin = round * BINS + (((mixed >>> 16) * BINS) >>> 16)
        const value = Math.imul(mixed, 0x2c1b3c6d) >>> 0
        if (value < bins[bin]!) bins[bin] = value
      }
    }
  }

  /** False where there is nothing to spread. */
  #spread(): boolean {
    const bins = this.#bins
    for (let round = 0; round < ROUNDS; round++) {
      const first = round * BINS
      let full = 0
      for (let bin = 0; bin < BINS; bin++) if (bins[first + bin] !== 0xffffffff) full |= 1 << bin
      if (full === 0) return false
      for (let bin = 0; bin < BINS; bin++) {
        if (full & (1 << bin)) continue
        let from = bin
        for (let attempt = 1; !(full & (1 << from)); attempt++) from = (mixTwo(bin, attempt) >>> 8) % BINS
        bins[first + bin] = bins[first + from]!
      }
    }
    return true
  }
}
