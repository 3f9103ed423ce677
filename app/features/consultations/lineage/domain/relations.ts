import type { Family } from './families.ts'
import { likenessOf, type Piece, type Reading } from './likeness.ts'
import { heaviestChain } from './order.ts'
import type { Relation, RelationKind } from './types.ts'

type Texts = { older: readonly Piece[]; newer: readonly Piece[] }
type Named = { id: string }

/** A moved piece is one of the fewest that must be lifted out for the rest to keep its order; of equals the shorter. */
export function findMoved<T extends { main: { older: number; newer: number; weight: number } }>(families: readonly T[]): Set<T> {
  const heaviest = families.reduce((most, { main }) => Math.max(most, main.weight), 1)
  const pairs = families.map((family) => ({ ...family.main, weight: 1 + family.main.weight / (heaviest * (families.length + 1)), family }))
  const kept = new Set([...heaviestChain(pairs)].map(({ family }) => family))
  return new Set(families.filter((family) => !kept.has(family)))
}

const round = (score: number) => Math.round(score * 1000) / 1000

/** 1 only for the same words, so that nobody takes a small change for none. */
function scoreOf({ from, to }: Family, texts: Texts, { vocabulary }: Reading): number {
  const join = (pieces: readonly Piece[], places: readonly number[]): Piece => {
    if (places.length === 1) return pieces[places[0]!]!
    const text = places.map((at) => pieces[at]!.text).join('\n')
    return { text, grams: vocabulary.read(text) }
  }
  const [a, b] = [join(texts.older, from), join(texts.newer, to)]
  return a.text === b.text ? 1 : Math.min(0.999, round(likenessOf(a, b, vocabulary)))
}

function kindOf({ from, to }: Family, moved: boolean, same: boolean): RelationKind {
  if (to.length > 1) return 'split'
  if (from.length > 1) return 'merged'
  if (moved) return 'moved'
  return same ? 'same' : 'edited'
}

/** Families as relations, and whatever is in none as removed or added, in the order of the newer text. */
export function relationsOf(
  families: readonly Family[],
  isMoved: (family: Family) => boolean,
  ids: { older: readonly Named[]; newer: readonly Named[] },
  texts: Texts,
  reading: Reading,
): Relation[] {
  const rows = families.map((family) => {
    const score = scoreOf(family, texts, reading)
    const relation: Relation = {
      kind: kindOf(family, isMoved(family), score === 1),
      from: family.from.map((at) => ids.older[at]!.id),
      to: family.to.map((at) => ids.newer[at]!.id),
      score,
    }
    return { relation, older: family.from[0]!, newer: family.to[0]! }
  })
  const [olders, newers] = [new Set(families.flatMap(({ from }) => from)), new Set(families.flatMap(({ to }) => to))]
  ids.newer.forEach(({ id }, newer) => {
    if (!newers.has(newer)) rows.push({ relation: { kind: 'added', from: [], to: [id], score: 0 }, older: -1, newer })
  })
  rows.sort((a, b) => a.newer - b.newer)
  // A removed clause is told after what became of the one before it.
  const after = new Map<number, number>()
  rows.forEach(({ relation, older }, at) => {
    if (relation.from.length > 0) after.set(older, at)
  })
  const removed = new Map<number, Relation[]>()
  let last = -1
  ids.older.forEach(({ id }, older) => {
    last = after.get(older) ?? last
    if (!olders.has(older)) removed.set(last, [...(removed.get(last) ?? []), { kind: 'removed', from: [id], to: [], score: 0 }])
  })
  return [...(removed.get(-1) ?? []), ...rows.flatMap(({ relation }, at) => [relation, ...(removed.get(at) ?? [])])]
}
