import { roomFor } from './room.ts'

/** Numbers of texts by the 64 bits of their tokens' hash. */
export class ExactCopies {
  #table: Int32Array
  #first: Uint32Array<ArrayBuffer>
  #second: Uint32Array<ArrayBuffer>
  #count = 0

  constructor(expected: number) {
    this.#table = new Int32Array(2 ** Math.max(8, Math.ceil(Math.log2(expected * 1.5)))).fill(-1)
    this.#first = new Uint32Array(expected)
    this.#second = new Uint32Array(expected)
  }

  /** The number of this text, or the next one where it is new: numbers count up from 0. */
  numberOf(first: number, second: number): number {
    const slot = this.#slotOf(first >>> 0, second >>> 0)
    if (this.#table[slot]! >= 0) return this.#table[slot]!
    const number = this.#count++
    this.#first = roomFor(this.#first, this.#count)
    this.#second = roomFor(this.#second, this.#count)
    this.#first[number] = first
    this.#second[number] = second
    this.#table[slot] = number
    if (this.#count * 1.4 > this.#table.length) this.#grow()
    return number
  }

  #slotOf(first: number, second: number) {
    const mask = this.#table.length - 1
    for (let at = (first ^ Math.imul(second, 0x9e3779b1)) & mask; ; at = (at + 1) & mask) {
      const number = this.#table[at]!
      if (number < 0 || (this.#first[number] === first && this.#second[number] === second)) return at
    }
  }

  #grow() {
    this.#table = new Int32Array(this.#table.length * 2).fill(-1)
    for (let number = 0; number < this.#count; number++) this.#table[this.#slotOf(this.#first[number]!, this.#second[number]!)] = number
  }
}
