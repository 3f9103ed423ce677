import { Buckets } from './buckets.ts'
import type { CommonWords } from './features.ts'
import { Judge } from './judge.ts'
import { roomFor } from './room.ts'
import { MOST_KEYS, Signature } from './signature.ts'
import type { TextStore } from './text-store.ts'
import { Profile } from './vocabulary.ts'

/** Below this many units (24 Han signs, 12 words) many people write the same on their own: no campaign, not even of exact copies. */
export const SHORTEST = 24
/** So many different texts of a group are kept to be found by, and make its profile. */
const REMEMBERED = 64
/** So many stand for a group when it is asked whether it belongs to another. */
const MEMBERS = 8
/** Of one key, so many texts are looked at; so many are compared of those met under several keys, and of those met under one. */
const [PER_KEY, COMPARED, MET_ONCE] = [32, 8, 2]

/** Places texts, each different from all before, into groups of one wording, each with the text that came first as its leader. */
export class Grouping {
  readonly judge: Judge
  /** The leader of a text: itself where it is alone. */
  leader: Int32Array<ArrayBuffer>
  readonly profiles = new Map<number, Profile>()
  /** Pairs of a text and a leader that were related but did not meet: looked at again by `settle`. */
  readonly nearMisses: [number, number][] = []
  readonly #buckets: Buckets
  readonly #signature = new Signature()
  readonly #found = new Int32Array(PER_KEY)
  readonly #met = new Int32Array(MOST_KEYS * PER_KEY)
  #hits: Int32Array<ArrayBuffer>

  readonly #store: TextStore

  constructor(store: TextStore, common: CommonWords, expected: number) {
    this.#store = store
    this.judge = new Judge(store, common)
    this.#buckets = new Buckets(expected * MOST_KEYS)
    this.leader = new Int32Array(expected)
    this.#hits = new Int32Array(expected)
  }

  leaderOf(text: number): number {
    let at = text
    while (this.leader[at] !== at) at = this.leader[at] = this.leader[this.leader[at]!]!
    return at
  }

  /** Finds the group of a text that is in the store. */
  place(text: number) {
    this.leader = roomFor(this.leader, text + 1)
    this.#hits = roomFor(this.#hits, text + 1)
    this.leader[text] = text
    if (this.#store.units[text]! < SHORTEST) return
    this.judge.read(text)
    this.#signature.take(this.judge.self)
    const group = this.#bestOf(text, this.#candidates())
    if (group >= 0) this.#join(text, group)
    if (group < 0 || this.profiles.get(group)!.texts <= REMEMBERED) this.#remember(text)
  }

  /** Leaders whose groups share keys with the text, those with most first. */
  #candidates(): number[] {
    let count = 0
    for (let at = 0; at < this.#signature.count; at++) {
      const found = this.#buckets.find(this.#signature.keys[at]!, PER_KEY, this.#found)
      for (let i = 0; i < found; i++) {
        const leader = this.leaderOf(this.#found[i]!)
        if (this.#hits[leader]!++ === 0) this.#met[count++] = leader
      }
    }
    const several: { leader: number; hits: number }[] = []
    const once: number[] = []
    for (let at = 0; at < count; at++) {
      const leader = this.#met[at]!
      const hits = this.#hits[leader]!
      this.#hits[leader] = 0
      if (hits > 1) several.push({ leader, hits })
      else if (once.length < MET_ONCE) once.push(leader)
    }
    several.sort((a, b) => b.hits - a.hits || a.leader - b.leader)
    return [...several.slice(0, COMPARED).map(({ leader }) => leader), ...once]
  }

  #bestOf(text: number, leaders: readonly number[]): number {
    let [best, bestScore] = [-1, -1]
    for (const leader of leaders) {
      const { same, related, score } = this.judge.compare(leader, this.profiles.get(leader))
      if (same && score > bestScore) {
        if (best >= 0) this.nearMisses.push([text, best])
        ;[best, bestScore] = [leader, score]
      } else if (related) this.nearMisses.push([text, leader])
    }
    return best
  }

  #join(text: number, leader: number) {
    this.leader[text] = leader
    let profile = this.profiles.get(leader)
    if (!profile) this.profiles.set(leader, (profile = new Profile(this.judge.featuresOf(leader))))
    if (profile.texts < REMEMBERED) profile.add(this.judge.self)
    else profile.texts++
    if (profile.members.length < MEMBERS) profile.members.push(text)
  }

  /** Puts the group of one leader under another, which learns its words. */
  merge(leader: number, under: number) {
    this.judge.read(leader)
    this.#join(leader, under)
    const [profile, added] = [this.profiles.get(under)!, this.profiles.get(leader)]
    for (const member of added?.members ?? []) profile.add(this.judge.featuresOf(member))
    profile.texts += (added?.texts ?? 1) - 1 - (added?.members.length ?? 0)
    this.profiles.delete(leader)
  }

  #remember(text: number) {
    for (let at = 0; at < this.#signature.count; at++) this.#buckets.add(this.#signature.keys[at]!, text)
  }
}
