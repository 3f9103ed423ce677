import { setImmediate } from 'node:timers/promises'
import { and, asc, eq, gt, ne } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { comments, type TextSelector } from '#db/schema/index.server.ts'
import { buildSelector, offsetsOf } from '../drafts/domain/selectors.ts'
import type { DraftLanguage } from '../drafts/domain/types.ts'
import { readAlignment } from './descents.server.ts'
import type { LineageClause } from './domain/genealogy.ts'
import { followPassages, type Passage, type Reanchored } from './domain/reanchor.ts'
import { type ClauseRow, listClauses, type Version } from './load.server.ts'

/** Where a comment will stand in the next edition; an orphan keeps what it had. */
export type NextAnchor = {
  commentId: string
  anchor: 'exact' | 'moved' | 'changed' | 'orphaned'
  clauseId: string | null
  articleId: string | null
  selector: TextSelector | null
}
export type Standing = { id: string; clauseId: string | null; selector: TextSelector | null }
const BATCH = 500

const wordsOf = (clause: ClauseRow, own: DraftLanguage, language: DraftLanguage) =>
  language === own ? clause.text : (clause.translation?.text ?? null)
const inLanguage = (rows: readonly ClauseRow[], own: DraftLanguage, language: DraftLanguage): LineageClause[] =>
  rows.map((row) => ({ ...row, text: wordsOf(row, own, language) ?? '' }))

/** Carries comments from one edition to the next; both editions and what is known of their lineage are read once. */
export async function loadCarrier(db: Db, current: Version, next: Version) {
  const [older, newer, alignment] = await Promise.all([listClauses(db, current.id), listClauses(db, next.id), readAlignment(db, next.id)])
  const oldById = new Map(older.map((row) => [row.id, row]))
  const newById = new Map(newer.map((row) => [row.id, row]))
  const followers = new Map<DraftLanguage, (passage: Passage) => Reanchored>()
  const follower = (language: DraftLanguage) => {
    if (!followers.has(language)) {
      const texts = [inLanguage(older, current.language, language), inLanguage(newer, next.language, language)] as const
      followers.set(language, followPassages(...texts, alignment, language))
    }
    return followers.get(language)!
  }

  return ({ id, clauseId, selector }: Standing): NextAnchor => {
    if (clauseId === null) return { commentId: id, anchor: 'exact', clauseId, articleId: null, selector }
    const place = (found: Reanchored, language: DraftLanguage): NextAnchor => {
      if (found.state === 'orphaned')
        return { commentId: id, anchor: 'orphaned', clauseId, articleId: oldById.get(clauseId)?.articleId ?? null, selector }
      const clause = newById.get(found.clauseId)!
      const words = wordsOf(clause, next.language, language)
      const range = found.range && words !== null ? selectorAt(words, found.range, language) : null
      return { commentId: id, anchor: found.state, clauseId: clause.id, articleId: clause.articleId, selector: range }
    }
    const clause = oldById.get(clauseId)
    const language = selector?.language ?? current.language
    const text = clause && selector ? wordsOf(clause, current.language, language) : null
    if (selector && text !== null) {
      const found = follower(language)({ clauseId, range: offsetsOf(text, selector) })
      if (found.state !== 'orphaned') return place(found, language)
    }
    const found = follower(next.language)({ clauseId, range: null })
    if (!selector || found.state === 'orphaned') return place(found, next.language)
    // Where the other language of the clause is not there yet, its words cannot be shown to be unchanged, nor to be gone.
    const target = newById.get(found.clauseId)!
    const untranslated = language !== next.language && wordsOf(target, next.language, language) === null
    return place(untranslated ? { ...found, state: 'changed' } : { state: 'orphaned' }, next.language)
  }
}

function selectorAt(text: string, range: { start: number; end: number }, language: DraftLanguage): TextSelector {
  const { quote, position } = buildSelector(text, range.start, range.end)
  return { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix, start: position.start, end: position.end, language }
}

/** Comments that stand in the edition and are no orphans, in batches; the event loop gets its turn between them. */
export async function* standingIn(db: Db, versionId: string): AsyncGenerator<Standing[]> {
  let after: string | null = null
  for (;;) {
    const rows: Standing[] = await db
      .select({ id: comments.id, clauseId: comments.clauseId, selector: comments.selector })
      .from(comments)
      .where(and(eq(comments.versionId, versionId), ne(comments.anchor, 'orphaned'), ...(after ? [gt(comments.id, after)] : [])))
      .orderBy(asc(comments.id))
      .limit(BATCH)
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)!.id
    await setImmediate()
  }
}
