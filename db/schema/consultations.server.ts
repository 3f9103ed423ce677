import { sql } from 'drizzle-orm'
import { type AnyPgColumn, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { CLAUSE_KINDS } from '../../app/features/consultations/drafts/domain/types.ts'
import { accounts, type Localised } from './accounts.server.ts'
import { matters } from './matters.server.ts'
import { files, instant } from './platform.server.ts'

/** Status is computed from the times: before publishedAt a draft, then announced, open, closed, reported. */
export const consultations = pgTable(
  'consultations',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id')
      .notNull()
      .references(() => matters.id),
    agencyId: uuid('agency_id').notNull(),
    title: jsonb('title').$type<Localised>().notNull(),
    summary: jsonb('summary').$type<Localised>().notNull(),
    asksRealName: boolean('asks_real_name').notNull().default(false),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    publishedAt: instant('published_at'),
    opensAt: instant('opens_at'),
    closesAt: instant('closes_at'),
    /** Owed where the period is shorter than 30 days; shown on the page. */
    shortPeriodReason: text('short_period_reason'),
    answersDueAt: instant('answers_due_at'),
    reportedAt: instant('reported_at'),
    /** Published where the report leaves comments unanswered. */
    unansweredReason: text('unanswered_reason'),
    whatChanged: jsonb('what_changed').$type<Localised>(),
    deletedAt: instant('deleted_at'),
  },
  (t) => [index('consultations_matter').on(t.matterId), index('consultations_closing').on(t.closesAt)],
)

/** Every change of the closing time, with the reason. */
export const periodExtensions = pgTable('period_extensions', {
  id: uuid('id').primaryKey(),
  consultationId: uuid('consultation_id')
    .notNull()
    .references(() => consultations.id),
  closesAtBefore: instant('closes_at_before').notNull(),
  closesAtAfter: instant('closes_at_after').notNull(),
  reason: text('reason').notNull(),
  extendedBy: uuid('extended_by').notNull(),
  extendedAt: instant('extended_at').notNull(),
})

/** One edition of the draft text. A published version never changes. */
export const draftVersions = pgTable(
  'draft_versions',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id').notNull(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultations.id),
    number: integer('number').notNull(),
    title: jsonb('title').$type<Localised>().notNull(),
    notes: jsonb('notes').$type<{ zh?: string[]; en?: string[] }>().notNull(),
    language: text('language', { enum: ['zh', 'en'] }).notNull(),
    createdAt: instant('created_at').notNull(),
    publishedAt: instant('published_at'),
  },
  (t) => [uniqueIndex('draft_versions_number').on(t.consultationId, t.number)],
)

/** One addressable piece. `key` (a7-p2) names it within its version, `ordinal` is its place in reading order. */
export const clauses = pgTable(
  'clauses',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id').notNull(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => draftVersions.id),
    key: text('key').notNull(),
    parentId: uuid('parent_id').references((): AnyPgColumn => clauses.id),
    /** The article (or annex) that the clause belongs to; itself for an article; null for chapters. Comments are counted by it. */
    articleId: uuid('article_id'),
    ordinal: integer('ordinal').notNull(),
    kind: text('kind', { enum: CLAUSE_KINDS }).notNull(),
    number: integer('number'),
    label: text('label').notNull(),
    heading: text('heading').notNull(),
    text: text('text').notNull(),
    path: text('path').notNull(),
    /** The same clause in the draft's other language, where the office gave one. */
    translation: jsonb('translation').$type<{ label: string; heading: string; text: string; path: string }>(),
    /** The drafter's note beside the clause. */
    explanation: jsonb('explanation').$type<Localised>(),
  },
  (t) => [uniqueIndex('clauses_key').on(t.versionId, t.key), index('clauses_order').on(t.versionId, t.ordinal)],
)

export const STANCES = ['support', 'oppose', 'amend', 'ask'] as const
export const OUTCOMES = ['adopted', 'partly', 'not-adopted', 'out-of-scope'] as const
export type TextSelector = { exact: string; prefix: string; suffix: string; start: number; end: number; language: 'zh' | 'en' }

