import { v7 as uuidv7 } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { opinionMaps, opinionParticipants, opinionStatements, opinionVotes } from '#db/schema/index.server.ts'
import { MARKS } from './marks.ts'
import type { People } from './people.ts'

export const MAP_STATES = ['draft', 'open', 'closed', 'deleted'] as const
export type MapState = (typeof MAP_STATES)[number]
const DAY = 86_400_000

/** One opinion map in each state: a statement that stands, one that waits for a moderator, one that was taken out and one that its author withdrew; the citizen has voted. */
export async function buildMaps(db: Db, { agencyIds, ids }: People, matterId: string, now: Date) {
  const at = (days: number) => new Date(now.getTime() + days * DAY)
  const made = {} as Record<MapState, { id: string }>
  for (const state of MAP_STATES) {
    const mapId = uuidv7()
    made[state] = { id: mapId }
    const mark = state === 'draft' ? MARKS.draft : state === 'deleted' ? MARKS.deleted : state
    const period = state === 'draft' ? {} : { publishedAt: at(-10), opensAt: at(-10), closesAt: at(state === 'closed' ? -1 : 20) }
    await db.insert(opinionMaps).values({
      id: mapId,
      matterId,
      agencyId: agencyIds.home,
      title: { zh: `图谱 ${mark}`, en: `Map ${mark}` },
      question: { zh: `您怎么看 ${mark}？` },
      access: 'account',
      moderatedFirst: true,
      source: { zh: '自拟' },
      createdBy: ids.author,
      createdAt: at(-12),
      deletedAt: state === 'deleted' ? now : null,
      lastParticipant: 1,
      lastStatement: 4,
      ...period,
    })
    const statement = { mapId, matterId, language: 'zh' as const, createdAt: at(-11) }
    await db.insert(opinionStatements).values([
      { ...statement, number: 1, text: `停放区应当更多 ${mark}。`, translation: `More zones ${mark}.`, approvedAt: at(-11) },
      { ...statement, number: 2, text: `等待查看 ${MARKS.waiting}。`, author: 1 },
      { ...statement, number: 3, text: '已撤下的观点。', approvedAt: at(-11), hiddenAt: at(-2), hiddenReason: '泄露他人隐私。' },
      { ...statement, number: 4, text: `撤回的观点 ${MARKS.withdrawn}。`, author: 1, withdrawnAt: at(-1) },
    ])
    await db.insert(opinionParticipants).values({ mapId, matterId, number: 1, proof: 'account', accountId: ids.citizen, joinedAt: at(-9) })
    await db.insert(opinionVotes).values({ mapId, matterId, participant: 1, statement: 1, vote: 1, votedAt: at(-9) })
  }
  return made
}
