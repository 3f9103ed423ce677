import type { Features } from './features.ts'
import { LONGEST } from './reader.ts'
import { Uint32Table } from './uint32-table.ts'

export type Words = { has(feature: number): boolean }

const SHARED = -1
const BITS = Math.ceil(Math.log2(LONGEST * 4))

/** The features of one text at a time, emptied in no time. */
export class Vocabulary implements Words {
  readonly #keys = new Uint32Array(1 << BITS)
  readonly #turns = new Uint32Array(1 << BITS)
  #turn = 0

  of({ hashes, count }: Features): this {
    this.#turn++
    for (let at = 0; at < count; at++) {
      const slot = this.#slotOf(hashes[at]!)
      this.#keys[slot] = hashes[at]!
      this.#turns[slot] = this.#turn
    }
    return this
  }

  has(feature: number) {
    return this.#turns[this.#slotOf(feature)] === this.#turn
  }

  #slotOf(feature: number) {
    const mask = (1 << BITS) - 1
    let at = Math.imul(feature, 0x9e3779b1) >>> (32 - BITS)
    while (this.#turns[at] === this.#turn && this.#keys[at] !== feature) at = (at + 1) & mask
    return at
  }
}

/** What the texts of a group have in common: features that at least two of them have, so that nobody's own words are among them. */
export class Profile implements Words {
  texts = 0
  readonly leader: Features
  /** The first texts that came to the leader. */
  readonly members: number[] = []
  /** The number of the one text that has a feature, or SHARED. */
  readonly #owners = new Uint32Table(9)

  constructor(leader: Features) {
    this.leader = leader.copy()
    this.add(leader)
  }

  add({ hashes, count }: Features) {
    this.texts++
    for (let at = 0; at < count; at++) {
      const owner = this.#owners.get(hashes[at]!)
      if (owner === 0) this.#owners.set(hashes[at]!, this.texts)
      else if (owner !== SHARED && owner !== this.texts) this.#owners.set(hashes[at]!, SHARED)
    }
  }

  has(feature: number) {
    return this.#owners.get(feature) === SHARED
  }
}
