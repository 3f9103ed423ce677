import { learnCommonWords } from './common-words.ts'
import { ExactCopies } from './exact.ts'
import { Grouping, SHORTEST } from './grouping.ts'
import { Reader } from './reader.ts'
import { roomFor } from './room.ts'
import { findHolders, settle } from './settle.ts'
import { TextStore } from './text-store.ts'
import { Uint32Table } from './uint32-table.ts'

/** Rows (comments in the order in which they were added, from 0) that sent one text. */
export type Campaign = {
  /** A row with the wording that most sent. */
  representative: number
  /** All rows, ascending. */
  rows: number[]
  /** Those of them that hold the whole text and at least as much of their own that the likeness alone would not group them. */
  holders: number[]
}

/** One text as `Reader` leaves it. */
export type Read = Pick<Reader, 'tokens' | 'length' | 'units' | 'first' | 'second'>

/** A campaign needs so many who sent nothing but its text before others, who sent more, count as holding it. */
const SENT_WHOLE = 3

export class CampaignIndex {
  #grouping: Grouping | undefined
  readonly #reader = new Reader()
  readonly #store: TextStore
  readonly #copies: ExactCopies
  #textOfRow: Int32Array<ArrayBuffer>
  #rows = 0

  /** `expected` comments; more may come. */
  constructor(expected = 1000) {
    this.#store = new TextStore(expected)
    this.#copies = new ExactCopies(expected)
    this.#textOfRow = new Int32Array(expected)
  }

  /** Takes in a comment without placing it; gives its row. */
  add(comment: string): number {
    return this.addRead(this.#reader.read(comment))
  }

  addRead({ tokens, length, units, first, second }: Read, from = 0): number {
    const text = this.#copies.numberOf(first, second)
    if (text === this.#store.count) this.#store.add(tokens, from, from + length, units)
    this.#textOfRow = roomFor(this.#textOfRow, this.#rows + 1)
    this.#textOfRow[this.#rows] = text
    return this.#rows++
  }

  /** Places all that was added: the batch. Learns the common words, which later placing uses too. */
  groupAll() {
    this.#grouping = new Grouping(this.#store, learnCommonWords(this.#store, this.#textOfRow.subarray(0, this.#rows)), this.#store.count)
    for (const text of this.#mostSentFirst()) this.#grouping.place(text)
    settle(this.#grouping)
  }

  /** So that a group is led by its own text and not by one sender's variation of it. */
  #mostSentFirst(): Uint32Array {
    const people = new Uint32Array(this.#store.count)
    for (let row = 0; row < this.#rows; row++) people[this.#textOfRow[row]!]!++
    return Uint32Array.from(people.keys()).sort((a, b) => people[b]! - people[a]! || a - b)
  }

  /** Adds one comment and places it at once. The row of its group's leader, or its own where it is alone. */
  place(comment: string): { row: number; text: number; leader: number } {
    this.#grouping ??= new Grouping(this.#store, new Uint32Table(4), 1000)
    const known = this.#store.count
    const row = this.add(comment)
    const text = this.#textOfRow[row]!
    if (text >= known) this.#grouping.place(text)
    return { row, text, leader: this.#grouping.leaderOf(text) }
  }

  /** Campaigns of at least two people, in the order of their first rows. */
  campaigns(): Campaign[] {
    const grouping = this.#grouping
    if (!grouping) return []
    const people = new Int32Array(this.#store.count)
    const whole = new Int32Array(this.#store.count)
    const leaders = new Int32Array(this.#store.count)
    for (let row = 0; row < this.#rows; row++) {
      const text = this.#textOfRow[row]!
      people[text]!++
      whole[(leaders[text] = grouping.leaderOf(text))]!++
    }
    const holders = this.#holders(grouping, whole)
    const campaigns = new Map<number, Campaign>()
    for (let row = 0; row < this.#rows; row++) {
      const text = this.#textOfRow[row]!
      const held = holders.get(leaders[text]!)
      const leader = held ?? leaders[text]!
      if (this.#store.units[text]! < SHORTEST) continue
      if (whole[leader] === 1 && held === undefined) continue
      let campaign = campaigns.get(leader)
      if (!campaign) campaigns.set(leader, (campaign = { representative: row, rows: [], holders: [] }))
      campaign.rows.push(row)
      const best = this.#textOfRow[campaign.representative]!
      if (held !== undefined) campaign.holders.push(row)
      else if (people[text]! > people[best]! || holders.has(leaders[best]!)) campaign.representative = row
    }
    return [...campaigns.values()].filter(({ rows }) => rows.length > 1)
  }

  /** A sentence that more people quote, each in a text of their own, than send alone, is a quotation and no campaign. */
  #holders(grouping: Grouping, whole: Int32Array): Map<number, number> {
    const holders = findHolders(grouping)
    const held = new Map<number, number>()
    for (const [holder, leader] of holders) held.set(leader, (held.get(leader) ?? 0) + whole[holder]!)
    return new Map([...holders].filter(([, leader]) => whole[leader]! >= Math.max(SENT_WHOLE, held.get(leader)!)))
  }
}
