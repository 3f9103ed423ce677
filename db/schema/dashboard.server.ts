import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Localised } from './accounts.server.ts'
import { accounts } from './accounts.server.ts'
import { matters } from './matters.server.ts'
import { instant } from './platform.server.ts'

/**
 * What a matter's dashboard showed at one moment, with what an analyst wrote between. Append-only: a trigger refuses any change, so
 * that what was decided on can be read for ever as it was.
 */
export const dashboardReports = pgTable(
  'dashboard_reports',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id')
      .notNull()
      .references(() => matters.id),
    title: jsonb('title').$type<Localised>().notNull(),
    /** In order: words in both languages, or a block as it was in both languages. */
    items: jsonb('items').notNull(),
    /** Every event of the log up to this position is counted. */
    position: text('position').notNull(),
    /** SHA-256 of the items as canonical JSON. */
    hash: text('hash').notNull(),
    frozenBy: uuid('frozen_by')
      .notNull()
      .references(() => accounts.id),
    frozenAt: instant('frozen_at').notNull(),
  },
  (t) => [index('dashboard_reports_matter').on(t.matterId, t.frozenAt)],
)
