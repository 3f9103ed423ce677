import { boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Localised } from './accounts.server.ts'
import { matters } from './matters.server.ts'
import { instant } from './platform.server.ts'

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
