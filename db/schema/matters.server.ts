import { index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts, agencies, type Localised } from './accounts.server.ts'
import { files, instant } from './platform.server.ts'

/** One policy question, from first idea to review. */
export const matters = pgTable(
  'matters',
  {
    id: uuid('id').primaryKey(),
    slug: text('slug').notNull(),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agencies.id),
    title: jsonb('title').$type<Localised>().notNull(),
    summary: jsonb('summary').$type<Localised>().notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    publishedAt: instant('published_at'),
    decidedAt: instant('decided_at'),
    decision: jsonb('decision').$type<Localised>(),
    /** The frozen report that the decision rests on, where it names one. */
    decisionReportId: uuid('decision_report_id'),
    deletedAt: instant('deleted_at'),
  },
  (t) => [uniqueIndex('matters_slug').on(t.slug), index('matters_agency').on(t.agencyId)],
)

export const matterDocuments = pgTable(
  'matter_documents',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id')
      .notNull()
      .references(() => matters.id),
    fileId: uuid('file_id')
      .notNull()
      .references(() => files.id),
    title: text('title').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (t) => [index('matter_documents_matter').on(t.matterId)],
)

export const matterFollowers = pgTable(
  'matter_followers',
  {
    matterId: uuid('matter_id')
      .notNull()
      .references(() => matters.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    followedAt: instant('followed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.matterId, t.accountId] }), index('matter_followers_account').on(t.accountId)],
)

/** What the site tells one person; the text is built from the key when shown, in the reader's language. */
export const notifications = pgTable(
  'notifications',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    messageKey: text('message_key').notNull(),
    params: jsonb('params').$type<Record<string, string | number>>().notNull(),
    href: text('href').notNull(),
    /** The event that caused it: a listener that runs twice tells once. */
    eventPosition: text('event_position').notNull(),
    createdAt: instant('created_at').notNull(),
    readAt: instant('read_at'),
  },
  (t) => [
    uniqueIndex('notifications_once').on(t.accountId, t.eventPosition, t.messageKey),
    index('notifications_account').on(t.accountId, t.createdAt),
  ],
)
