import { roomFor } from './room.ts'

/** Tokens of many texts in pages, so that growing copies little; a text lies whole in one page. */
export class TextStore {
  count = 0
  units: Uint32Array<ArrayBuffer>
  readonly #pages: Uint32Array[] = []
  readonly #pageSize: number
  #page: Uint16Array<ArrayBuffer>
  #from: Uint32Array<ArrayBuffer>
  #to: Uint32Array<ArrayBuffer>
  #used = 0

  constructor(capacity: number) {
    this.#pageSize = Math.max(1 << 14, Math.min(1 << 22, capacity * 64))
    this.units = new Uint32Array(capacity)
    this.#page = new Uint16Array(capacity)
    this.#from = new Uint32Array(capacity)
    this.#to = new Uint32Array(capacity)
  }

  add(tokens: Uint32Array, from: number, to: number, units: number): number {
    if (this.#pages.length === 0 || this.#used + to - from > this.#pageSize) {
      this.#pages.push(new Uint32Array(this.#pageSize))
      this.#used = 0
    }
    const text = this.count++
    this.units = roomFor(this.units, this.count)
    this.#page = roomFor(this.#page, this.count)
    this.#from = roomFor(this.#from, this.count)
    this.#to = roomFor(this.#to, this.count)
    this.#pages.at(-1)!.set(tokens.subarray(from, to), this.#used)
    this.#page[text] = this.#pages.length - 1
    this.#from[text] = this.#used
    this.#used += to - from
    this.#to[text] = this.#used
    this.units[text] = units
    return text
  }

  pageOf = (text: number) => this.#pages[this.#page[text]!]!
  fromOf = (text: number) => this.#from[text]!
  toOf = (text: number) => this.#to[text]!
}
