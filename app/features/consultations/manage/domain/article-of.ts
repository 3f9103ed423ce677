import type { ClauseKind } from '../../drafts/domain/types.ts'

type Piece = { id: string; kind: ClauseKind; parent: string | null }
const CONTAINERS: readonly ClauseKind[] = ['part', 'chapter', 'section']

/**
 * The article or annex that each clause belongs to; itself for an article; null for parts, chapters and sections.
 * In a text without articles a section is one, as in English acts; and without these the topmost clause stands in, so that every
 * comment is counted somewhere.
 */
export function articlesOf(clauses: readonly Piece[]): Map<string, string | null> {
  const result = new Map<string, string | null>()
  const base = clauses.some(({ kind }) => kind === 'article') ? 'article' : 'section'
  for (const { id, kind, parent } of clauses) {
    const above = parent === null ? null : (result.get(parent) ?? null)
    result.set(id, kind === base ? id : CONTAINERS.includes(kind) ? null : (above ?? id))
  }
  return result
}
