import { eq, sql } from 'drizzle-orm'
import { v4 as uuidv4 } from 'uuid'
import { discussionMessages, discussionRooms } from '#db/schema/index.server.ts'
import type { TableFile } from './table-file.server.ts'

// The table is named: alone in its query, a column would be written without it.
const reactions = sql`(select coalesce(jsonb_object_agg(c.reaction, c.n), '{}'::jsonb) from (
  select r.reaction, count(*)::int as n from discussion_reactions r
  where r.room_id = discussion_messages.room_id and r.number = discussion_messages.number
    and discussion_messages.hidden_at is null and discussion_messages.withdrawn_at is null group by 1) c)`

export const DISCUSSION: readonly TableFile[] = [
  {
    name: 'rooms',
    table: discussionRooms,
    columns: ['activityId', 'matterId', 'lastNumber', 'lastRevision', 'slowModeSeconds', 'closedAt', 'createdAt'],
    of: (id) => eq(discussionRooms.activityId, id),
    key: ['activityId'],
  },
  {
    name: 'messages',
    table: discussionMessages,
    columns: [
      ...['roomId', 'number', 'matterId', 'authorId', 'authorKind', 'text', 'replyTo', 'revision', 'postedAt', 'withdrawnAt', 'hiddenAt'],
      'hiddenReason',
    ],
    person: 'authorId',
    of: (id) => eq(discussionMessages.roomId, id),
    key: ['number'],
    hushed: ['text'],
    counted: { reactions },
    // The sender's own mark, by which a message that is sent again is known.
    filled: () => ({ clientId: uuidv4() }),
  },
]
