import { containerFamilies } from './containers.ts'
import type { Family } from './families.ts'
import { type Piece, readBoth } from './likeness.ts'
import { type Outline, outlineOf } from './outline.ts'
import { findMoved, relationsOf } from './relations.ts'
import type { AlignableClause, Alignment } from './types.ts'
import { unitFamilies } from './units.ts'
import { leafFamilies } from './words.ts'

/**
 * What became of every clause of `older` in `newer`, by content, position and structure, never by number or label. Clauses are
 * in document order, as the parser gives them. The same input gives the same output; 300 articles take well under a second.
 */
export function alignClauses(older: readonly AlignableClause[], newer: readonly AlignableClause[]): Alignment {
  const [a, b] = [outlineOf(older), outlineOf(newer)]
  const reading = readBoth(a, b)
  const units = unitFamilies(a, b, reading)
  const containers = containerFamilies(a, b, units, reading)
  const leaves = leafFamilies(a, b, units, reading)

  const movedUnits = findMoved(units)
  const movedContainers = findMoved(containers)
  const headings = (outline: Outline): Piece[] => outline.containers.map(({ own }) => ({ text: own, grams: reading.vocabulary.read(own) }))
  return {
    containers: relationsOf(
      containers,
      (family) => movedContainers.has(family),
      { older: a.containers, newer: b.containers },
      { older: headings(a), newer: headings(b) },
      reading,
    ),
    units: relationsOf(units, (family) => movedUnits.has(family), { older: a.units, newer: b.units }, reading.units, reading),
    words: relationsOf(leaves, movedLeaves(a, b, units, leaves), { older: a.leaves, newer: b.leaves }, reading.leaves, reading),
  }
}

/** A leaf has moved if it left its relatives, or changed its order among those who have the same parents as it. */
function movedLeaves(older: Outline, newer: Outline, units: readonly Family[], leaves: readonly Family[]) {
  const related = new Set<string>()
  for (const { from, to } of units) for (const i of from) for (const j of to) related.add(`${older.units[i]!.id} ${newer.units[j]!.id}`)
  for (const { from, to } of leaves) for (const i of from) for (const j of to) related.add(`${older.leaves[i]!.id} ${newer.leaves[j]!.id}`)
  const moved = new Set<Family>()
  const siblings = new Map<string, Family[]>()
  for (const family of leaves) {
    const key = `${older.leaves[family.main.older]!.parent} ${newer.leaves[family.main.newer]!.parent}`
    if (!related.has(key)) moved.add(family)
    else siblings.set(key, [...(siblings.get(key) ?? []), family])
  }
  for (const families of siblings.values()) for (const family of findMoved(families)) moved.add(family)
  return (family: Family) => moved.has(family)
}
