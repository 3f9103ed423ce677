import { FAINT, findDoubts } from './doubts.ts'
import { lineageOf } from './lineage.ts'
import type { Alignment, Relation } from './types.ts'

/** A clause in reading order; `articleId` as comments are counted by it (itself for an article, null above). */
export type LineageClause = { id: string; articleId: string | null; text: string }

/** Articles of both editions that share any descent, with all that is in them, in reading order. */
export type Family = { older: LineageClause[]; newer: LineageClause[] }
export type Genealogy = ReturnType<typeof readGenealogy>

export function readGenealogy(older: readonly LineageClause[], newer: readonly LineageClause[], alignment: Alignment) {
  const olds = new Map(older.map((clause) => [clause.id, clause]))
  const news = new Map(newer.map((clause) => [clause.id, clause]))
  const { whole, words } = lineageOf(alignment, 'from')
  const ancestors = lineageOf(alignment, 'to').words
  const doubtOf = findDoubts(older, news, alignment)
  const families = readFamilies(olds, news, [...alignment.units, ...alignment.words])
  return {
    has: (id: string) => olds.has(id),
    older: (id: string) => olds.get(id)!,
    newer: (id: string) => news.get(id)!,
    /** What became of a clause with all that is in it; of what stands in its own words. */
    wholeOf: (id: string): Relation | undefined => whole.get(id),
    wordsOf: (id: string): Relation | undefined => words.get(id),
    doubtOf,
    /** Good enough to show, not to put somebody's words there. */
    isFaint: (relation: Relation) => relation.score < FAINT || doubtOf(relation) !== 'clear',
    /** The clause itself, or the article that it is in, changed its place among the others; renumbering is no move. */
    hasMoved: (id: string) => words.get(id)?.kind === 'moved' || whole.get(olds.get(id)!.articleId ?? id)?.kind === 'moved',
    /** All words of the new clause are known to be those of others: none of them can have come from this one. */
    isWhollyOf: (newerId: string, olderId: string) => {
      const known = ancestors.get(newerId)
      return known?.score === 1 && !known.from.includes(olderId)
    },
    familyOf: (id: string): Family => families.get(olds.get(id)!.articleId ?? id) ?? { older: [], newer: [] },
  }
}

/** By old article: joined wherever a relation joins them (union-find with halving). */
function readFamilies(
  olds: ReadonlyMap<string, LineageClause>,
  news: ReadonlyMap<string, LineageClause>,
  relations: readonly Relation[],
): Map<string, Family> {
  const parent = new Map<string, string>()
  const find = (key: string): string => {
    let at = key
    while ((parent.get(at) ?? at) !== at) at = parent.get(at)!
    parent.set(key, at)
    return at
  }
  const keysOf = (ids: readonly string[], side: 'o' | 'n', clauses: ReadonlyMap<string, LineageClause>) =>
    ids.flatMap((id) => (clauses.get(id)?.articleId ? [`${side}${clauses.get(id)!.articleId}`] : []))
  for (const { from, to } of relations) {
    if (from.length === 0 || to.length === 0) continue
    const keys = [...keysOf(from, 'o', olds), ...keysOf(to, 'n', news)]
    for (const key of keys.slice(1)) parent.set(find(key), find(keys[0]!))
  }
  const groups = new Map<string, Family>()
  const groupOf = (key: string) => {
    const root = find(key)
    if (!groups.has(root)) groups.set(root, { older: [], newer: [] })
    return groups.get(root)!
  }
  for (const clause of olds.values()) if (clause.articleId) groupOf(`o${clause.articleId}`).older.push(clause)
  for (const clause of news.values()) if (clause.articleId) groupOf(`n${clause.articleId}`).newer.push(clause)
  return new Map([...olds.values()].flatMap(({ articleId }) => (articleId ? [[articleId, groupOf(`o${articleId}`)] as const] : [])))
}
