import type { DraftLanguage } from '../../drafts/domain/types.ts'
import { keptShare } from './text-map.ts'

/** UTF-16 offsets; `end` is exclusive. */
export type Range = { start: number; end: number }
export type Followed = { kind: 'exact' | 'changed'; range: Range } | null

/** Words this long stand for themselves; shorter ones are the same words only beside the same neighbours. */
const LONG_QUOTE = { zh: 12, en: 24 }
/** UTF-16 units on either side that are looked at. */
const NEIGHBOURHOOD = 16
/** At least this share of the quoted words survives in what is still called the same passage. */
const MIN_KEPT = 0.5
const SENTENCE_END = /[。；！？;!?\n]|\.\s/

/**
 * The quoted words in the new text, along the edits and never by searching: so they cannot jump to a passage that looks alike.
 * Null where they are gone.
 */
export function followWords(before: string, after: string, map: Int32Array, { start, end }: Range, language: DraftLanguage): Followed {
  const isLong = end - start >= LONG_QUOTE[language]
  const [first, last] = [map[start]!, map[end - 1]!]
  if (first >= 0 && last - first === end - 1 - start && keptShare(map, start, end) === 1) {
    return isLong || hasNeighbours(map, before.length, start, end) ? exact(first, last) : null
  }
  return followChanged(before, after, map, { start, end }, isLong)
}
const exact = (first: number, last: number): Followed => ({ kind: 'exact', range: { start: first, end: last + 1 } })

const hasNeighbours = (map: Int32Array, length: number, start: number, end: number) =>
  keptShare(map, start - NEIGHBOURHOOD, start) >= 0.5 || keptShare(map, end, end + NEIGHBOURHOOD) >= 0.5 || (start === 0 && end === length)

function followChanged(before: string, after: string, map: Int32Array, { start, end }: Range, isLong: boolean): Followed {
  const size = end - start
  const kept = [...map.subarray(start, end)].filter((at) => at >= 0)
  const left = start === 0 ? -1 : map[start - 1]!
  const right = end === before.length ? after.length : map[end]!
  const enclosed = (start === 0 || left >= 0) && right >= 0
  if (kept.length >= size * MIN_KEPT && (isLong || hasNeighbours(map, before.length, start, end))) {
    // Between the neighbours where both stand, else from the first to the last word that was kept.
    const range = enclosed ? { start: left + 1, end: right } : { start: kept[0]!, end: kept.at(-1)! + 1 }
    return range.end - range.start <= size * 2 + NEIGHBOURHOOD ? { kind: 'changed', range } : null
  }
  // A few words within a sentence were replaced by others, at the very same place.
  const range = { start: left + 1, end: right }
  const within = enclosed && range.end > range.start && range.end - range.start <= size * 2 + NEIGHBOURHOOD
  if (!within || SENTENCE_END.test(before.slice(start, end)) || SENTENCE_END.test(after.slice(range.start, range.end))) return null
  const firm = keptShare(map, start - NEIGHBOURHOOD, start) >= 0.75 && keptShare(map, end, end + NEIGHBOURHOOD) >= 0.75
  return firm ? { kind: 'changed', range } : null
}
