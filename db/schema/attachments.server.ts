import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { comments } from './comments.server.ts'
import { consultations } from './consultations.server.ts'
import { files, instant } from './platform.server.ts'

/** Why a file gives no text. A picture, or a scan, shows words that no program here can read. */
export const UNREADABLE = ['encrypted', 'no-text', 'broken', 'too-large'] as const

/** The text of a comment's attachment, taken out by a job; or why there is none. Searched, and shown on a page of its own. */
export const attachmentTexts = pgTable(
  'attachment_texts',
  {
    commentId: uuid('comment_id')
      .primaryKey()
      .references(() => comments.id, { onDelete: 'cascade' }),
    matterId: uuid('matter_id').notNull(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultations.id),
    fileId: uuid('file_id')
      .notNull()
      .references(() => files.id),
    problem: text('problem', { enum: UNREADABLE }),
    text: text('text').notNull(),
    /** The text is longer than what is kept of it. */
    isCut: boolean('is_cut').notNull(),
    searchTerms: text('search_terms').array().notNull().default(sql`'{}'::text[]`),
    readAt: instant('read_at').notNull(),
  },
  (t) => [index('attachment_texts_search').using('gin', t.searchTerms), index('attachment_texts_consultation').on(t.consultationId)],
)