export const comments = pgTable(
  'comments',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id').notNull(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultations.id),
    versionId: uuid('version_id').notNull(),
    /** Null where the comment is on the whole draft. */
    clauseId: uuid('clause_id').references(() => clauses.id),
    articleId: uuid('article_id'),
    authorId: uuid('author_id')
      .notNull()
      .references(() => accounts.id),
    authorKind: text('author_kind').notNull(),
    /** The real name as it stood when posted, only where the consultation asks for it. */
    shownName: text('shown_name'),
    stance: text('stance', { enum: STANCES }).notNull(),
    body: text('body').notNull(),
    language: text('language', { enum: ['zh', 'en'] }).notNull(),
    selector: jsonb('selector').$type<TextSelector>(),
    proposedText: text('proposed_text'),
    fileId: uuid('file_id').references(() => files.id),
    endorsementCount: integer('endorsement_count').notNull().default(0),
    replyCount: integer('reply_count').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    editedAt: instant('edited_at'),
    withdrawnAt: instant('withdrawn_at'),
    hiddenAt: instant('hidden_at'),
    hiddenReason: text('hidden_reason'),
    hiddenBy: uuid('hidden_by'),
    respondedAt: instant('responded_at'),
    outcome: text('outcome', { enum: OUTCOMES }),
    assigneeId: uuid('assignee_id'),
    tags: text('tags').array().notNull().default(sql`'{}'::text[]`),
    /** Character bigrams (Chinese) and words (Latin) of body and proposed wording, for search. */
    searchTerms: text('search_terms').array().notNull().default(sql`'{}'::text[]`),
  },
  (t) => [
    index('comments_newest').on(t.consultationId, t.id),
    index('comments_endorsed').on(t.consultationId, t.endorsementCount, t.id),
    index('comments_discussed').on(t.consultationId, t.replyCount, t.id),
    index('comments_article').on(t.articleId, t.endorsementCount, t.id),
    index('comments_unanswered').on(t.consultationId, t.id).where(sql`responded_at is null and withdrawn_at is null and hidden_at is null`),
    index('comments_search').using('gin', t.searchTerms),
    index('comments_author').on(t.authorId, t.createdAt),
  ],
)

/** What a comment said before each edit. */
export const commentRevisions = pgTable(
  'comment_revisions',
  {
    id: uuid('id').primaryKey(),
    commentId: uuid('comment_id')
      .notNull()
      .references(() => comments.id),
    stance: text('stance', { enum: STANCES }).notNull(),
    body: text('body').notNull(),
    proposedText: text('proposed_text'),
    replacedAt: instant('replaced_at').notNull(),
  },
  (t) => [index('comment_revisions_comment').on(t.commentId, t.replacedAt)],
)

/** Two levels: a reply to a comment, and a reply to a reply. */
export const replies = pgTable(
  'replies',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id').notNull(),
    consultationId: uuid('consultation_id').notNull(),
    commentId: uuid('comment_id')
      .notNull()
      .references(() => comments.id),
    parentReplyId: uuid('parent_reply_id').references((): AnyPgColumn => replies.id),
    authorId: uuid('author_id')
      .notNull()
      .references(() => accounts.id),
    authorKind: text('author_kind').notNull(),
    body: text('body').notNull(),
    language: text('language', { enum: ['zh', 'en'] }).notNull(),
    createdAt: instant('created_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    hiddenAt: instant('hidden_at'),
    hiddenReason: text('hidden_reason'),
  },
  (t) => [index('replies_comment').on(t.commentId, t.id)],
)

export const endorsements = pgTable(
  'endorsements',
  {
    commentId: uuid('comment_id')
      .notNull()
      .references(() => comments.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    matterId: uuid('matter_id').notNull(),
    endorsedAt: instant('endorsed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.accountId] }), index('endorsements_account').on(t.accountId)],
)

/** The office's answer. A later answer replaces the earlier one in view; both are kept. One response may answer many comments. */
export const responses = pgTable(
  'responses',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id').notNull(),
    consultationId: uuid('consultation_id').notNull(),
    commentId: uuid('comment_id')
      .notNull()
      .references(() => comments.id),
    batchId: uuid('batch_id').notNull(),
    outcome: text('outcome', { enum: OUTCOMES }).notNull(),
    reason: text('reason').notNull(),
    language: text('language', { enum: ['zh', 'en'] }).notNull(),
    agencyId: uuid('agency_id').notNull(),
    respondedBy: uuid('responded_by').notNull(),
    respondedAt: instant('responded_at').notNull(),
    supersededAt: instant('superseded_at'),
  },
  (t) => [index('responses_comment').on(t.commentId, t.respondedAt)],
)

/** For colleagues only; never on a public page or in an export. */
export const internalNotes = pgTable(
  'internal_notes',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id').notNull(),
    commentId: uuid('comment_id')
      .notNull()
      .references(() => comments.id),
    authorId: uuid('author_id')
      .notNull()
      .references(() => accounts.id),
    body: text('body').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('internal_notes_comment').on(t.commentId)],
)
