import type { LineageClause } from './genealogy.ts'
import { Vocabulary } from './grams.ts'
import { lineageOf } from './lineage.ts'
import type { Alignment, Relation } from './types.ts'

/** Below this share of common words a descent is a guess. */
export const FAINT = 0.5
/** A relation this sure is not asked about. */
const SURE = 0.95
/** A rival explains at least this share of what the clause itself explains; a better one, this. */
const RIVAL = 0.9
const BETTER = 1.15
/** So much of the heir is explained that nothing is left to explain. */
const WHOLE = 0.999

/** Whose heir a clause is: clear; one of several could be its ancestor; another is much more like it. */
export type Doubt = 'clear' | 'rivalled' | 'wrong'

/**
 * Whether another clause of the older edition is as like the heir as its supposed ancestor is, or more so: then nobody can say whose heir
 * it is, and words are not put there on a guess. Clauses that stand unchanged elsewhere are no rivals.
 */
export function findDoubts(
  older: readonly LineageClause[],
  newer: ReadonlyMap<string, LineageClause>,
  alignment: Alignment,
): (relation: Relation) => Doubt {
  const settled = lineageOf(alignment, 'from').words
  const vocabulary = new Vocabulary([...older, ...newer.values()].map(({ text }) => text))
  const places = new Map<number, string[]>()
  for (const { id, text } of older) {
    if (settled.get(id)?.score === 1) continue
    for (const gram of vocabulary.read(text).ids) places.set(gram, [...(places.get(gram) ?? []), id])
  }
  /** How much of the heir's words the ancestors have, and the best of the others, by weight. */
  function explain(from: readonly string[], heir: string) {
    const shared = new Map<string, number>()
    let whole = 0
    for (const gram of vocabulary.read(newer.get(heir)!.text).ids) {
      const weight = vocabulary.weightOf(gram)
      whole += weight
      for (const place of places.get(gram) ?? []) shared.set(place, (shared.get(place) ?? 0) + weight)
    }
    const best = (of: (id: string) => boolean) => Math.max(0, ...[...shared].flatMap(([id, weight]) => (of(id) ? [weight] : [])))
    return { own: best((id) => from.includes(id)), others: best((id) => !from.includes(id)), whole }
  }
  function look({ from, to, score, kind }: Relation): Doubt {
    if (score >= SURE) return 'clear'
    // An article may have changed in its parts alone: its own words are nobody else's then.
    const open = to.filter((heir) => !from.some((id) => settled.get(id)?.score === 1 && settled.get(id)!.to.includes(heir)))
    const found = open.map((heir) => explain(from, heir)).filter(({ others }) => others > 0)
    if (found.some(({ own, others, whole }) => others >= own * BETTER || (others > own && others >= whole * WHOLE))) return 'wrong'
    if (!found.some(({ own, others }) => others >= own * RIVAL)) return 'clear'
    // With a rival, neither little in common nor another place is to be believed.
    return score < FAINT || kind === 'moved' ? 'wrong' : 'rivalled'
  }
  const known = new Map<Relation, Doubt>()
  return (relation) => {
    if (!known.has(relation)) known.set(relation, look(relation))
    return known.get(relation)!
  }
}
