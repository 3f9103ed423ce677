import type { Range } from './follow-words.ts'

/** Clauses laid end to end, so that words can be followed from one to the next. */
export type Stretch = { text: string; pieces: readonly { id: string; start: number; end: number }[] }

export function layOut(clauses: readonly { id: string; text: string }[]): Stretch {
  const pieces: { id: string; start: number; end: number }[] = []
  let text = ''
  for (const { id, text: words } of clauses) {
    if (pieces.length > 0) text += '\n'
    pieces.push({ id, start: text.length, end: text.length + words.length })
    text += words
  }
  return { text, pieces }
}

/** The clause that holds most of a range, and the part of the range within it; undefined where no clause holds any. */
export function clauseAt({ pieces }: Stretch, range: Range): { id: string; range: Range; whole: boolean } | undefined {
  let best: { id: string; range: Range; whole: boolean } | undefined
  for (const { id, start, end } of pieces) {
    const [from, to] = [Math.max(range.start, start), Math.min(range.end, end)]
    if (to <= from || (best && to - from <= best.range.end - best.range.start)) continue
    best = { id, range: { start: from - start, end: to - start }, whole: from === range.start && to === range.end }
  }
  return best
}
