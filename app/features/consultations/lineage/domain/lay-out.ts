import { generatedLabel } from '../../drafts/domain/tree/labels.ts'
import type { ClauseKind, DraftLanguage, ParsedClause } from '../../drafts/domain/types.ts'

export type Tree = { title: string; notes: string[]; language: DraftLanguage; clauses: ParsedClause[] }
/** Where a clause stands in its article's lines (UTF-16): its own words end at `end`, the last of its parts at `last`. */
export type Place = { start: number; end: number; last: number }
/** An article as lines; `body`: where they begin behind its own label. */
export type LaidOut = { lines: string; body: number; places: Map<string, Place> }

const INNER: ReadonlySet<ClauseKind> = new Set<ClauseKind>(['article', 'annex', 'paragraph', 'item', 'point'])
/** Whether a clause of this kind is written with all that is in it; in a text without articles a section is one. */
export function innerKinds(clauses: readonly Pick<ParsedClause, 'kind'>[]): ReadonlySet<ClauseKind> {
  return clauses.some(({ kind }) => kind === 'article') ? INNER : new Set([...INNER, 'section'])
}

/** A clause with all that is in it as lines, the way an editor sees it; of a chapter its heading alone. */
export function layOut({ clauses, language }: Tree, id: string): LaidOut {
  const inner = innerKinds(clauses)
  const places = new Map<string, Place>()
  const parents = new Map<string, string | null>()
  const laid: LaidOut = { lines: '', body: 0, places }
  let bare = false
  for (const clause of clauses) {
    const isRoot = clause.id === id
    if (!isRoot && (!places.has(clause.parent ?? '') || !inner.has(clause.kind))) continue
    const generated = clause.kind === 'paragraph' && clause.number !== null && clause.label === generatedLabel(clause.number, language)
    const opening = [generated ? '' : clause.label, clause.heading].filter((part) => part !== '').join(' ')
    const gap = clause.heading ? '\n' : /[）、)]$/.test(opening) && language === 'zh' ? '' : ' '
    // The first 款 stands on the line of its article.
    const before = isRoot ? '' : generated && places.size === 1 && bare ? ' ' : '\n'
    laid.lines += before + [opening, clause.text].filter((part) => part !== '').join(gap)
    const end = laid.lines.length
    places.set(clause.id, { start: end - clause.text.length, end, last: end })
    parents.set(clause.id, isRoot ? null : clause.parent)
    for (let above = parents.get(clause.id); above; above = parents.get(above)) places.get(above)!.last = end
    bare = isRoot && clause.heading === '' && clause.text === ''
    if (isRoot) laid.body = generated ? 0 : clause.label.length
    if (isRoot && !inner.has(clause.kind)) break
  }
  if (laid.body > 0 && /\s/.test(laid.lines[laid.body] ?? '')) laid.body++
  return laid
}

export const linesOf = (tree: Tree, id: string) => layOut(tree, id).lines
