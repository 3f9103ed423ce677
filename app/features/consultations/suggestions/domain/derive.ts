import { offsetsOf } from '../../drafts/domain/selectors.ts'
import type { DraftLanguage } from '../../drafts/domain/types.ts'
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

export type Derived = { fit: 'fits'; edits: Edit[] } | Exclude<Placed, { fit: 'fits' }>
export function deriveEdits(proposal: Proposal, own: DraftLanguage): Derived {
  const placed = placeProposal(proposal, own)
  return placed.fit === 'fits' ? { fit: 'fits', edits: editsOf(placed.before, proposal.proposed, placed.start, own) } : placed
}
