import { asc, desc, eq } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import { type Locale, localised, textLanguage } from '#app/i18n/locale.ts'
import { type Actor, holds } from '#app/platform/actor.ts'
import { env } from '#app/platform/env.server.ts'
import { toRichText } from '#app/platform/rich-text.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import {
  accounts,
  attachmentTexts,
  clauses,
  commentIntakes,
  comments,
  files,
  internalNotes,
  replies,
  responses,
} from '#db/schema/index.server.ts'
import { labelOf } from '../attachments/label.server.ts'
import { findOrigins, proposal } from '../comments/cards.server.ts'
import { bylineOf } from '../comments/speaker.server.ts'
import { requireConsultation } from '../load.server.ts'
import { toLocalTime } from '../manage/domain/local-time.ts'
import { requireColleague } from '../policy.ts'
import { requireHead } from '../reading/head.server.ts'
import { type EditionText, readEdition } from '../reading/texts.server.ts'
import { findCarrier, findDecision } from '../suggestions/standing.server.ts'
import { type WorkFilters, workQuery } from './domain/work-filters.ts'
import { findCarryingEdition } from './load.server.ts'
import { countWork, listColleagues, listTags, listWork, type WorkRowData } from './work-list.server.ts'

const stateOf = ({
  hiddenAt,
  withdrawnAt,
  respondedAt,
}: Pick<WorkRowData, 'hiddenAt' | 'withdrawnAt' | 'respondedAt'>): 'hidden' | 'withdrawn' | 'answered' | 'unanswered' =>
  hiddenAt ? 'hidden' : withdrawnAt ? 'withdrawn' : respondedAt ? 'answered' : 'unanswered'

/** The colleague's table: filters, counts, one page of rows, and the comment that is open beside it. */
export async function requireWorkPage(
  actor: Actor,
  consultationId: string,
  request: { filters: WorkFilters; after: string | null; comment: string | null },
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
) {
  const me = requireColleague(actor, (await requireConsultation(db, consultationId)).agencyId)
  const head = await requireHead(db, actor, consultationId, now, null)
  const { consultation } = head
  const language = textLanguage(locale)
  const edition = await readEdition(db, consultation.id, head.shown.id, consultation.publishedAt !== null)
  const scope = { consultation, edition, me, now }
  const [{ rows, next }, counts, colleagues, tags, panel, carrying] = await Promise.all([
    listWork(db, scope, request.filters, request.after),
    countWork(db, consultation, me, now),
    listColleagues(db, consultation.agencyId),
    listTags(db, consultation.id),
    request.comment ? findPanel(db, consultation.id, request.comment, locale) : null,
    findCarrying(db, consultation.id, language),
  ])
  const names = new Map(colleagues.map((one) => [one.id, one.name]))
  const due = consultation.answersDueAt
  const may = {
    answer: holds(me, consultation.agencyId, 'author', 'moderator', 'decision-maker') && !consultation.reportedAt,
    assign: holds(me, consultation.agencyId, 'author', 'moderator', 'decision-maker'),
    hide: holds(me, consultation.agencyId, 'moderator'),
    report: holds(me, consultation.agencyId, 'author', 'decision-maker'),
  }
  return {
    id: consultation.id,
    title: localised(consultation.title, locale),
    status: head.status,
    reportedAt: consultation.reportedAt?.toISOString() ?? null,
    may,
    counts,
    colleagues,
    tags,
    answersDueAt: due?.toISOString() ?? null,
    overdue: due !== null && due <= now && counts.unanswered > 0,
    filters: request.filters,
    after: request.after,
    next,
    panel,
    carrying,
    rows: rows.map(
      ({
        clauseId,
        articleId: _article,
        createdAt,
        hiddenAt,
        withdrawnAt,
        respondedAt,
        assigneeId,
        words,
        channel,
        receiptNumber,
        ...row
      }) => ({
        ...row,
        name: bylineOf({ channel, receiptNumber }, locale) ?? row.name,
        words: withdrawnAt ? '' : words.replace(/\s+/g, ' '),
        cite: clauseId ? edition.citeOf(clauseId, language) : null,
        createdAt: createdAt.toISOString(),
        day: toLocalTime(createdAt, env.TIME_ZONE).slice(0, 10),
        state: stateOf({ hiddenAt, withdrawnAt, respondedAt }),
        assignee: assigneeId ? (names.get(assigneeId) ?? null) : null,
        href: workQuery(request.filters, { after: request.after ?? undefined, comment: row.id }),
      }),
    ),
    clauses: namedClauses(edition, language),
  }
}
const namedClauses = (edition: EditionText, language: 'zh' | 'en') =>
  edition
    .inLanguage(language)
    .rows.map(({ key, cite, heading }) => ({ key, label: heading && !cite.includes(heading) ? `${cite} ${heading}` : cite }))

/** The clauses that can be said to carry what was adopted. */
export async function findCarrying(db: Db, consultationId: string, language: 'zh' | 'en') {
  const version = await findCarryingEdition(db, consultationId)
  if (!version) return null
  const edition = await readEdition(db, consultationId, version.id, version.publishedAt !== null)
  return { number: version.number, clauses: namedClauses(edition, language) }
}
export type WorkPage = Awaited<ReturnType<typeof requireWorkPage>>
export type WorkRow = WorkPage['rows'][number]

