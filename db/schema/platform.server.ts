import { sql } from 'drizzle-orm'
import { bigint, bigserial, customType, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })
/** Transaction ids as text: they are 64-bit and only ever compared in SQL. */
const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })
export const instant = (name: string) => timestamp(name, { withTimezone: true })

/** Append-only (a trigger refuses anything else): `position` and the hashes are given once, after commit, by the sequencer. */
export const domainEvents = pgTable(
  'domain_events',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    xid: xid8('xid').notNull().default(sql`pg_current_xact_id()`),
    name: text('name').notNull(),
    matterId: uuid('matter_id'),
    activityId: uuid('activity_id'),
    actorId: uuid('actor_id'),
    payload: jsonb('payload').$type<EventPayload>().notNull(),
    occurredAt: instant('occurred_at').notNull(),
    position: bigint('position', { mode: 'number' }),
    prevHash: bytea('prev_hash'),
    hash: bytea('hash'),
  },
  (t) => [
    uniqueIndex('domain_events_position').on(t.position),
    index('domain_events_waiting').on(t.xid, t.id).where(sql`${t.position} is null`),
    index('domain_events_activity').on(t.activityId, t.position),
  ],
)
/** Ids and small words only, never private text: the log is public. */
export type EventPayload = Record<string, string | number | boolean | null | string[]>

/** How far each durable listener has come. */
export const eventCursors = pgTable('event_cursors', {
  listener: text('listener').primaryKey(),
  position: bigint('position', { mode: 'number' }).notNull(),
  failedAttempts: integer('failed_attempts').notNull().default(0),
  lastError: text('last_error'),
})

/** One row per accepted form: a retry or a double click finds it and stores nothing. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    key: text('key').primaryKey(),
    actorId: uuid('actor_id'),
    command: text('command').notNull(),
    result: jsonb('result'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('idempotency_keys_age').on(t.createdAt)],
)

/** Uploaded files; the bytes live in the file store under `storageKey`. */
export const files = pgTable('files', {
  id: uuid('id').primaryKey(),
  ownerId: uuid('owner_id'),
  name: text('name').notNull(),
  mediaType: text('media_type').notNull(),
  bytes: integer('bytes').notNull(),
  sha256: text('sha256').notNull(),
  storageKey: text('storage_key').notNull(),
  createdAt: instant('created_at').notNull(),
})

/** Facts about this installation, such as "the demo was loaded". */
export const installationFacts = pgTable('installation_facts', {
  name: text('name').primaryKey(),
  value: jsonb('value').notNull(),
})

/** Written by rate-limiter-flexible, whose shape it is. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  expire: bigint('expire', { mode: 'number' }),
})
