import { alignClauses } from './align.ts'
import { FAINT } from './doubts.ts'
import type { AlignableClause, Alignment, Relation } from './types.ts'

export type Sides = { older: readonly AlignableClause[]; newer: readonly AlignableClause[] }

/**
 * The alignment with one unit of the older edition set right: it becomes `to` (none: removed). Units that `to` came from before stay
 * among its sources; what the unit is no longer led to counts as added. Words are compared anew within what changed.
 */
export function correctAlignment(
  { containers, units, words }: Alignment,
  sides: Sides,
  from: string,
  to: readonly string[],
): Alignment & { touched: Relation[] } {
  const order = (clauses: readonly AlignableClause[], ids: Iterable<string>) => {
    const wanted = new Set(ids)
    return clauses.flatMap(({ id }) => (wanted.has(id) ? [id] : []))
  }
  const affected = units.filter((one) => one.from.includes(from) || one.to.some((id) => to.includes(id)))
  const kept = units.filter((one) => !affected.includes(one))
  const sources =
    to.length === 1 ? order(sides.older, [from, ...affected.flatMap((one) => (one.to.includes(to[0]!) ? one.from : []))]) : [from]
  const fresh: Relation[] = [relate(sides, sources, order(sides.newer, to))]
  const placed = { from: new Set(sources), to: new Set(to) }
  for (const one of affected) {
    const rest = { from: one.from.filter((id) => !placed.from.has(id)), to: one.to.filter((id) => !placed.to.has(id)) }
    if (rest.from.length + rest.to.length === 0) continue
    if (rest.from.length === 0) fresh.push(...rest.to.map((id) => relate(sides, [], [id])))
    else if (rest.to.length === 0) fresh.push(...rest.from.map((id) => relate(sides, [id], [])))
    else fresh.push(relate(sides, rest.from, rest.to))
  }
  return {
    containers,
    units: [...kept, ...fresh],
    words: [...wordsElsewhere(words, sides, fresh), ...fresh.flatMap((one) => wordsOf(one, sides))],
    touched: fresh,
  }
}

const wordsOf = ({ from, to }: Relation, { older, newer }: Sides) => alignClauses(within(older, from), within(newer, to)).words
const within = (clauses: readonly AlignableClause[], roots: readonly string[]): AlignableClause[] => {
  const inside = new Set(roots)
  return clauses.flatMap((clause) => {
    if (inside.has(clause.id)) return [{ ...clause, parent: null }]
    if (!inside.has(clause.parent ?? '')) return []
    inside.add(clause.id)
    return [clause]
  })
}

function wordsElsewhere(words: readonly Relation[], { older, newer }: Sides, fresh: readonly Relation[]): Relation[] {
  const idsIn = (clauses: readonly AlignableClause[], roots: readonly string[]) => new Set(within(clauses, roots).map(({ id }) => id))
  const [olds, news] = [
    idsIn(
      older,
      fresh.flatMap((one) => one.from),
    ),
    idsIn(
      newer,
      fresh.flatMap((one) => one.to),
    ),
  ]
  return words.flatMap((one) => {
    const [from, to] = [one.from.filter((id) => !olds.has(id)), one.to.filter((id) => !news.has(id))]
    if (from.length === one.from.length && to.length === one.to.length) return [one]
    if (from.length > 0 && to.length > 0) return [{ ...one, from, to }]
    return [
      ...from.map((id) => ({ kind: 'removed' as const, from: [id], to: [], score: 0 })),
      ...to.map((id) => ({ kind: 'added' as const, from: [], to: [id], score: 0 })),
    ]
  })
}

/** Named by what it is; the score is that of the whole texts. */
function relate(sides: Sides, from: string[], to: string[]): Relation {
  if (from.length === 0 || to.length === 0) return { kind: from.length === 0 ? 'added' : 'removed', from, to, score: 0 }
  if (from.length > 1) return { kind: 'merged', from, to, score: 1 }
  if (to.length > 1) return { kind: 'split', from, to, score: 1 }
  const [alone] = alignClauses(within(sides.older, from), within(sides.newer, to)).units
  // What the office says is no guess.
  return alone?.to.length === 1 && alone.from.length === 1
    ? { ...alone, score: Math.max(alone.score, FAINT) }
    : { kind: 'edited', from, to, score: FAINT }
}
