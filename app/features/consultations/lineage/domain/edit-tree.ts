import { formatChineseNumeral } from '../../drafts/domain/numerals.ts'
import { parseText } from '../../drafts/domain/parse-blocks.ts'
import { finishDraft } from '../../drafts/domain/tree/finish.ts'
import type { ClauseKind, DraftLanguage, DraftNode } from '../../drafts/domain/types.ts'
import { toForest } from './forest.ts'
import { innerKinds, type Tree } from './lay-out.ts'

export type EditProblem = 'missing' | 'unnumbered' | 'outside'

const OUTER = new Set(['part', 'chapter', 'section', 'article', 'annex'])
/**
 * The tree with one article (or chapter heading) written anew. Several articles in `lines` stand in its place, none takes it away;
 * `renumber` counts all articles through again. Nothing else changes: every other clause keeps its words.
 */
export function rewriteClause(tree: Tree, id: string, lines: string, { renumber }: { renumber: boolean }): Tree | { problem: EditProblem } {
  const inner = innerKinds(tree.clauses)
  const { roots, nodeOf } = toForest(tree.clauses, tree.language)
  const node = nodeOf(id)
  if (!node) return { problem: 'missing' }
  const siblings = siblingsOf(roots, node)!
  const written = parseText(lines)
  if (lines.trim() !== '' && (written.title !== '' || written.notes.length > 0 || written.clauses.length === 0))
    return { problem: 'unnumbered' }
  const { roots: fresh } = toForest(written.clauses, tree.language)
  if (fresh.some(({ kind }) => !OUTER.has(kind) && kind !== node.kind)) return { problem: 'unnumbered' }
  if (fresh.some(({ kind }) => kind !== node.kind)) return { problem: 'outside' }
  if (!inner.has(node.kind)) {
    if (fresh.length > 1 || fresh[0]?.children.length) return { problem: 'outside' }
    // A chapter that loses its heading leaves its articles to whatever stands around it.
    if (fresh[0]) fresh[0].children = node.children
  }
  siblings.splice(siblings.indexOf(node), 1, ...(fresh.length === 0 && !inner.has(node.kind) ? node.children : fresh))
  if (renumber) renumberUnits(roots, inner.has('section') ? 'section' : 'article', tree.language)
  const { title, notes, language } = tree
  return { title, notes, language, clauses: finishDraft({ title, notes, language, warnings: [] }, roots).clauses }
}

function siblingsOf(nodes: DraftNode[], wanted: DraftNode): DraftNode[] | undefined {
  if (nodes.includes(wanted)) return nodes
  for (const { children } of nodes) {
    const found = siblingsOf(children, wanted)
    if (found) return found
  }
  return undefined
}

/** 第一条, 第二条 … through the whole text, in English acts the sections; annexes count their own. */
function renumberUnits(nodes: readonly DraftNode[], unit: ClauseKind, language: DraftLanguage, last = { number: 0 }) {
  for (const node of nodes) {
    if (node.kind === unit && node.number !== null) {
      node.label = relabel(node.label, ++last.number, language)
      Object.assign(node, { number: last.number, suffix: '' })
    } else renumberUnits(node.children, unit, language, node.kind === 'annex' ? { number: 0 } : last)
  }
}
const relabel = (label: string, number: number, language: DraftLanguage) =>
  language === 'zh' && label.startsWith('第') ? `第${formatChineseNumeral(number)}条` : label.replace(/\d+[A-Z]*/, String(number))
