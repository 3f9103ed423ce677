import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Locale } from '#app/i18n/locale.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, clauseCredits, clauses, comments, suggestionDecisions } from '#db/schema/index.server.ts'
import { bylineOf, nameOf } from '../comments/speaker.server.ts'
import { listClauses, type Version } from '../lineage/load.server.ts'
import { articlesOf, readArticles } from './articles.server.ts'
import { findTaken } from './credits.server.ts'
import { deriver, editionsRead, readOrigins } from './derivation.server.ts'
import type { Placed } from './domain/derive.ts'
import type { Edit } from './domain/edits.ts'

const columns = {
  id: comments.id,
  versionId: comments.versionId,
  clauseId: comments.clauseId,
  articleId: comments.articleId,
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
  /** The article that it is about or stands in; the clause itself above the articles. */
  articleId: string | null
  fit: Placed['fit'] | 'taken'
  /** In the article's text, found when they are first asked for; empty unless it fits. */
  readonly edits: Edit[]
  /** Whether it is about the clause with all its parts, so that it may add or take away some of them. */
  isWhole: boolean
  takenIn: number | null
  /** The words that the author read; null for the whole draft. */
  read: string | null
  verdict: Verdict | null
  decidedAt: Date | null
  comment: Pick<typeof comments.$inferSelect, 'proposedText' | 'authorKind' | 'respondedAt'> & { endorsements: number }
  name: string | null
}

/** `accepted`: those that are, or that an edition credits. */
export type Only = { locale?: Locale; ids?: readonly string[]; articleIds?: readonly string[]; accepted?: boolean }
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
        only.articleIds ? inArray(sql`coalesce(${comments.articleId}, ${comments.clauseId})`, [...only.articleIds]) : undefined,
      ),
    )
    .orderBy(asc(comments.id))
  const ids = rows.map(({ comment }) => comment.id)
  if (ids.length === 0) return []
  const [origins, taken, present] = await Promise.all([readOrigins(db, ids), findTaken(db, ids), listClauses(db, current.id)])
  const derive = deriver(current, articlesOf(current, present), await readArticles(db, editionsRead(origins.values())))
  return rows.map(({ comment, author, decision, text }) => {
    const { id, clauseId, articleId } = comment
    const { fit, read, isWhole, edits } = derive(comment, text, origins.get(id))
    const takenIn = taken.get(id)?.number ?? null
    return {
      id,
      clauseId,
      articleId: articleId ?? clauseId,
      fit: takenIn === null ? fit : ('taken' as const),
      get edits() {
        return takenIn === null ? edits() : []
      },
      isWhole,
      takenIn,
      read,
      verdict: decision?.verdict ?? null,
      decidedAt: decision?.decidedAt ?? null,
      comment,
      name: bylineOf(comment, only.locale ?? 'zh-CN') ?? nameOf(comment, author),
    }
  })
}
