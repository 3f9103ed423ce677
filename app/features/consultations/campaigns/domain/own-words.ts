import { Features } from './features.ts'
import { BREAK, LONGEST, Reader } from './reader.ts'
import { Uint32Table } from './uint32-table.ts'

/** Of a sentence of one's own, less than this is in the common text. */
const COVERED = 0.5
/** A salutation or a name: nothing to be answered. Three words, or five Han signs, are. */
const SAYS_SOMETHING = 5
const SALUTATION = 10
/** What so many of the senders say is the campaign's, not theirs: a share of them, and some at least. */
const [SHARED, SEVERAL, FEW, FEWEST] = [0.02, 3, 5, 2]

/** What is common to the texts of one campaign, to tell what each sender added. */
export class CommonText {
  readonly #reader = new Reader()
  readonly #features = new Features()
  readonly #senders = new Uint32Table(10)
  readonly #nothing = new Uint32Table(4)
  readonly #least: number

  /** The texts of all senders, and the one with the wording that most sent. */
  constructor(texts: readonly string[], representative: string) {
    const copies = new Map<string, number>()
    for (const text of texts) copies.set(text, (copies.get(text) ?? 0) + 1)
    this.#least = texts.length <= FEW ? FEWEST : Math.max(SEVERAL, Math.ceil(texts.length * SHARED))
    for (const [text, count] of copies) this.#learn(text, count)
    this.#learn(representative, this.#least)
  }

  #read(text: string) {
    const { tokens, length } = this.#reader.read(text)
    return this.#features.take(tokens, 0, length, this.#nothing)
  }

  #learn(text: string, senders: number) {
    const { hashes, count } = this.#read(text)
    for (const feature of new Set(hashes.subarray(0, count))) this.#senders.set(feature, this.#senders.get(feature) + senders)
  }

  /** The sentences of a text that the common one lacks, as they were written; empty where there are none. */
  ownOf(text: string): string {
    const features = this.#read(text)
    const { starts, tokens, length } = this.#reader
    const own: string[] = []
    let [token, feature] = [0, 0]
    for (let sentence = 0; sentence < features.sentences; sentence++) {
      const begin = starts[token]!
      while (token < length && tokens[token] !== BREAK) token++
      token++
      const until = token < length ? starts[token]! : text.length
      let covered = 0
      for (; feature < features.ends[sentence]!; feature++)
        if (this.#senders.get(features.hashes[feature]!) >= this.#least) covered += features.weights[feature]!
      const [units, words] = [features.sentenceUnits[sentence]!, text.slice(begin, until).trim()]
      const isAddressed = units <= SALUTATION && /[:：]$/.test(words)
      if (units >= SAYS_SOMETHING && !isAddressed && covered < COVERED * features.sums[sentence]!) own.push(words)
    }
    // What lies beyond the part that is compared is for a person to read.
    if (length >= LONGEST) own.push(text.slice(this.#reader.ends[length - 1]!).trim())
    return own.filter(Boolean).join('\n')
  }
}
