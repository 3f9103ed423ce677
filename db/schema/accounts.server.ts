import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { ReferenceRow } from '../../app/features/agencies/domain/reference.ts'
import { CAPABILITIES, PARTICIPANT_KINDS } from '../../app/platform/actor.ts'
import { instant } from './platform.server.ts'

/** A deleted account keeps its row without any personal column, so that contributions stay joined to "deleted account". */
export const accounts = pgTable(
  'accounts',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: PARTICIPANT_KINDS }).notNull(),
    email: text('email'),
    passwordHash: text('password_hash'),
    displayName: text('display_name').notNull(),
    /** Shown only where a consultation asks for it and said so beforehand. */
    realName: text('real_name'),
    mandateNote: text('mandate_note'),
    expertise: text('expertise'),
    locale: text('locale').notNull(),
    emailVerifiedAt: instant('email_verified_at'),
    createdAt: instant('created_at').notNull(),
    deletedAt: instant('deleted_at'),
    isDemo: boolean('is_demo').notNull().default(false),
  },
  (t) => [uniqueIndex('accounts_email').on(sql`lower(${t.email})`)],
)

export const SEXES = ['female', 'male'] as const
/**
 * What somebody chose to say about themselves, for counting alone: read by nothing but the comparison with an agency's reference table
 * and by its owner. Not said is no value; a row without any value is deleted.
 */
export const accountFacts = pgTable('account_facts', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => accounts.id),
  birthYear: smallint('birth_year'),
  sex: text('sex', { enum: SEXES }),
  /** By the Chinese name that reference tables use. */
  district: text('district'),
  saidAt: instant('said_at').notNull(),
})

/** Lucia's table: `id` is sha256(token), so a dump of it signs nobody in. */
export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => accounts.id),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    userAgent: text('user_agent').notNull().default(''),
  },
  (t) => [index('sessions_user').on(t.userId)],
)

/** One-time tokens sent by mail, stored hashed. */
export const accountTokens = pgTable(
  'account_tokens',
  {
    hash: text('hash').primaryKey(),
    purpose: text('purpose', { enum: ['verify-email', 'reset-password'] }).notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    /** What was chosen at sign-up. It counts only once this very link is confirmed, so that nobody can prepare an account for another's address. */
    signUp: jsonb('sign_up').$type<{
      passwordHash: string
      displayName: string
      kind: 'person' | 'organisation'
      mandateNote: string | null
      locale: string
    }>(),
  },
  (t) => [index('account_tokens_account').on(t.accountId)],
)

export const agencies = pgTable(
  'agencies',
  {
    id: uuid('id').primaryKey(),
    slug: text('slug').notNull(),
    parentId: uuid('parent_id'),
    name: jsonb('name').$type<Localised>().notNull(),
    description: jsonb('description').$type<Localised>().notNull(),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [uniqueIndex('agencies_slug').on(t.slug)],
)
/** What an office wrote in both languages; `en` may be missing and then the Chinese is shown, marked with its language. */
export type Localised = { zh: string; en?: string }

/** Whom an agency serves, by age, sex and district: the newest counts, for the agency and for those below it that gave none. */
export const agencyReferences = pgTable(
  'agency_references',
  {
    id: uuid('id').primaryKey(),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agencies.id),
    rows: jsonb('rows').$type<ReferenceRow[]>().notNull(),
    /** Where the numbers come from: a census, a yearbook. */
    source: jsonb('source').$type<Localised>().notNull(),
    year: smallint('year').notNull(),
    givenBy: uuid('given_by')
      .notNull()
      .references(() => accounts.id),
    givenAt: instant('given_at').notNull(),
  },
  (t) => [index('agency_references_agency').on(t.agencyId, t.givenAt)],
)

/** What an official may do for which agency. */
export const capabilityGrants = pgTable(
  'capability_grants',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agencies.id),
    capability: text('capability', { enum: CAPABILITIES }).notNull(),
    grantedAt: instant('granted_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.agencyId, t.capability] }), index('capability_grants_agency').on(t.agencyId)],
)
