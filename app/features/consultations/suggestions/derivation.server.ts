import { asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { clauses, commentAnchors, type comments } from '#db/schema/index.server.ts'
import { detectLanguage } from '../drafts/domain/reading/lines.ts'
import type { Version } from '../lineage/load.server.ts'
import type { Articles } from './articles.server.ts'
import { amongIds } from './credits.server.ts'
import { tidyLines } from './domain/article.ts'
import { type Derived, deriveWhole, type Placed, type Proposal, placeProposal, weigh } from './domain/derive.ts'
import { type Edit, editsOf } from './domain/edits.ts'

type Row = Pick<typeof comments.$inferSelect, 'id' | 'versionId' | 'clauseId' | 'anchor' | 'selector' | 'proposedText' | 'language'>
/** `read`: the words that the author had before them. */
export type Derivation = { fit: Placed['fit']; read: string | null; isWhole: boolean; edits(): Edit[] }

/** What proposals come to in the edition; the same words for the same place are compared once, and edits found when they are asked for. */
export function deriver(current: Version, articles: Articles, earlier: ReadonlyMap<string, Articles>) {
  const known = new Map<string, unknown>()
  const once = <T>(key: string, find: () => T): T => {
    if (!known.has(key)) known.set(key, find())
    return known.get(key) as T
  }
  const { language: own } = current

  return (row: Row, text: string | null, origin: Origin | undefined): Derivation => {
    const { clauseId, selector, proposedText } = row
    const proposed = proposedText!
    const proposal: Proposal = {
      proposed,
      // What stands in another edition has not been taken along yet.
      orphaned: row.anchor === 'orphaned' || row.versionId !== current.id,
      text: clauseId ? text : null,
      selector,
      read: origin ? (origin.selector?.exact ?? origin.text) : (selector?.exact ?? text),
      carried: origin !== undefined,
      language: proposed.trim() === '' ? row.language : detectLanguage(proposed),
    }
    const placed = placeProposal(proposal, own)
    const alone: Derivation = {
      fit: placed.fit,
      read: proposal.read,
      isWhole: false,
      edits: () =>
        placed.fit === 'fits' && clauseId
          ? once(`${clauseId} ${placed.start} ${placed.before.length} ${proposed}`, () =>
              editsOf(placed.before, proposed, placed.start + articles.startOf(clauseId), own),
            )
          : [],
    }
    const now = clauseId && !selector && !proposal.orphaned ? articles.wholeOf(clauseId) : null
    if (!now || !clauseId) return alone
    const read = origin?.clauseId ? (earlier.get(origin.versionId)?.wholeOf(origin.clauseId)?.text ?? origin.text) : now.text
    const tidy = tidyLines(proposed, articles.labelOf(clauseId))
    const found: Derived = once(`whole ${clauseId} ${read === now.text} ${tidy}`, () =>
      deriveWhole({ ...proposal, proposed: tidy, text: now.text, read }, articles.articleOf(clauseId)!, now.start, own),
    )
    const edits = found.fit === 'fits' ? found.edits : []
    // Of the two ways to read it, the one that changes less is meant.
    if (alone.fit === 'fits' && weigh(alone.edits()) <= weigh(found.fit === 'fits' ? edits : editsOf(read ?? '', tidy, 0, own)))
      return alone
    return { fit: found.fit, read, isWhole: true, edits: () => edits }
  }
}

/** Where comments that were taken along stood at first, with the words of that clause. */
export type Origin = Pick<typeof commentAnchors.$inferSelect, 'versionId' | 'clauseId' | 'selector'> & { text: string | null }
export async function readOrigins(db: Db, ids: readonly string[]): Promise<Map<string, Origin>> {
  const { commentId, versionId, clauseId, selector } = commentAnchors
  const rows = await db
    .selectDistinctOn([commentId], { id: commentId, versionId, clauseId, selector, text: clauses.text })
    .from(commentAnchors)
    .leftJoin(clauses, eq(clauses.id, clauseId))
    .where(amongIds(commentId, ids))
    .orderBy(asc(commentId), asc(commentAnchors.replacedAt))
  return new Map(rows.map(({ id, ...origin }) => [id, origin]))
}

/** Editions that somebody read a clause of as a whole. */
export const editionsRead = (origins: Iterable<Origin>) => [
  ...new Set([...origins].flatMap(({ versionId, clauseId, selector }) => (clauseId && !selector ? [versionId] : []))),
]
