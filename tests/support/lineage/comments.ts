import type { DraftLanguage, ParsedClause } from '#app/features/consultations/drafts/domain/types.ts'
import type { Range } from '#app/features/consultations/lineage/domain/follow-words.ts'
import type { LineageClause } from '#app/features/consultations/lineage/domain/genealogy.ts'
import { alignClauses } from '#app/features/consultations/lineage/domain/index.ts'
import { followPassages, type Passage } from '#app/features/consultations/lineage/domain/reanchor.ts'
import { articlesOf as articleIdsOf } from '#app/features/consultations/manage/domain/article-of.ts'
import { type Edits, editAtRandom, seeded } from './random-edits.ts'

/**
 * `strayed`: on a clause that is no descendant; `survivors`: their words stand in a descendant; `exact`: found there word for word.
 * `standing`: on a whole clause whose own words are all those of a descendant; `found`: on that descendant.
 */
export type Followed = {
  comments: number
  lost: number
  orphaned: number
  strayed: number
  survivors: number
  exact: number
  standing: number
  found: number
  strays: string[]
}
export const NO_COMMENTS: Followed = {
  comments: 0,
  lost: 0,
  orphaned: 0,
  strayed: 0,
  survivors: 0,
  exact: 0,
  standing: 0,
  found: 0,
  strays: [],
}

const withArticles = (clauses: readonly ParsedClause[]): LineageClause[] => {
  const articles = articleIdsOf(clauses)
  return clauses.map(({ id, text }) => ({ id, text, articleId: articles.get(id) ?? null }))
}

/** Quotations of 2 to 40 characters, in English of 1 to 8 words, at random places of random clauses; one in five comments is on the whole clause. */
function commentsOn(clauses: readonly ParsedClause[], count: number, random: () => number, language: DraftLanguage): Passage[] {
  const spoken = clauses.filter(({ text }) => /[\p{L}\p{N}]{2}/u.test(text) && text.length >= 6)
  return Array.from({ length: count }, () => {
    const { id, text } = spoken[Math.floor(random() * spoken.length)]!
    if (random() < 0.2) return { clauseId: id, range: null }
    if (language === 'en') {
      const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
      const first = Math.floor(random() * words.length)
      const last = Math.min(words.length - 1, first + Math.floor(random() * 8))
      return { clauseId: id, range: { start: words[first]!.index, end: words[last]!.index + words[last]![0].length } }
    }
    const length = Math.min(text.length, 2 + Math.floor(random() * 39))
    const start = Math.floor(random() * (text.length - length + 1))
    return { clauseId: id, range: { start, end: start + length } }
  })
}

/** The words stand there, with something of what stood beside them: 的规定 elsewhere in the clause is not the same passage. */
const BESIDE = 4
function standsIn(after: string, before: string, { start, end }: Range): boolean {
  const quote = before.slice(start, end)
  if (start === 0 && end === before.length) return after.includes(quote)
  const sides = [before.slice(Math.max(0, start - BESIDE), end), before.slice(start, end + BESIDE)].filter((side) => side !== quote)
  return sides.some((side) => after.includes(side))
}

/** Edits a text at random, carries comments over, and compares with the descent that is known. */
export function followAtRandom(
  clauses: readonly ParsedClause[],
  strange: readonly ParsedClause[],
  edits: Edits,
  count: number,
  seed: number,
  language: DraftLanguage = 'zh',
): Followed {
  const { clauses: newer, descent } = editAtRandom(clauses, strange, edits, seed)
  const carry = followPassages(withArticles(clauses), withArticles(newer), alignClauses(clauses, newer), language)
  const [olds, news] = [new Map(clauses.map((one) => [one.id, one])), new Map(newer.map((one) => [one.id, one]))]
  const heirsOf = new Map<string, string[]>()
  for (const pair of [...descent.words, ...descent.units]) {
    const [older, heir] = pair.split(' ') as [string, string]
    heirsOf.set(older, [...(heirsOf.get(older) ?? []), heir])
  }
  const result = { ...NO_COMMENTS, strays: [] as string[] }
  for (const { clauseId, range } of commentsOn(clauses, count, seeded(seed + 1_000_000), language)) {
    const found = carry({ clauseId, range })
    const heirs = heirsOf.get(clauseId) ?? []
    const quote = range && olds.get(clauseId)!.text.slice(range.start, range.end)
    result.comments++
    if (!['exact', 'moved', 'changed', 'orphaned'].includes(found.state)) result.lost++
    if (found.state === 'orphaned') result.orphaned++
    else if (!heirs.includes(found.clauseId)) {
      result.strayed++
      result.strays.push(
        `${clauseId} ${found.state} → ${found.clauseId}: ${quote ?? olds.get(clauseId)!.text} → ${news.get(found.clauseId)!.text}`,
      )
    }
    const same = quote ? [] : heirs.filter((heir) => news.get(heir)!.text === olds.get(clauseId)!.text)
    if (same.length > 0) {
      result.standing++
      if (found.state !== 'orphaned' && same.includes(found.clauseId)) result.found++
    }
    if (!quote || !heirs.some((heir) => standsIn(news.get(heir)!.text, olds.get(clauseId)!.text, range!))) continue
    result.survivors++
    if (found.state === 'orphaned' || found.range === null) continue
    if (heirs.includes(found.clauseId) && news.get(found.clauseId)!.text.slice(found.range.start, found.range.end) === quote) result.exact++
  }
  return result
}
export const addFollowed = (a: Followed, b: Followed): Followed => ({
  comments: a.comments + b.comments,
  lost: a.lost + b.lost,
  orphaned: a.orphaned + b.orphaned,
  strayed: a.strayed + b.strayed,
  survivors: a.survivors + b.survivors,
  exact: a.exact + b.exact,
  standing: a.standing + b.standing,
  found: a.found + b.found,
  strays: [...a.strays, ...b.strays],
})
