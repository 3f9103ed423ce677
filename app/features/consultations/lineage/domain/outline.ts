import { normaliseText } from '../../drafts/domain/text-of-tree.ts'
import type { AlignableClause } from './types.ts'

/** `under` is the place of the leaf it stands under, -1 straight below the unit. */
export type Leaf = { id: string; at: number; unit: number; parent: string | null; under: number; own: string }
/** A base unit (条, in texts without any the 节 or section, else whatever stands outermost) with the leaves that carry its words. */
export type Unit = { id: string; at: number; parent: string | null; full: string; leaves: Leaf[] }
/** 编 章 节 annex around units; `units` are all that stand in it at any depth. */
export type Container = { id: string; at: number; depth: number; own: string; units: number[] }
export type Outline = { containers: Container[]; units: Unit[]; leaves: Leaf[] }

const OUTER = new Set(['part', 'chapter', 'annex'])

/** Two texts are the same if they differ only in blank space and in the width of signs (: and ：). */
export const fold = (text: string) =>
  normaliseText(text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)))

const wordsOf = (clause: AlignableClause) => [clause.heading, clause.text].filter((part) => part !== '').join('\n')

export function outlineOf(clauses: readonly AlignableClause[]): Outline {
  const inner = new Map<string | null, AlignableClause[]>()
  for (const clause of clauses) inner.set(clause.parent, [...(inner.get(clause.parent) ?? []), clause])
  const leafOf = new Map<string | null, number>()
  const place = new Map(clauses.map(({ id }, at) => [id, at]))
  const childrenOf = (id: string | null) => inner.get(id) ?? []
  const outline: Outline = { containers: [], units: [], leaves: [] }

  const addUnit = (clause: AlignableClause) => {
    const unit: Unit = { id: clause.id, at: outline.units.length, parent: clause.parent, full: '', leaves: [] }
    outline.units.push(unit)
    const parts = [fold(wordsOf(clause))]
    const addLeaf = (of: AlignableClause, own: string) => {
      const [parent, under] = of === clause ? [clause.id, -1] : [of.parent, leafOf.get(of.parent) ?? -1]
      const leaf = { id: of.id, at: outline.leaves.length, unit: unit.at, parent, under, own }
      leafOf.set(of.id, leaf.at)
      outline.leaves.push(leaf)
      unit.leaves.push(leaf)
    }
    const addBelow = (id: string) => {
      for (const child of childrenOf(id)) {
        parts.push(fold(wordsOf(child)))
        addLeaf(child, wordsOf(child))
        addBelow(child.id)
      }
    }
    if (clause.text !== '' || childrenOf(clause.id).length === 0) addLeaf(clause, wordsOf(clause))
    addBelow(clause.id)
    unit.full = parts.filter((part) => part !== '').join('\n')
  }

  // An English section is a unit like a 条; a 节 holds some, or did.
  const hasArticles = clauses.some(({ kind }) => kind === 'article')
  const holdsArticle = (id: string): boolean => childrenOf(id).some((child) => child.kind === 'article' || holdsArticle(child.id))
  const isContainer = ({ id, kind, text }: AlignableClause) => {
    const isEmpty = childrenOf(id).length === 0
    if (kind === 'section') return isEmpty ? hasArticles && text === '' : holdsArticle(id)
    return OUTER.has(kind) && (!isEmpty || text === '')
  }

  const visit = (clause: AlignableClause, depth: number) => {
    if (!isContainer(clause)) return addUnit(clause)
    const first = outline.units.length
    const container: Container = { id: clause.id, at: place.get(clause.id)!, depth, own: fold(wordsOf(clause)), units: [] }
    outline.containers.push(container)
    for (const child of childrenOf(clause.id)) visit(child, depth + 1)
    for (let at = first; at < outline.units.length; at++) container.units.push(at)
  }
  for (const clause of childrenOf(null)) visit(clause, 0)
  return outline
}
