import { generatedLabel } from '../../drafts/domain/tree/labels.ts'
import { type DraftLanguage, type DraftNode, newNode, type ParsedClause } from '../../drafts/domain/types.ts'

/** The flat list as nodes again, so that it can be edited and finished anew: `finishDraft` gives the same list back. */
export function toForest(clauses: readonly ParsedClause[], language: DraftLanguage) {
  const roots: DraftNode[] = []
  const nodes = new Map<string, DraftNode>()
  for (const { id, kind, number, label, heading, text, parent } of clauses) {
    const generated = kind === 'paragraph' && number !== null && heading === '' && label === generatedLabel(number, language)
    const node = newNode(kind, generated ? { text, generated } : { number, suffix: suffixOf(id, number), label, heading, text })
    nodes.set(id, node)
    ;(parent === null ? roots : nodes.get(parent)!.children).push(node)
  }
  return { roots, nodeOf: (id: string) => nodes.get(id) }
}

/** What stands behind the integer in the last part of an id: `_1` in a7_1, `a` in s12a. */
const suffixOf = (id: string, number: number | null) =>
  number === null ? '' : (new RegExp(`(?:^|-)[a-z]+${number}([^-]*)(?:-dup\\d+)?$`).exec(id)?.[1] ?? '')
