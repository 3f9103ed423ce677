import { diffArrays } from 'diff'
import { tokens } from '../../drafts/domain/redline.ts'
import type { DraftLanguage } from '../../drafts/domain/types.ts'

/** Beyond this many edits two texts have little in common: nothing is mapped, and never a long wait. */
const MAX_EDITS = 6000

/**
 * Where each UTF-16 unit of `before` stands in `after`; -1 where it was taken away. Increasing wherever it is not -1.
 * Shortest edit script over words (Latin) or graphemes (Chinese): Myers 1986.
 */
export function mapText(before: string, after: string, language: DraftLanguage): Int32Array {
  const map = new Int32Array(before.length).fill(-1)
  if (before === after) return map.map((_, i) => i)
  const parts = diffArrays(tokens(before, language), tokens(after, language), { maxEditLength: MAX_EDITS })
  let [from, to] = [0, 0]
  for (const { added, removed, value } of parts ?? []) {
    const length = value.reduce((sum, token) => sum + token.length, 0)
    if (!added && !removed) for (let i = 0; i < length; i++) map[from + i] = to + i
    if (!added) from += length
    if (!removed) to += length
  }
  return map
}

/** Share of the units in [start, end) that still stand somewhere; 0 for an empty range. */
export function keptShare(map: Int32Array, start: number, end: number): number {
  const [from, to] = [Math.max(0, start), Math.min(map.length, end)]
  let kept = 0
  for (let i = from; i < to; i++) if (map[i]! >= 0) kept++
  return to > from ? kept / (to - from) : 0
}
