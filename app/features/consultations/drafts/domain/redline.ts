import { diffArrays } from 'diff'
import type { DraftLanguage } from './types.ts'

export type RedlinePiece = { kind: 'same' | 'removed' | 'added'; text: string }

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
/** Beyond this many edits the texts have little in common: shown as replaced, and never a long wait. */
const MAX_EDITS = 4000

/** Chinese by grapheme, but a number or a Latin word stays whole (30日 → 60日 reads better than 3→6). */
export function tokens(text: string, language: DraftLanguage): string[] {
  if (language === 'en') return text.match(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|\s+|[\s\S]/gu) ?? []
  const out: string[] = []
  let word = false
  for (const { segment } of graphemes.segment(text)) {
    const joins = /^[a-z0-9]$/i.test(segment)
    if (joins && word) out[out.length - 1] += segment
    else out.push(segment)
    word = joins
  }
  return out
}

type Hunk = { same: string } | { removed: string; added: string }

function hunksOf(before: string, after: string, language: DraftLanguage): Hunk[] {
  const parts = diffArrays(tokens(before, language), tokens(after, language), { maxEditLength: MAX_EDITS })
  if (parts === undefined) return [{ removed: before, added: after }]
  const hunks: Hunk[] = []
  for (const part of parts) {
    const text = part.value.join('')
    if (text === '') continue
    if (!part.added && !part.removed) {
      hunks.push({ same: text })
      continue
    }
    let last = hunks.at(-1)
    if (last === undefined || 'same' in last) {
      last = { removed: '', added: '' }
      hunks.push(last)
    }
    if (part.removed) last.removed += text
    else last.added += text
  }
  return hunks
}

/** A kept scrap between two changes (one 的, one space) is struck and set again: it reads as one change. */
function isScrap(text: string, language: DraftLanguage, left: Hunk | undefined, right: Hunk | undefined): boolean {
  if (!left || !right || 'same' in left || 'same' in right) return false
  if (language === 'en') return /^\s+$/.test(text)
  const size = (hunk: { removed: string; added: string }) => Math.max(hunk.removed.length, hunk.added.length)
  return [...text].length === 1 && !/\n/.test(text) && size(left) > 1 && size(right) > 1
}

/** What changed from `before` to `after`: same + removed joined is `before`, same + added joined is `after`. */
export function redline(before: string, after: string, language: DraftLanguage): RedlinePiece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const hunks = hunksOf(before, after, language)
  const merged: Hunk[] = []
  for (const [i, hunk] of hunks.entries()) {
    const last = merged.at(-1)
    if ('same' in hunk) {
      if (isScrap(hunk.same, language, last, hunks[i + 1]) && last && 'removed' in last) {
        last.removed += hunk.same
        last.added += hunk.same
      } else merged.push(hunk)
    } else if (last && 'removed' in last) {
      last.removed += hunk.removed
      last.added += hunk.added
    } else merged.push({ ...hunk })
  }
  return merged.flatMap((hunk): RedlinePiece[] => {
    if ('same' in hunk) return [{ kind: 'same', text: hunk.same }]
    const pieces: RedlinePiece[] = [
      { kind: 'removed', text: hunk.removed },
      { kind: 'added', text: hunk.added },
    ]
    return pieces.filter((piece) => piece.text !== '')
  })
}
