import { index, pgTable, real, text, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.server.ts'
import { comments } from './comments.server.ts'
import { consultations } from './consultations.server.ts'
import { instant } from './platform.server.ts'

/** What comments are about, found by statistics alone; an office may name, merge and split, and from then on the program only adds to it. */
export const commentThemes = pgTable(
  'comment_themes',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id').notNull(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultations.id),
    language: text('language', { enum: ['zh', 'en'] }).notNull(),
    /** Given by the office; else its words name it. */
    name: text('name'),
    /** Words out of the comments, the most telling first. */
    terms: text('terms').array().notNull(),
    createdAt: instant('created_at').notNull(),
    settledAt: instant('settled_at'),
    settledBy: uuid('settled_by').references(() => accounts.id),
  },
  (t) => [index('comment_themes_consultation').on(t.consultationId)],
)

export const commentThemeMembers = pgTable(
  'comment_theme_members',
  {
    commentId: uuid('comment_id')
      .primaryKey()
      .references(() => comments.id),
    matterId: uuid('matter_id').notNull(),
    themeId: uuid('theme_id')
      .notNull()
      .references(() => commentThemes.id, { onDelete: 'cascade' }),
    /** How typical it is of the theme: cosine, 0 to 1. */
    score: real('score').notNull(),
  },
  (t) => [index('comment_theme_members_theme').on(t.themeId, t.score)],
)
