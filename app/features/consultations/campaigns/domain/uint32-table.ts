/** A map from unsigned 32-bit numbers other than 0 to small numbers, by open addressing; grows by itself. */
export class Uint32Table {
  size = 0
  #shift: number
  #keys: Uint32Array
  #values: Float32Array

  constructor(bits: number) {
    this.#shift = 32 - bits
    this.#keys = new Uint32Array(1 << bits)
    this.#values = new Float32Array(1 << bits)
  }

  /** 0 where the key is not there. */
  get(key: number): number {
    const mask = this.#keys.length - 1
    for (let at = Math.imul(key, 0x9e3779b1) >>> this.#shift; ; at = (at + 1) & mask) {
      const there = this.#keys[at]!
      if (there === key) return this.#values[at]!
      if (there === 0) return 0
    }
  }

  set(key: number, value: number) {
    if (this.size * 2 >= this.#keys.length) this.#grow()
    const mask = this.#keys.length - 1
    let at = Math.imul(key, 0x9e3779b1) >>> this.#shift
    while (this.#keys[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask
    if (this.#keys[at] === 0) this.size++
    this.#keys[at] = key
    this.#values[at] = value
  }

  *entries(): Generator<[number, number]> {
    for (let at = 0; at < this.#keys.length; at++) if (this.#keys[at] !== 0) yield [this.#keys[at]!, this.#values[at]!]
  }

  #grow() {
    const old = [...this.entries()]
    this.#shift--
    this.#keys = new Uint32Array(this.#keys.length * 2)
    this.#values = new Float32Array(this.#keys.length)
    this.size = 0
    for (const [key, value] of old) this.set(key, value)
  }
}
