import { roomFor } from './room.ts'

const FULL = 0.8

/** Which texts have a key: the first one lies in an open table, those after it in a chain, the newest first. */
export class Buckets {
  #shift: number
  #keys: Uint32Array
  #texts: Int32Array
  #used = 0
  /** Nodes of the chains, from 1: text, and the node after it. */
  #nodeText = new Int32Array(1024)
  #nodeNext = new Int32Array(1024)
  #nodes = 1

  constructor(expected: number) {
    const bits = Math.max(12, Math.ceil(Math.log2(expected / FULL)))
    this.#shift = 32 - bits
    this.#keys = new Uint32Array(2 ** bits)
    this.#texts = new Int32Array(2 ** bits)
  }

  /** Writes up to `most` texts with this key to `out`; says how many. */
  find(key: number, most: number, out: Int32Array): number {
    const at = this.#slotOf(key)
    if (this.#keys[at] === 0) return 0
    let [count, here] = [0, this.#texts[at]!]
    while (here < 0 && count < most) {
      out[count++] = this.#nodeText[-here]!
      here = this.#nodeNext[-here]!
    }
    if (count < most) out[count++] = here
    return count
  }

  add(key: number, text: number) {
    if (this.#used >= FULL * this.#keys.length) this.#grow()
    const at = this.#slotOf(key)
    if (this.#keys[at] === 0) {
      this.#keys[at] = key || 1
      this.#texts[at] = text
      this.#used++
      return
    }
    const node = this.#nodes++
    this.#nodeText = roomFor(this.#nodeText, this.#nodes)
    this.#nodeNext = roomFor(this.#nodeNext, this.#nodes)
    this.#nodeText[node] = text
    this.#nodeNext[node] = this.#texts[at]!
    this.#texts[at] = -node
  }

  #slotOf(wanted: number) {
    const key = wanted || 1
    const mask = this.#keys.length - 1
    let at = Math.imul(key, 0x9e3779b1) >>> this.#shift
    while (this.#keys[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask
    return at
  }

  #grow() {
    const [keys, texts] = [this.#keys, this.#texts]
    this.#shift--
    this.#keys = new Uint32Array(keys.length * 2)
    this.#texts = new Int32Array(keys.length * 2)
    for (let old = 0; old < keys.length; old++) {
      if (keys[old] === 0) continue
      const at = this.#slotOf(keys[old]!)
      this.#keys[at] = keys[old]!
      this.#texts[at] = texts[old]!
    }
  }
}
