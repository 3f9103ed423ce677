import { generatedLabel } from './tree/labels.ts'
import type { ParsedClause, ParsedDraft } from './types.ts'

/** The words of one clause as printed: a 款's generated label is no part of the text. */
function wordsOf(clause: ParsedClause, language: ParsedDraft['language']): string {
  const generated = clause.kind === 'paragraph' && clause.number !== null && clause.label === generatedLabel(clause.number, language)
  return [generated ? '' : clause.label, clause.heading, clause.text].filter((part) => part !== '').join(' ')
}

/** Title, notes and clauses joined again in order: equals the source less its markup, up to `normaliseText`. */
export function textOfTree(draft: ParsedDraft): string {
  return [draft.title, ...draft.notes, ...draft.clauses.map((clause) => wordsOf(clause, draft.language))]
    .filter((part) => part !== '')
    .join('\n')
}

/**
 * For comparing texts: every run of white space counts as one space, and none beside a Han character, a bracket or any
 * other sign, where it only lays out. Words stay apart, so two glued together still show as a difference.
 */
export function normaliseText(text: string): string {
  return text
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .replace(/(?<=[^\p{L}\p{N}\p{M}]|\p{Script=Han}) | (?=[^\p{L}\p{N}]|\p{Script=Han})/gu, '')
    .trim()
}
