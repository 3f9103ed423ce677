import type { DraftLanguage } from '../../drafts/domain/types.ts'
import { FAINT } from './doubts.ts'
import { type Followed, followWords, type Range } from './follow-words.ts'
import { type Genealogy, type LineageClause, readGenealogy } from './genealogy.ts'
import { clauseAt, layOut, type Stretch } from './stretch.ts'
import { keptShare, mapText } from './text-map.ts'
import type { Alignment, Relation } from './types.ts'

/** What a comment stands on: a clause, and words in it (UTF-16 offsets) or null for all of it. */
export type Passage = { clauseId: string; range: Range | null }
export type Reanchored = { state: 'exact' | 'moved' | 'changed'; clauseId: string; range: Range | null } | { state: 'orphaned' }
const ORPHANED: Reanchored = { state: 'orphaned' }

/** Where descent is in doubt, fewer kept UTF-16 units than this are no evidence. */
const TELLING = { zh: 8, en: 24 }
const FEW = { zh: 5, en: 8 }
const NONE = { zh: 0, en: 0 }

type Words = { clauseId: string; range: Range }
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
  const follow = (pair: Pair, { clauseId, range }: Words) => {
    const at = pair.old.pieces.find(({ id }) => id === clauseId)!.start
    const moved = { start: at + range.start, end: at + range.end }
    return land(pair.new, followWords(pair.old.text, pair.new.text, pair.map, moved, language))
  }
  const ownOf = (clauseId: string) => {
    const relation = all.wordsOf(clauseId)
    return relation && relation.to.length > 0 ? relation : undefined
  }
  /** Among the clause's own descendants; undefined where they do not have the words, or where that is in doubt. */
  const followDescent = (own: Relation, passage: Words): Reanchored | undefined => {
    const found = follow(pairOf(own, own.from.map(all.older), own.to.map(all.newer)), passage)
    const faint = own.score < FAINT
    const rivalled = all.doubtOf(own) === 'rivalled'
    if (found?.state !== 'exact') return faint || rivalled ? undefined : found
    const least = rivalled ? TELLING : faint ? FEW : NONE
    if (lengthOf(passage.range) < least[language]) return undefined
    return all.hasMoved(passage.clauseId) ? { ...found, state: 'moved' } : found
  }
  /** Along the whole article: a 款 may have become part of its neighbour. Only what nobody else explains, and word for word. */
  const followFamily = (passage: Words): Reanchored | undefined => {
    const family = all.familyOf(passage.clauseId)
    if (family.newer.length === 0) return undefined
    const along = (range: Range) => {
      const found = follow(pairOf(family, family.older, family.newer), { ...passage, range })
      return found?.state === 'exact' && !all.isWhollyOf(found.clauseId, passage.clauseId) ? found : undefined
    }
    const isTelling = lengthOf(passage.range) >= TELLING[language] || along(wholeOf(all.older(passage.clauseId)))
    return isTelling ? along(passage.range) : undefined
  }
  const followRange = (passage: Words): Reanchored => {
    const own = ownOf(passage.clauseId)
    if (own && all.doubtOf(own) === 'wrong') return ORPHANED
    return (own && followDescent(own, passage)) ?? followFamily(passage) ?? ORPHANED
  }
  return ({ clauseId, range }) => {
    if (!all.has(clauseId)) return ORPHANED
    if (range) return followRange({ clauseId, range })
    return followClause(all, clauseId, followRange, (relation) =>
      pairOf(relation, relation.from.map(all.older), relation.to.map(all.newer)),
    )
  }
}

const lengthOf = ({ start, end }: Range) => end - start
const wholeOf = ({ text }: LineageClause): Range => ({ start: 0, end: text.length })

function land(stretch: Stretch, followed: Followed): Reanchored | undefined {
  const at = followed && clauseAt(stretch, followed.range)
  if (!at) return undefined
  return { state: at.whole ? followed!.kind : 'changed', clauseId: at.id, range: at.range }
}

/** A comment on a whole clause goes with it: to the largest part where it was split. */
function followClause(
  all: Genealogy,
  clauseId: string,
  followRange: (passage: Words) => Reanchored,
  pairOf: (relation: Relation) => Pair,
): Reanchored {
  const relation = all.wholeOf(clauseId)
  const clause = all.older(clauseId)
  const isGone = clause.text !== '' && all.wordsOf(clauseId)?.to.length === 0
  if (!relation || relation.to.length === 0 || isGone) {
    const found = clause.text === '' ? ORPHANED : followRange({ clauseId, range: wholeOf(clause) })
    return found.state === 'orphaned' ? found : { ...found, range: null }
  }
  if (all.isFaint(relation)) return ORPHANED
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
