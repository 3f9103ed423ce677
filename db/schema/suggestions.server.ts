import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.server.ts'
import { comments } from './comments.server.ts'
import { clauses, draftVersions } from './drafts.server.ts'
import { instant } from './platform.server.ts'

export const VERDICTS = ['accepted', 'refused'] as const

/** Whether the words that a comment proposes go into the next edition. A later decision replaces the earlier one; both are kept. */
export const suggestionDecisions = pgTable(
  'suggestion_decisions',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id').notNull(),
    consultationId: uuid('consultation_id').notNull(),
    commentId: uuid('comment_id')
      .notNull()
      .references(() => comments.id),
    /** The edition and clause that were decided on, and the exact edits (UTF-16 offsets in the text of its article). */
    versionId: uuid('version_id')
      .notNull()
      .references(() => draftVersions.id),
    clauseId: uuid('clause_id').references(() => clauses.id),
    edits: jsonb('edits').$type<{ start: number; end: number; text: string }[]>().notNull(),
    verdict: text('verdict', { enum: VERDICTS }).notNull(),
    decidedBy: uuid('decided_by')
      .notNull()
      .references(() => accounts.id),
    decidedAt: instant('decided_at').notNull(),
    supersededAt: instant('superseded_at'),
  },
  (t) => [
    uniqueIndex('suggestion_decisions_standing').on(t.commentId).where(sql`superseded_at is null`),
    index('suggestion_decisions_consultation').on(t.consultationId),
  ],
)

/** Which comments caused the words of a clause of this edition. */
export const clauseCredits = pgTable(
  'clause_credits',
  {
    matterId: uuid('matter_id').notNull(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => draftVersions.id, { onDelete: 'cascade' }),
    clauseId: uuid('clause_id')
      .notNull()
      .references(() => clauses.id, { onDelete: 'cascade' }),
    commentId: uuid('comment_id')
      .notNull()
      .references(() => comments.id),
  },
  (t) => [
    primaryKey({ columns: [t.clauseId, t.commentId] }),
    index('clause_credits_version').on(t.versionId),
    index('clause_credits_comment').on(t.commentId),
  ],
)
