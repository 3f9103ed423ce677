import type { ClauseKind, DraftNode, DraftWarning } from '../types.ts'

/** Warnings about numbering and empty clauses, in document order. */
export function findWarnings(forest: readonly DraftNode[], throughout: ClauseKind | null): DraftWarning[] {
  if (forest.length === 0 || forest.every((node) => node.kind === 'paragraph' && node.children.length === 0)) {
    return [{ key: 'no-clauses', params: {}, line: null }]
  }
  const warnings: DraftWarning[] = []
  const main = new Run(warnings)
  // Containers may count on from one parent to the next (第一分编 and its chapters): one run per kind for the whole text.
  const containers = new Map<ClauseKind, Run>()
  const visit = (nodes: readonly DraftNode[], base: Run) => {
    const local = new Map<string, Run>()
    for (const node of nodes) {
      if (node.number !== null && !isGenerated(node)) {
        const key = node.kind === 'annex' ? 'annex' : `${node.kind}${shapeOf(node.label)}`
        if (node.kind === throughout) base.next(node, nodes)
        else if (node.kind === 'part' || node.kind === 'chapter' || node.kind === 'section') {
          if (!containers.has(node.kind)) containers.set(node.kind, new Run(warnings))
          containers.get(node.kind)!.next(node, nodes)
        } else {
          if (!local.has(key)) local.set(key, new Run(warnings))
          local.get(key)!.next(node, nodes)
        }
      }
      if (isEmpty(node))
        warnings.push({ key: 'empty-clause', params: { kind: node.kind, label: node.label || node.heading }, line: node.line })
      visit(node.children, node.kind === 'annex' ? new Run(warnings) : base)
    }
  }
  visit(forest, main)
  return warnings
}

const isGenerated = (node: DraftNode) => node.generated
const isEmpty = (node: DraftNode) =>
  node.children.length === 0 && node.text === '' && (node.heading === '' || !['annex', 'item', 'point'].includes(node.kind))
const shapeOf = (label: string) => label.normalize('NFKC').replace(/[\p{L}\p{N}\s]/gu, '')

/** One sequence of numbers. 之一 (7_1) and 7A follow 7 or one another; a new parent may begin again at 1. */
class Run {
  private readonly warnings: DraftWarning[]
  private last: { number: number; below: number; label: string } | null = null
  private seen = new Set<string>()
  private siblings: readonly DraftNode[] | null = null

  constructor(warnings: DraftWarning[]) {
    this.warnings = warnings
  }

  next(node: DraftNode, siblings: readonly DraftNode[]) {
    const number = node.number!
    const below = rankOfSuffix(node.suffix)
    const moved = this.siblings !== null && this.siblings !== siblings
    this.siblings = siblings
    if (moved && number === 1 && below === 0) {
      const again = this.seen.has('1.0') && (node.kind === 'article' || node.label.startsWith('S'))
      this.seen = new Set(['1.0'])
      this.last = { number, below, label: node.label }
      if (again) this.warn('duplicate', node, {})
      return
    }
    const last = this.last
    const key = `${number}.${below}`
    const due = last === null ? number === 1 && below === 0 : follows(last, number, below)
    if (this.seen.has(key)) this.warn('duplicate', node, {})
    else if (!due && last !== null && (number < last.number || (number === last.number && below < last.below))) {
      this.warn('out-of-order', node, { previous: last.label })
    } else if (!due) this.warn('gap', node, { previous: last?.label ?? '', expected: (last?.number ?? 0) + 1 })
    this.seen.add(key)
    if (last === null || number > last.number || (number === last.number && below > last.below))
      this.last = { number, below, label: node.label }
  }

  private warn(key: DraftWarning['key'], node: DraftNode, params: DraftWarning['params']) {
    this.warnings.push({ key, params: { kind: node.kind, label: node.label, number: node.number!, ...params }, line: node.line })
  }
}

const follows = (last: { number: number; below: number }, number: number, below: number) =>
  number === last.number ? below === last.below + 1 : number === last.number + 1 && below === 0

/** '' → 0, _2 → 2, b → 2, za → 27. */
function rankOfSuffix(suffix: string): number {
  if (suffix.startsWith('_')) return Number(suffix.slice(1))
  return [...suffix].reduce((rank, char) => rank * 26 + char.charCodeAt(0) - 96, 0)
}
