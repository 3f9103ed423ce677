import { mix } from './mix.ts'
import { classOf, END, fold, HAN, MARK, SPACE } from './signs.ts'

/** A text of more tokens than this is compared by its beginning; its exact copies are still found by all of it. */
export const LONGEST = 4096
/** Han signs from which a comma may end a sentence: many people write whole comments with commas alone. */
const LONG_SENTENCE = 40

/** What stands between two sentences in a list of tokens. */
export const BREAK = 0
/** A Han sign is its own token, with this bit; a word is a hash without it. */
export const isHan = (token: number) => token >= 0x80000000

/**
 * Reads texts into tokens, one after the other into the same arrays: words and single Han signs without case, width or punctuation.
 * `tokens[0..length)` hold the text, with BREAK between sentences; `starts` and `ends` are offsets in the text as it was written.
 * `units` is how much was said: 1 for a Han sign, 2 for a word. `first` and `second` are a hash of all tokens in order.
 */
export class Reader {
  tokens = new Uint32Array(1024)
  starts = new Uint32Array(1024)
  ends = new Uint32Array(1024)
  length = 0
  units = 0
  first = 0
  second = 0
  #inSentence = 0

  read(text: string): this {
    this.length = this.units = this.#inSentence = 0
    this.first = 0x811c9dc5
    this.second = 0x2545f491
    let [word, wordAt, wordEnd] = [0, -1, 0]
    for (let at = 0; at < text.length; at++) {
      let code = text.charCodeAt(at)
      if (code >= 0x80) code = fold(code)
      else if (code >= 65 && code <= 90) code += 32
      const kind = classOf(code)
      if (kind >= MARK) {
        if (kind === MARK) continue
        if (wordAt < 0) [word, wordAt] = [0x811c9dc5, at]
        word = Math.imul(word ^ code, 0x01000193)
        wordEnd = at + 1
        continue
      }
      if (wordAt >= 0) {
        this.#push((mix(word) & 0x7fffffff) | 1, wordAt, wordEnd, 2)
        wordAt = -1
      }
      if (kind === HAN) this.#push((code | 0x80000000) >>> 0, at, at + 1, 1)
      else if (kind !== SPACE) this.#stop(kind === END ? this.#endsHere(text, code, at) : this.#inSentence >= LONG_SENTENCE)
    }
    if (wordAt >= 0) this.#push((mix(word) & 0x7fffffff) | 1, wordAt, wordEnd, 2)
    if (this.length > 0 && this.tokens[this.length - 1] === BREAK) this.length--
    return this
  }

  #push(token: number, start: number, end: number, units: number) {
    this.first = Math.imul(this.first ^ token, 0x01000193)
    this.second = mix((this.second + token) | 0)
    this.units += units
    if (this.length >= LONGEST) return
    this.#inSentence += units
    this.#append(token, start, end)
  }

  #stop(really: boolean) {
    if (!really || this.#inSentence === 0 || this.length >= LONGEST) return
    this.#inSentence = 0
    this.#append(BREAK, 0, 0)
  }

  /** A full stop inside a number or an abbreviation ends nothing. */
  #endsHere(text: string, code: number, at: number) {
    return (code !== 46 && code !== 58) || at + 1 === text.length || text.charCodeAt(at + 1) <= 32 || text.charCodeAt(at + 1) > 0x2000
  }

  #append(token: number, start: number, end: number) {
    if (this.length === this.tokens.length) {
      for (const name of ['tokens', 'starts', 'ends'] as const) {
        const larger = new Uint32Array(this.length * 2)
        larger.set(this[name])
        this[name] = larger
      }
    }
    this.tokens[this.length] = token
    this.starts[this.length] = start
    this.ends[this.length++] = end
  }
}
