import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Locale } from '#app/i18n/locale.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, clauseCredits, clauses, commentAnchors, comments, suggestionDecisions } from '#db/schema/index.server.ts'
import { bylineOf, nameOf } from '../comments/speaker.server.ts'
import { detectLanguage } from '../drafts/domain/reading/lines.ts'
import type { Version } from '../lineage/load.server.ts'
import { amongIds, findTaken } from './credits.server.ts'
import { type Placed, placeProposal } from './domain/derive.ts'
import { type Edit, editsOf } from './domain/edits.ts'

const columns = {
  id: comments.id,
  versionId: comments.versionId,
  clauseId: comments.clauseId,
  anchor: comments.anchor,
  selector: comments.selector,
  proposedText: comments.proposedText,
  language: comments.language,
  shownName: comments.shownName,
  authorKind: comments.authorKind,
  channel: comments.channel,
  receiptNumber: comments.receiptNumber,
  endorsements: comments.endorsementCount,
  respondedAt: comments.respondedAt,
}
export type Verdict = 'accepted' | 'refused'
/** A comment that proposes wording, as it stands now. `taken`: it is in a published edition already. */
export type Proposed = {
  id: string
  clauseId: string | null
  fit: Placed['fit'] | 'taken'
  /** Found when they are first asked for; empty unless it fits. */
  readonly edits: Edit[]
  takenIn: number | null
  /** The words that the author read; null for the whole draft. */
  read: string | null
  verdict: Verdict | null
  decidedAt: Date | null
  comment: Pick<typeof comments.$inferSelect, 'proposedText' | 'authorKind' | 'respondedAt'> & { endorsements: number }
  name: string | null
}

/** `accepted`: those that are, or that an edition credits. */
export type Only = { locale?: Locale; ids?: readonly string[]; clauseIds?: readonly string[]; accepted?: boolean }
/** Every comment of the consultation that proposes wording and still stands: derived against the edition, with what was decided. */
export async function collectSuggestions(db: Db, current: Version, only: Only = {}): Promise<Proposed[]> {
  const rows = await db
    .select({
      comment: columns,
      author: { displayName: accounts.displayName, deletedAt: accounts.deletedAt },
      decision: { verdict: suggestionDecisions.verdict, decidedAt: suggestionDecisions.decidedAt },
      text: clauses.text,
    })
    .from(comments)
    .leftJoin(accounts, eq(accounts.id, comments.authorId))
    .leftJoin(suggestionDecisions, and(eq(suggestionDecisions.commentId, comments.id), isNull(suggestionDecisions.supersededAt)))
    .leftJoin(clauses, eq(clauses.id, comments.clauseId))
    .where(
      and(
        eq(comments.consultationId, current.consultationId),
        isNotNull(comments.proposedText),
        isNull(comments.withdrawnAt),
        isNull(comments.hiddenAt),
        only.ids ? inArray(comments.id, [...only.ids]) : undefined,
        only.accepted
          ? or(
              eq(suggestionDecisions.verdict, 'accepted'),
              sql`exists (select 1 from ${clauseCredits} where ${clauseCredits.commentId} = ${comments.id})`,
            )
          : undefined,
        only.clauseIds ? inArray(comments.clauseId, [...only.clauseIds]) : undefined,
      ),
    )
    .orderBy(asc(comments.id))
  const ids = rows.map(({ comment }) => comment.id)
  const [read, taken] = ids.length > 0 ? await Promise.all([readOriginally(db, ids), findTaken(db, ids)]) : [new Map(), new Map()]
  const known = new Map<string, Edit[]>()
  const editsFor = (clauseId: string | null, { before, start }: { before: string; start: number }, proposed: string) => {
    const key = `${clauseId} ${start} ${before.length} ${proposed}`
    const edits = known.get(key) ?? editsOf(before, proposed, start, current.language)
    known.set(key, edits)
    return edits
  }
  return rows.map(({ comment, author, decision, text }) => {
    const { id, clauseId, selector, proposedText, language } = comment
    const words = read.has(id) ? read.get(id)! : (selector?.exact ?? text)
    const placed = placeProposal(
      {
        proposed: proposedText!,
        // What stands in another edition has not been taken along yet.
        orphaned: comment.anchor === 'orphaned' || comment.versionId !== current.id,
        text: clauseId ? text : null,
        selector,
        read: words,
        carried: read.has(id),
        language: proposedText!.trim() === '' ? language : detectLanguage(proposedText!),
      },
      current.language,
    )
    const takenIn = taken.get(id)?.number ?? null
    return {
      id,
      clauseId,
      fit: takenIn === null ? placed.fit : ('taken' as const),
      get edits() {
        return takenIn === null && placed.fit === 'fits' ? editsFor(clauseId, placed, proposedText!) : []
      },
      takenIn,
      read: words,
      verdict: decision?.verdict ?? null,
      decidedAt: decision?.decidedAt ?? null,
      comment,
      name: bylineOf(comment, only.locale ?? 'zh-CN') ?? nameOf(comment, author),
    }
  })
}

/** What the authors of comments that were taken along had before them: the words quoted, else the clause's own. */
async function readOriginally(db: Db, ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await db
    .selectDistinctOn([commentAnchors.commentId], { id: commentAnchors.commentId, selector: commentAnchors.selector, text: clauses.text })
    .from(commentAnchors)
    .leftJoin(clauses, eq(clauses.id, commentAnchors.clauseId))
    .where(amongIds(commentAnchors.commentId, ids))
    .orderBy(asc(commentAnchors.commentId), asc(commentAnchors.replacedAt))
  return new Map(rows.map(({ id, selector, text }) => [id, selector?.exact ?? text]))
}
