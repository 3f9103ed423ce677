import type { DraftLanguage, DraftNode, DraftWarning, ParsedClause, ParsedDraft } from '../types.ts'
import { generatedLabel, idPart, pathPart } from './labels.ts'
import { findWarnings } from './warnings.ts'

/** 款 get their numbers, or, where there is only one, give their text back to the clause that holds them. */
function settleParagraphs(node: DraftNode, language: DraftLanguage) {
  for (const child of node.children) settleParagraphs(child, language)
  node.children = settle(node, node.children, language)
}

function settle(owner: DraftNode | null, children: DraftNode[], language: DraftLanguage): DraftNode[] {
  const plain = children.filter((child) => child.generated)
  const printed = children.some((child) => child.kind === 'paragraph' && !child.generated)
  const first = children[0]
  const hoist = owner !== null && owner.text === '' && first?.generated && (plain.length === 1 || printed)
  if (hoist) {
    owner.text = first.text
    children = [...first.children, ...children.slice(1)]
  }
  let number = 0
  for (const child of children) {
    if (!child.generated) continue
    if (printed || hoist) child.generated = false
    else Object.assign(child, { number: ++number, label: generatedLabel(number, language) })
  }
  return children
}

/** Nodes to the flat list that the contract asks for, with ids, paths and warnings. */
export function finishDraft(
  draft: { title: string; notes: string[]; warnings: DraftWarning[]; language: DraftLanguage },
  forest: DraftNode[],
): ParsedDraft {
  const { language } = draft
  for (const node of forest) settleParagraphs(node, language)
  const roots = settle(null, forest, language)
  const clauses: ParsedClause[] = []
  const taken = new Set<string>()
  const copies = new Map<string, number>()
  // The base unit numbers through the whole text, so its id needs no chapter in front.
  const throughout = hasKind(roots, 'article') ? 'article' : language === 'en' ? 'section' : null

  const emit = (nodes: DraftNode[], parent: ParsedClause | null, annex: string) => {
    const unnumbered = new Map<string, number>()
    for (const node of nodes) {
      const scope = node.kind === throughout && node.number !== null ? annex : node.kind === 'annex' ? '' : (parent?.id ?? '')
      const ordinal = (unnumbered.get(node.kind) ?? 0) + 1
      if (node.number === null) unnumbered.set(node.kind, ordinal)
      const wanted = [scope, idPart(node, ordinal)].filter((part) => part !== '').join('-')
      let id = wanted
      while (taken.has(id)) {
        const copy = (copies.get(wanted) ?? 1) + 1
        copies.set(wanted, copy)
        id = `${wanted}-dup${copy}`
      }
      taken.add(id)
      const own = pathPart(node, ordinal, language)
      const path = parent ? `${parent.path} › ${own}` : own
      const { kind, number, label, heading, text } = node
      const clause = { id, kind, number, label, heading, text, parent: parent?.id ?? null, path }
      clauses.push(clause)
      emit(node.children, clause, node.kind === 'annex' ? id : annex)
    }
  }
  emit(roots, null, '')
  const warnings = [...draft.warnings, ...findWarnings(roots, throughout)]
  warnings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return { title: draft.title, notes: draft.notes, warnings, clauses, language }
}

function hasKind(nodes: readonly DraftNode[], kind: DraftNode['kind']): boolean {
  return nodes.some((node) => node.kind === kind || hasKind(node.children, kind))
}
