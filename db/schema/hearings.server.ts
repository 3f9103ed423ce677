import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Localised } from './accounts.server.ts'
import { accounts } from './accounts.server.ts'
import { OUTCOMES } from './comments.server.ts'
import { consultations } from './consultations.server.ts'
import { matters } from './matters.server.ts'
import { instant } from './platform.server.ts'

/** Seats of one kind of participant, for example residents nearby. */
export type HearingGroup = { key: string; name: Localised; seats: number }

/** Status is computed from the times. */
export const hearings = pgTable(
  'hearings',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id')
      .notNull()
      .references(() => matters.id),
    agencyId: uuid('agency_id').notNull(),
    /** The consultation whose ledger the handling belongs to. */
    consultationId: uuid('consultation_id').references(() => consultations.id),
    title: jsonb('title').$type<Localised>().notNull(),
    about: jsonb('about').$type<Localised>().notNull(),
    venue: jsonb('venue').$type<Localised>().notNull(),
    /** How participants are chosen, in words; the drawing itself is in domain/draw.ts. */
    groups: jsonb('groups').$type<HearingGroup[]>().notNull(),
    /** One item per line; written anew it is on record as an event. */
    agenda: text('agenda').notNull().default(''),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    publishedAt: instant('published_at'),
    /** Owed where notice is shorter than 30 days; shown on the page. */
    shortNoticeReason: text('short_notice_reason'),
    appliesUntil: instant('applies_until'),
    heldAt: instant('held_at'),
    /** SHA-256 of the secret, published with the notice; the secret itself is shown once the seats are drawn. */
    secretHash: text('secret_hash'),
    secret: text('secret'),
    drawnAt: instant('drawn_at'),
    transcriptAt: instant('transcript_at'),
    handledAt: instant('handled_at'),
    /** Published and never held; the reason is in hearing_changes. */
    calledOffAt: instant('called_off_at'),
    deletedAt: instant('deleted_at'),
  },
  (t) => [index('hearings_matter').on(t.matterId), index('hearings_consultation').on(t.consultationId)],
)

/** Every change of a published hearing, with its reason; what did not change is null. */
export const hearingChanges = pgTable(
  'hearing_changes',
  {
    id: uuid('id').primaryKey(),
    hearingId: uuid('hearing_id')
      .notNull()
      .references(() => hearings.id),
    kind: text('kind', { enum: ['moved', 'called-off'] }).notNull(),
    reason: text('reason').notNull(),
    heldAtBefore: instant('held_at_before'),
    heldAtAfter: instant('held_at_after'),
    appliesUntilBefore: instant('applies_until_before'),
    appliesUntilAfter: instant('applies_until_after'),
    venueBefore: jsonb('venue_before').$type<Localised>(),
    venueAfter: jsonb('venue_after').$type<Localised>(),
    /** Owed where the new time is less than 30 days after the change. */
    shortNoticeReason: text('short_notice_reason'),
    changedBy: uuid('changed_by').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [index('hearing_changes_hearing').on(t.hearingId, t.changedAt)],
)

export const hearingApplications = pgTable(
  'hearing_applications',
  {
    hearingId: uuid('hearing_id')
      .notNull()
      .references(() => hearings.id),
    /** All that the public sees of who applied. */
    number: integer('number').notNull(),
    matterId: uuid('matter_id').notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    groupKey: text('group_key').notNull(),
    statement: text('statement').notNull(),
    appliedAt: instant('applied_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    /** Place in the order of the group, from 1; null before the draw. */
    rank: integer('rank'),
    declinedAt: instant('declined_at'),
    acceptedAt: instant('accepted_at'),
  },
  (t) => [primaryKey({ columns: [t.hearingId, t.number] }), uniqueIndex('hearing_applications_account').on(t.hearingId, t.accountId)],
)

export const hearingLines = pgTable(
  'hearing_lines',
  {
    id: uuid('id').primaryKey(),
    hearingId: uuid('hearing_id')
      .notNull()
      .references(() => hearings.id),
    matterId: uuid('matter_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    /** The participant who spoke, by application number; null for the office and experts. */
    participant: integer('participant'),
    speaker: text('speaker').notNull(),
    body: text('body').notNull(),
    writtenAt: instant('written_at').notNull(),
    confirmedAt: instant('confirmed_at'),
    /** What the speaker says they said, where they do not confirm. */
    objection: text('objection'),
    objectedAt: instant('objected_at'),
    outcome: text('outcome', { enum: OUTCOMES }),
    reason: text('reason'),
    handledAt: instant('handled_at'),
  },
  (t) => [index('hearing_lines_hearing').on(t.hearingId, t.ordinal)],
)
