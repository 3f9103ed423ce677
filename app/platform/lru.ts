/** The most recently used `max` values; the oldest go. */
export class Lru<V> {
  readonly #entries = new Map<string, V>()
  readonly #max: number
  constructor(max: number) {
    this.#max = max
  }

  get(key: string): V | undefined {
    const value = this.#entries.get(key)
    if (value !== undefined) {
      this.#entries.delete(key)
      this.#entries.set(key, value)
    }
    return value
  }

  set(key: string, value: V) {
    this.#entries.delete(key)
    this.#entries.set(key, value)
    if (this.#entries.size > this.#max) this.#entries.delete(this.#entries.keys().next().value!)
  }

  delete(key: string) {
    this.#entries.delete(key)
  }

  keys() {
    return [...this.#entries.keys()]
  }
}
