import type { DraftLanguage } from '../../drafts/domain/types.ts'
import { type Followed, followWords, type Range } from './follow-words.ts'
import { FAINT, type Genealogy, type LineageClause, readGenealogy } from './genealogy.ts'
import { clauseAt, layOut, type Stretch } from './stretch.ts'
import { keptShare, mapText } from './text-map.ts'
import type { Alignment, Relation } from './types.ts'

/** What a comment stands on: a clause, and words in it (UTF-16 offsets) or null for all of it. */
export type Passage = { clauseId: string; range: Range | null }
export type Reanchored = { state: 'exact' | 'moved' | 'changed'; clauseId: string; range: Range | null } | { state: 'orphaned' }
const ORPHANED: Reanchored = { state: 'orphaned' }

type Pair = { old: Stretch; new: Stretch; map: Int32Array }

/**
 * Where passages of one edition stand in the next. Words are followed along the edits of the clauses that descend from theirs, never
 * searched for: what is gone is orphaned even where a passage elsewhere reads the same. Texts are in `language` on both sides.
 */
export function followPassages(
  older: readonly LineageClause[],
  newer: readonly LineageClause[],
  alignment: Alignment,
  language: DraftLanguage,
): (passage: Passage) => Reanchored {
  const all = readGenealogy(older, newer, alignment)
  const pairs = new Map<object, Pair>()
  const pairOf = (group: object, from: readonly LineageClause[], to: readonly LineageClause[]) => {
    const known = pairs.get(group)
    if (known) return known
    const [before, after] = [layOut(from), layOut(to)]
    const pair = { old: before, new: after, map: mapText(before.text, after.text, language) }
    pairs.set(group, pair)
    return pair
  }
  const follow = (pair: Pair, { clauseId, range }: { clauseId: string; range: Range }) => {
    const at = pair.old.pieces.find(({ id }) => id === clauseId)!.start
    const moved = { start: at + range.start, end: at + range.end }
    return land(pair.new, followWords(pair.old.text, pair.new.text, pair.map, moved))
  }
  /** Among the clause's own descendants, else along the whole article: a 款 may have become part of its neighbour. */
  const followRange = (passage: { clauseId: string; range: Range }): Reanchored => {
    const relation = all.wordsOf(passage.clauseId)
    const own = relation && relation.to.length > 0 ? relation : undefined
    const found = own && follow(pairOf(own, own.from.map(all.older), own.to.map(all.newer)), passage)
    if (found?.state === 'exact') return all.hasMoved(passage.clauseId) ? { ...found, state: 'moved' } : found
    if (found && own!.score >= FAINT) return found
    const family = all.familyOf(passage.clauseId)
    const kept = family.newer.length > 0 ? follow(pairOf(family, family.older, family.newer), passage) : undefined
    return kept?.state === 'exact' ? kept : ORPHANED
  }
  return ({ clauseId, range }) => {
    if (!all.has(clauseId)) return ORPHANED
    if (range) return followRange({ clauseId, range })
    return followClause(all, clauseId, followRange, (relation) =>
      pairOf(relation, relation.from.map(all.older), relation.to.map(all.newer)),
    )
  }
}

function land(stretch: Stretch, followed: Followed): Reanchored | undefined {
  const at = followed && clauseAt(stretch, followed.range)
  if (!at) return undefined
  return { state: at.whole ? followed!.kind : 'changed', clauseId: at.id, range: at.range }
}

/** A comment on a whole clause goes with it: to the largest part where it was split. */
function followClause(
  all: Genealogy,
  clauseId: string,
  followRange: (passage: { clauseId: string; range: Range }) => Reanchored,
  pairOf: (relation: Relation) => Pair,
): Reanchored {
  const relation = all.wholeOf(clauseId)
  const { text } = all.older(clauseId)
  if (!relation || relation.to.length === 0) {
    const found = text === '' ? ORPHANED : followRange({ clauseId, range: { start: 0, end: text.length } })
    return found.state === 'orphaned' ? found : { ...found, range: null }
  }
  if (relation.score < FAINT) return ORPHANED
  const target = relation.to.length === 1 ? relation.to[0]! : largestPart(pairOf(relation), clauseId)
  const same = relation.score === 1 && relation.to.length === 1 && relation.from.length === 1
  return { state: same ? (all.hasMoved(clauseId) ? 'moved' : 'exact') : 'changed', clauseId: target, range: null }
}

function largestPart({ old, new: next, map }: Pair, clauseId: string): string {
  const piece = old.pieces.find(({ id }) => id === clauseId)!
  const back = new Int32Array(next.text.length).fill(-1)
  for (let at = piece.start; at < piece.end; at++) if (map[at]! >= 0) back[map[at]!] = at
  const kept = next.pieces.map(({ id, start, end }) => ({ id, units: keptShare(back, start, end) * (end - start) }))
  return kept.reduce((best, one) => (one.units > best.units ? one : best)).id
}