type Author = { displayName: string; deletedAt: Date | null }
const nameOf = (author: Author, shownName: string | null = null) => (author.deletedAt ? null : (shownName ?? author.displayName))
const person = { displayName: accounts.displayName, deletedAt: accounts.deletedAt }

/** Everything about one comment, hidden words included: whoever judges it has to read it. What its author withdrew is gone here too. */
async function findPanel(db: Db, consultationId: string, id: string, locale: Locale) {
  const [row] = isUuid(id)
    ? await db
        .select({
          comment: comments,
          author: person,
          sender: { at: commentIntakes.enteredAt, name: commentIntakes.submitterName, contact: commentIntakes.submitterContact },
          file: { id: files.id, name: files.name, bytes: files.bytes },
          attached: { readAt: attachmentTexts.readAt, problem: attachmentTexts.problem },
        })
        .from(comments)
        .leftJoin(accounts, eq(accounts.id, comments.authorId))
        .leftJoin(commentIntakes, eq(commentIntakes.commentId, comments.id))
        .leftJoin(files, eq(files.id, comments.fileId))
        .leftJoin(attachmentTexts, eq(attachmentTexts.commentId, comments.id))
        .where(eq(comments.id, id))
    : []
  if (!row || row.comment.consultationId !== consultationId) return null
  const { comment, author, sender, file, attached } = row
  const [edition, answers, notes, said, decision, carrier, origins] = await Promise.all([
    readEdition(db, consultationId, comment.versionId, true),
    db
      .select({ response: responses, by: person, carriedKey: clauses.key })
      .from(responses)
      .innerJoin(accounts, eq(accounts.id, responses.respondedBy))
      .leftJoin(clauses, eq(clauses.id, responses.carriedClauseId))
      .where(eq(responses.commentId, id))
      .orderBy(desc(responses.respondedAt)),
    db
      .select({ note: internalNotes, by: person })
      .from(internalNotes)
      .innerJoin(accounts, eq(accounts.id, internalNotes.authorId))
      .where(eq(internalNotes.commentId, id))
      .orderBy(asc(internalNotes.createdAt)),
    db
      .select({ reply: replies, by: person })
      .from(replies)
      .innerJoin(accounts, eq(accounts.id, replies.authorId))
      .where(eq(replies.commentId, id))
      .orderBy(asc(replies.id))
      .limit(200),
    findDecision(db, id),
    findCarrier(db, id),
    findOrigins(db, [id]),
  ])
  const origin = origins.get(id)
  const read = origin ? { ...origin, edition: await readEdition(db, consultationId, origin.versionId, true) } : { ...comment, edition }
  const { selector, clauseId, language, withdrawnAt } = comment
  const proposedText = withdrawnAt ? null : comment.proposedText
  return {
    id,
    state: stateOf(comment),
    name: bylineOf(comment, locale) ?? (author && nameOf(author, comment.shownName)),
    offWeb: comment.channel !== 'web',
    /** Of what came off the web; for the office alone. */
    sender: sender && { name: sender.name, contact: sender.contact },
    kind: comment.authorKind,
    stance: comment.stance,
    anchor: comment.anchor,
    language,
    body: withdrawnAt ? [] : toRichText(comment.body),
    clause: clauseId ? clauseOf(edition, clauseId, selector?.language ?? language, locale) : null,
    quote: withdrawnAt ? null : (selector?.exact ?? null),
    redline: proposedText ? proposal(comment, read) : null,
    decision: decision ? { verdict: decision.verdict, at: decision.decidedAt.toISOString(), carrier } : null,
    file:
      file && !withdrawnAt
        ? { ...file, name: labelOf(file.name, attached?.problem ?? null, locale), hasText: attached !== null && attached.problem === null }
        : null,
    hiddenReason: comment.hiddenReason,
    tags: comment.tags,
    assigneeId: comment.assigneeId,
    endorsements: comment.endorsementCount,
    createdAt: comment.createdAt.toISOString(),
    editedAt: comment.editedAt?.toISOString() ?? null,
    responses: answers.map(({ response, by, carriedKey }) => ({
      id: response.id,
      outcome: response.outcome,
      reason: toRichText(response.reason),
      source: response.reason,
      carriedKey,
      language: response.language,
      by: nameOf(by),
      at: response.respondedAt.toISOString(),
      superseded: response.supersededAt !== null,
    })),
    notes: notes.map(({ note, by }) => ({ id: note.id, body: toRichText(note.body), by: nameOf(by), at: note.createdAt.toISOString() })),
    replies: said.map(({ reply, by }) => ({
      id: reply.id,
      nested: reply.parentReplyId !== null,
      name: nameOf(by),
      kind: reply.authorKind,
      body: reply.withdrawnAt ? [] : toRichText(reply.body),
      language: reply.language,
      at: reply.createdAt.toISOString(),
      state: reply.hiddenAt ? ('hidden' as const) : reply.withdrawnAt ? ('withdrawn' as const) : ('shown' as const),
      hiddenReason: reply.hiddenReason,
    })),
  }
}
export type Panel = NonNullable<Awaited<ReturnType<typeof findPanel>>>

const clauseOf = (edition: EditionText, clauseId: string, language: 'zh' | 'en', locale: Locale) => ({
  key: edition.keyOf(clauseId) ?? '',
  cite: edition.citeOf(clauseId, textLanguage(locale)),
  text: edition.textOf(clauseId, language),
  language,
})
