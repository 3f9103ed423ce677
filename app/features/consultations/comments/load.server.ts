import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Db } from '#db/client.server.ts'
import { clauses, comments, consultations, draftVersions, replies } from '#db/schema/index.server.ts'
import { maySee } from '../policy.ts'
import { type ClauseText, type QuoteSelector, resolveQuote } from './domain/quote.ts'

const missing = () => new AppError('not_found', 'problem.notFound')
const period = {
  agencyId: consultations.agencyId,
  publishedAt: consultations.publishedAt,
  opensAt: consultations.opensAt,
  closesAt: consultations.closesAt,
  reportedAt: consultations.reportedAt,
  deletedAt: consultations.deletedAt,
}
const currentVersionId = sql`(select v.id from draft_versions v where v.consultation_id = ${consultations.id} and v.published_at is not null order by v.number desc limit 1)`

/** Where a comment would stand: consultation, its current edition and the clause, in one query. */
export async function requireSite(db: Db, actor: Actor, consultationId: string, key: string | null, now: Date) {
  const [row] = await db
    .select({
      consultation: { id: consultations.id, matterId: consultations.matterId, asksRealName: consultations.asksRealName, ...period },
      version: { id: draftVersions.id, number: draftVersions.number, language: draftVersions.language },
      clause: { id: clauses.id, key: clauses.key, articleId: clauses.articleId, text: clauses.text, translation: clauses.translation },
    })
    .from(consultations)
    .innerJoin(draftVersions, eq(draftVersions.id, currentVersionId))
    .leftJoin(clauses, and(eq(clauses.versionId, draftVersions.id), eq(clauses.key, key ?? '')))
    .where(eq(consultations.id, consultationId))
  if (!row || row.consultation.deletedAt || !maySee(actor, row.consultation, now)) throw missing()
  if (key !== null && !row.clause) throw new AppError('invalid', 'consultations.problem.noSuchClause', {}, 'clause')
  return row
}
export type Site = Awaited<ReturnType<typeof requireSite>>

/** Words that stand in the clause, in either of its languages. */
export function requireSelector(site: Site, quote: string, start: number | undefined, end: number | undefined): QuoteSelector {
  const { clause, version } = site
  if (!clause) throw new AppError('invalid', 'consultations.problem.quoteNeedsClause', {}, 'quote')
  const texts: ClauseText[] = [{ language: version.language, text: clause.text }]
  if (clause.translation) texts.push({ language: version.language === 'zh' ? 'en' : 'zh', text: clause.translation.text })
  const found = resolveQuote(texts, quote, start !== undefined && end !== undefined ? { start, end } : null)
  if ('problem' in found)
    throw new AppError(
      'invalid',
      found.problem === 'twice' ? 'consultations.problem.quoteTwice' : 'consultations.problem.quoteMissing',
      {},
      'quote',
    )
  return found.selector
}

/** A comment with its consultation, for a reader to whom both exist. `lock` keeps an edit and a first reply apart. */
export async function requireCommentInPlace(db: Db, actor: Actor, commentId: string, now: Date, { lock = false } = {}) {
  const query = db
    .select({ comment: comments, consultation: { id: consultations.id, ...period } })
    .from(comments)
    .innerJoin(consultations, eq(consultations.id, comments.consultationId))
    .where(eq(comments.id, commentId))
  const [row] = lock ? await query.for('update', { of: comments }) : await query
  if (!row || row.consultation.deletedAt || !maySee(actor, row.consultation, now)) throw missing()
  return row
}

/** What was withdrawn or hidden takes no more replies, endorsements or edits. */
export function refuseIfGone(comment: { withdrawnAt: Date | null; hiddenAt: Date | null }) {
  if (comment.withdrawnAt || comment.hiddenAt) throw new AppError('conflict', 'consultations.problem.commentGone')
}

export async function requireReply(db: Db, id: string) {
  const [reply] = await db.select().from(replies).where(eq(replies.id, id))
  if (!reply) throw missing()
  return reply
}
