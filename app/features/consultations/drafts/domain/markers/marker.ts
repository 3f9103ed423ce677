import type { ClauseKind } from '../types.ts'

/** How one line begins, if it begins like a clause. `label` is as printed, with its punctuation, so that nothing is lost. */
export type Marker = StructureMarker | EnumMarker
export type StructureMarker = {
  type: 'structure'
  kind: Extract<ClauseKind, 'part' | 'chapter' | 'section' | 'article' | 'annex'>
  /** Lower is higher in the tree. */
  rank: number
  number: number | null
  suffix: string
  label: string
  rest: string
  /** No space or sign after the number: perhaps only a reference (第八条规定的…). */
  weak: boolean
}
/** One of (一) 1. (a) (i) ①; several readings where (i) may be a letter or a Roman numeral. */
export type EnumMarker = { type: 'enum'; readings: { style: string; number: number }[]; suffix: string; label: string; rest: string }

export const RANK = { annex: 0, part: 1, subpart: 1.5, chapter: 2, section: 3, base: 4 } as const

/** A line that is a sentence, not a heading. */
export const endsLikeSentence = (text: string) => /[。；：！？，;:.!?,—]["”’」』]?$/.test(text.trim())
