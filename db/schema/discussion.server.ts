import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.server.ts'
import { matters } from './matters.server.ts'
import { instant } from './platform.server.ts'

/** The discussion of one activity, of whatever kind; made with its first message, or when the office sets it up. */
export const discussionRooms = pgTable('discussion_rooms', {
  activityId: uuid('activity_id').primaryKey(),
  matterId: uuid('matter_id')
    .notNull()
    .references(() => matters.id),
  agencyId: uuid('agency_id').notNull(),
  /** Both are raised in the transaction that writes, under the row's lock: what is committed is in order and without a gap. */
  lastNumber: integer('last_number').notNull().default(0),
  lastRevision: integer('last_revision').notNull().default(0),
  slowModeSeconds: integer('slow_mode_seconds').notNull().default(0),
  closedAt: instant('closed_at'),
  createdAt: instant('created_at').notNull(),
})

export const discussionMessages = pgTable(
  'discussion_messages',
  {
    roomId: uuid('room_id')
      .notNull()
      .references(() => discussionRooms.activityId),
    number: integer('number').notNull(),
    matterId: uuid('matter_id').notNull(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => accounts.id),
    authorKind: text('author_kind').notNull(),
    /** Made by the sender: a message that is sent again after a lost answer is the same message. */
    clientId: uuid('client_id').notNull(),
    text: text('text').notNull(),
    replyTo: integer('reply_to'),
    /** The revision of the room with which it was written or last changed (hidden, withdrawn, reacted to). */
    revision: integer('revision').notNull(),
    postedAt: instant('posted_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    hiddenAt: instant('hidden_at'),
    hiddenBy: uuid('hidden_by'),
    hiddenReason: text('hidden_reason'),
  },
  (t) => [
    primaryKey({ columns: [t.roomId, t.number] }),
    uniqueIndex('discussion_messages_once').on(t.roomId, t.authorId, t.clientId),
    index('discussion_messages_revision').on(t.roomId, t.revision),
    index('discussion_messages_author').on(t.authorId, t.roomId, t.postedAt),
  ],
)

export const REACTIONS = ['agree', 'thanks', 'unclear'] as const
/** One from each person on each message. */
export const discussionReactions = pgTable(
  'discussion_reactions',
  {
    roomId: uuid('room_id').notNull(),
    number: integer('number').notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    matterId: uuid('matter_id').notNull(),
    reaction: text('reaction', { enum: REACTIONS }).notNull(),
    reactedAt: instant('reacted_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.roomId, t.number, t.accountId] }), index('discussion_reactions_account').on(t.accountId)],
)
