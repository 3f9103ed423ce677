import type { Alignment, Relation } from './types.ts'

/** By clause id of one edition: the relation of the clause as a whole, and of its own words. */
export type Lineage = { whole: Map<string, Relation>; words: Map<string, Relation> }

/**
 * Below a 条 a clause is its words; a 条 that only holds 款 has none of its own, so for it both are the relation of the whole.
 * `side` from: what became of a clause of the older edition; to: where one of the newer comes from.
 */
export function lineageOf({ containers, units, words }: Alignment, side: 'from' | 'to'): Lineage {
  const index = (relations: readonly Relation[]) =>
    new Map(relations.flatMap((relation) => relation[side].map((id): [string, Relation] => [id, relation])))
  const [outer, inner] = [index([...containers, ...units]), index(words)]
  return { whole: new Map([...inner, ...outer]), words: new Map([...outer, ...inner]) }
}
