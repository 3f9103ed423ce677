import { offsetsOf } from '../../drafts/domain/selectors.ts'
import type { DraftLanguage } from '../../drafts/domain/types.ts'
import { type Article, tidyLines, type Whole } from './article.ts'
import { type Edit, editsOf } from './edits.ts'

type Selector = { exact: string; start: number; end: number; language: DraftLanguage }
/** What a comment proposes, the clause it stands on now, and what its author read there. */
export type Proposal = {
  proposed: string
  orphaned: boolean
  /** The clause's own words now, in the language of the draft; null for the whole draft. */
  text: string | null
  selector: Selector | null
  /** The quoted words, else the clause's own words, as they were when the proposal was written. */
  read: string | null
  /** Whether it was written on an earlier edition. */
  carried: boolean
  /** The language the proposal is written in, where it quotes nothing. */
  language: DraftLanguage
}
/**
 * fits: the words `before` at `start` of the clause's text become the proposed ones. Else why there are none: same words as now; the words it is about have changed; they are
 * gone; it is about the translation; it names no words (the whole draft, or a clause that has only parts).
 */
export type Placed = { fit: 'fits'; before: string; start: number } | { fit: 'same' | 'changed' | 'orphaned' | 'translation' | 'unplaced' }

export function placeProposal({ proposed, orphaned, text, selector, read, carried, language }: Proposal, own: DraftLanguage): Placed {
  if (orphaned) return { fit: 'orphaned' }
  if (text === null || (text === '' && !selector)) return { fit: 'unplaced' }
  if ((selector?.language ?? language) !== own) return { fit: 'translation' }
  const range = selector ? offsetsOf(text, selector) : { start: 0, end: text.length }
  const now = text.slice(range.start, range.end)
  if (now !== read) return { fit: 'changed' }
  if (now === proposed || (carried && standsAround(text, proposed, range))) return { fit: 'same' }
  return { fit: 'fits', before: now, start: range.start }
}

/** Words that were to be added beside the quoted ones may have come in by somebody else's suggestion: never a second time. */
function standsAround(text: string, proposed: string, { start, end }: { start: number; end: number }): boolean {
  const first = Math.max(0, end - proposed.length)
  const at = text.indexOf(proposed, first)
  return at >= 0 && at <= start && proposed.length > end - start
}

/** Edits in the article's text. */
export type Derived = { fit: 'fits'; edits: Edit[] } | Exclude<Placed, { fit: 'fits' }>

/** How much the edits change, in characters. */
export const weigh = (edits: readonly Edit[]) => edits.reduce((sum, { start, end, text }) => sum + end - start + text.length, 0)

/** A proposal for a clause with all its parts, in the article's lines: exact where they can be stored as one article, and unplaced where not. */
export function deriveWhole(proposal: Proposal, article: Article, start: number, own: DraftLanguage): Derived {
  const placed = placeProposal(proposal, own)
  if (placed.fit !== 'fits') return placed
  const { body } = article
  const [head, tail] = [body.slice(0, start), body.slice(start + placed.before.length)]
  const stored = article.isSound() ? article.store(head + proposal.proposed + tail) : null
  if (stored === null) return { fit: 'unplaced' }
  if (stored === body) return { fit: 'same' }
  const inside = stored.length >= head.length + tail.length && stored.startsWith(head) && stored.endsWith(tail)
  return {
    fit: 'fits',
    edits: inside
      ? editsOf(placed.before, stored.slice(head.length, stored.length - tail.length), start, own)
      : editsOf(body, stored, 0, own),
  }
}

/** A proposal that quotes nothing and the words it stands in place of: the clause's own, or those with all its parts, whichever changes less. */
export function readProposal(
  own: string,
  whole: Whole | null,
  proposed: string,
  language: DraftLanguage,
): { before: string; after: string } {
  const alone = { before: own, after: proposed }
  if (!whole) return alone
  const together = { before: whole.text, after: tidyLines(proposed, whole.label) }
  const weight = ({ before, after }: typeof alone) => weigh(editsOf(before, after, 0, language))
  return own !== '' && weight(alone) <= weight(together) ? alone : together
}
