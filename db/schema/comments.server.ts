import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.server.ts'
import { consultations } from './consultations.server.ts'
import { clauses } from './drafts.server.ts'
import { files, instant } from './platform.server.ts'

export const STANCES = ['support', 'oppose', 'amend', 'ask'] as const
export const OUTCOMES = ['adopted', 'partly', 'not-adopted', 'out-of-scope'] as const
/** How a comment came to where it stands. An orphan keeps its last place, in an edition that is no longer current. */
export const ANCHOR_STATES = ['exact', 'moved', 'changed', 'orphaned'] as const
/** How a comment reached the office; whatever did not come over the web was entered by an official. */
export const CHANNELS = ['web', 'letter', 'phone', 'meeting', 'email'] as const
export type TextSelector = { exact: string; prefix: string; suffix: string; start: number; end: number; language: 'zh' | 'en' }

export const comments = pgTable(
  'comments',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id').notNull(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultations.id),
    /** Edition, clause and words where the comment stands now; `comment_anchors` has where it stood before. */
    versionId: uuid('version_id').notNull(),
    anchor: text('anchor', { enum: ANCHOR_STATES }).notNull().default('exact'),
    /** Null where the comment is on the whole draft. */
    clauseId: uuid('clause_id').references(() => clauses.id),
    articleId: uuid('article_id'),
    /** Null where it came off the web: whoever wrote a letter has no account. */
    authorId: uuid('author_id').references(() => accounts.id),
    authorKind: text('author_kind').notNull(),
    channel: text('channel', { enum: CHANNELS }).notNull().default('web'),
    /** Given by the office to what came off the web; who sent it is in `comment_intakes`. */
    receiptNumber: text('receipt_number'),
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
    /** Off the web, the beginning of the day on which the office received it. */
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
    index('comments_orphaned').on(t.consultationId, t.id).where(sql`anchor = 'orphaned'`),
    index('comments_search').using('gin', t.searchTerms),
    index('comments_author').on(t.authorId, t.createdAt),
    uniqueIndex('comments_receipt').on(t.consultationId, t.channel, t.receiptNumber).where(sql`receipt_number is not null`),
    check('comments_channel', sql`(channel = 'web') = (author_id is not null) and (channel = 'web') = (receipt_number is null)`),
  ],
)

/** Where a comment stood before each later edition, or before somebody set it right; the earliest is where it was written. */
export const commentAnchors = pgTable(
  'comment_anchors',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id').notNull(),
    commentId: uuid('comment_id')
      .notNull()
      .references(() => comments.id),
    versionId: uuid('version_id').notNull(),
    clauseId: uuid('clause_id').references(() => clauses.id),
    articleId: uuid('article_id'),
    selector: jsonb('selector').$type<TextSelector>(),
    anchor: text('anchor', { enum: ANCHOR_STATES }).notNull(),
    replacedAt: instant('replaced_at').notNull(),
    /** Null where it went along with a new edition. */
    replacedBy: uuid('replaced_by').references(() => accounts.id),
  },
  (t) => [index('comment_anchors_comment').on(t.commentId, t.replacedAt)],
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
    /** The clause of a later edition that carries what was adopted; its edition may still be in preparation. */
    carriedClauseId: uuid('carried_clause_id').references(() => clauses.id, { onDelete: 'set null' }),
    agencyId: uuid('agency_id').notNull(),
    respondedBy: uuid('responded_by').notNull(),
    respondedAt: instant('responded_at').notNull(),
    supersededAt: instant('superseded_at'),
  },
  (t) => [
    index('responses_comment').on(t.commentId, t.respondedAt),
    index('responses_batch').on(t.batchId, t.commentId),
    index('responses_carried').on(t.carriedClauseId).where(sql`carried_clause_id is not null`),
  ],
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
