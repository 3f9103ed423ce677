import { randomUUID } from 'node:crypto'
import type { Db } from '#db/client.server.ts'
import { discussionMessages, discussionReactions, discussionRooms } from '#db/schema/index.server.ts'
import { MARKS } from './marks.ts'
import type { MapState } from './opinion.ts'
import type { People } from './people.ts'

export const ROOM_STATES = ['open', 'shut', 'draft', 'deleted'] as const
export type RoomState = (typeof ROOM_STATES)[number]
const DAY = 86_400_000

/**
 * The rooms of the world's opinion maps. In those that are public the citizen said something, something that was hidden, and something
 * taken back; what is not published has no room.
 */
export async function buildRooms(db: Db, { agencyIds, ids }: People, maps: Record<MapState, { id: string }>, matterId: string, now: Date) {
  const at = (days: number) => new Date(now.getTime() + days * DAY)
  for (const [activityId, closedAt] of [
    [maps.open.id, null],
    [maps.closed.id, at(-1)],
  ] as const) {
    const counted = { lastNumber: 3, lastRevision: 3 }
    await db.insert(discussionRooms).values({ activityId, matterId, agencyId: agencyIds.home, ...counted, closedAt, createdAt: at(-9) })
    const said = { roomId: activityId, matterId, authorId: ids.citizen, authorKind: 'person', postedAt: at(-9) }
    const hidden = { hiddenAt: at(-2), hiddenBy: ids.moderator, hiddenReason: '泄露他人隐私。' }
    await db.insert(discussionMessages).values([
      { ...said, number: 1, revision: 1, clientId: randomUUID(), text: '大家好。' },
      { ...said, number: 2, revision: 2, clientId: randomUUID(), text: `不该说 ${MARKS.hidden}。`, ...hidden },
      { ...said, number: 3, revision: 3, clientId: randomUUID(), text: `收回 ${MARKS.withdrawn}。`, replyTo: 1, withdrawnAt: at(-2) },
    ])
    await db
      .insert(discussionReactions)
      .values({ roomId: activityId, number: 1, accountId: ids.other, matterId, reaction: 'agree', reactedAt: at(-8) })
  }
  const made = { open: maps.open, shut: maps.closed, draft: maps.draft, deleted: maps.deleted }
  return made satisfies Record<RoomState, { id: string }>
}
