import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type Localised, SEXES } from './accounts.server.ts'
import { matters } from './matters.server.ts'
import { instant } from './platform.server.ts'

/** How somebody may take part: with an account, with an invitation code, or with nothing but a cookie (or an account). */
export type MapAccess = 'account' | 'code' | 'open'

/** Status is computed from the times, as for consultations. */
export const opinionMaps = pgTable(
  'opinion_maps',
  {
    id: uuid('id').primaryKey(),
    matterId: uuid('matter_id')
      .notNull()
      .references(() => matters.id),
    agencyId: uuid('agency_id').notNull(),
    title: jsonb('title').$type<Localised>().notNull(),
    question: jsonb('question').$type<Localised>().notNull(),
    access: text('access').$type<MapAccess>().notNull(),
    /** Statements of participants appear after an official has read them, or at once. */
    moderatedFirst: boolean('moderated_first').notNull(),
    /** Its participants are made up; every page says so. */
    isSimulated: boolean('is_simulated').notNull().default(false),
    /** Where it came from, where it did not arise here: shown with every figure. */
    source: jsonb('source').$type<Localised>(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    publishedAt: instant('published_at'),
    opensAt: instant('opens_at'),
    closesAt: instant('closes_at'),
    deletedAt: instant('deleted_at'),
    /** The highest number given so far; statements and participants are numbered from 1. */
    lastParticipant: integer('last_participant').notNull().default(0),
    lastStatement: integer('last_statement').notNull().default(0),
  },
  (t) => [index('opinion_maps_matter').on(t.matterId), index('opinion_maps_closing').on(t.closesAt)],
)

export const opinionStatements = pgTable(
  'opinion_statements',
  {
    mapId: uuid('map_id')
      .notNull()
      .references(() => opinionMaps.id),
    number: integer('number').notNull(),
    matterId: uuid('matter_id').notNull(),
    text: text('text').notNull(),
    language: text('language').$type<'zh' | 'en'>().notNull(),
    /** The office's own wording in the other language; never a machine's. */
    translation: text('translation'),
    /** The participant who wrote it; null for what the office put in. */
    author: integer('author'),
    createdAt: instant('created_at').notNull(),
    approvedAt: instant('approved_at'),
    hiddenAt: instant('hidden_at'),
    hiddenReason: text('hidden_reason'),
    /** Taken back by its author before a moderator had read it: nobody else ever saw it. */
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [primaryKey({ columns: [t.mapId, t.number] })],
)

export const PARTICIPANT_PROOFS = ['account', 'code', 'cookie', 'imported', 'simulated'] as const
export type ParticipantProof = (typeof PARTICIPANT_PROOFS)[number]
/** Who takes part, by a number that is all the public ever sees. Who stands behind it is known to this table alone. */
export const opinionParticipants = pgTable(
  'opinion_participants',
  {
    mapId: uuid('map_id')
      .notNull()
      .references(() => opinionMaps.id),
    number: integer('number').notNull(),
    matterId: uuid('matter_id').notNull(),
    proof: text('proof').$type<ParticipantProof>().notNull(),
    accountId: uuid('account_id'),
    /** SHA-256 of the cookie's token. */
    tokenHash: text('token_hash'),
    /** What somebody without an account said about themselves; with one, the account's own facts count. */
    birthYear: smallint('birth_year'),
    sex: text('sex', { enum: SEXES }),
    district: text('district'),
    joinedAt: instant('joined_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.number] }),
    uniqueIndex('opinion_participants_account').on(t.mapId, t.accountId),
    uniqueIndex('opinion_participants_token').on(t.mapId, t.tokenHash),
  ],
)

/** One code lets one person in. Kept as a hash; the office sees it once. */
export const opinionCodes = pgTable(
  'opinion_codes',
  {
    mapId: uuid('map_id')
      .notNull()
      .references(() => opinionMaps.id),
    codeHash: text('code_hash').notNull(),
    matterId: uuid('matter_id').notNull(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [primaryKey({ columns: [t.mapId, t.codeHash] })],
)

/** The vote that counts: 1 agree, −1 disagree, 0 pass. */
export const opinionVotes = pgTable(
  'opinion_votes',
  {
    mapId: uuid('map_id').notNull(),
    participant: integer('participant').notNull(),
    statement: integer('statement').notNull(),
    vote: smallint('vote').notNull(),
    matterId: uuid('matter_id').notNull(),
    votedAt: instant('voted_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.mapId, t.participant, t.statement] })],
)

/** What somebody voted before they changed their mind. */
export const opinionEarlierVotes = pgTable(
  'opinion_earlier_votes',
  {
    mapId: uuid('map_id').notNull(),
    participant: integer('participant').notNull(),
    statement: integer('statement').notNull(),
    vote: smallint('vote').notNull(),
    matterId: uuid('matter_id').notNull(),
    votedAt: instant('voted_at').notNull(),
  },
  (t) => [index('opinion_earlier_votes_map').on(t.mapId, t.participant)],
)

/** What was computed from the votes up to an event; the newest, and the last of each day before. */
export const opinionAnalyses = pgTable(
  'opinion_analyses',
  {
    id: uuid('id').primaryKey(),
    mapId: uuid('map_id')
      .notNull()
      .references(() => opinionMaps.id),
    matterId: uuid('matter_id').notNull(),
    /** Every event of the map up to this position is counted. */
    position: bigint('position', { mode: 'number' }).notNull(),
    computedAt: instant('computed_at').notNull(),
    seconds: jsonb('seconds').$type<number>().notNull(),
    hash: text('hash').notNull(),
    /** An `Analysis` of the opinion feature. */
    result: jsonb('result').notNull(),
  },
  (t) => [index('opinion_analyses_map').on(t.mapId, t.computedAt)],
)
