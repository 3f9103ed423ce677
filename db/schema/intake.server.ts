import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.server.ts'
import { comments } from './comments.server.ts'
import { consultations } from './consultations.server.ts'
import { instant } from './platform.server.ts'

/** Who sent what came by letter, phone, meeting or e-mail, and who entered it. For the office only; on no public page and in no export. */
export const commentIntakes = pgTable(
  'comment_intakes',
  {
    commentId: uuid('comment_id')
      .primaryKey()
      .references(() => comments.id, { onDelete: 'cascade' }),
    matterId: uuid('matter_id').notNull(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultations.id),
    submitterName: text('submitter_name'),
    submitterContact: text('submitter_contact'),
    enteredBy: uuid('entered_by')
      .notNull()
      .references(() => accounts.id),
    enteredAt: instant('entered_at').notNull(),
  },
  (t) => [index('comment_intakes_consultation').on(t.consultationId, t.enteredAt)],
)
