import { v7 as uuidv7 } from 'uuid'
import { draw, hashSecret } from '#app/features/hearings/domain/draw.ts'
import type { Db } from '#db/client.server.ts'
import { hearingApplications, hearingChanges, hearingLines, hearings } from '#db/schema/index.server.ts'
import { MARKS } from './marks.ts'
import type { People } from './people.ts'

export const HEARING_STATES = ['draft', 'applying', 'drawing', 'drawn', 'held', 'transcript', 'handled', 'deleted', 'called-off'] as const
export type HearingState = (typeof HEARING_STATES)[number]
const DAY = 86_400_000
const SECRET = 'a secret of the world'

/** One hearing in each state. The citizen has applied and has the only seat; the other one is in reserve. */
export async function buildHearings(db: Db, { agencyIds, ids }: People, matterId: string, now: Date) {
  const at = (days: number) => new Date(now.getTime() + days * DAY)
  const made = {} as Record<HearingState, { id: string; line: string }>
  for (const state of HEARING_STATES) {
    // What is called off had its seats drawn before.
    const place = HEARING_STATES.indexOf(state === 'called-off' ? 'drawn' : state)
    const [id, line] = [uuidv7(), uuidv7()]
    made[state] = { id, line }
    const mark = state === 'draft' ? MARKS.draft : state === 'deleted' ? MARKS.deleted : state
    const passed = (from: HearingState, days: number) => (place >= HEARING_STATES.indexOf(from) && state !== 'deleted' ? at(days) : null)
    await db.insert(hearings).values({
      id,
      matterId,
      agencyId: agencyIds.home,
      title: { zh: `听证会 ${mark}`, en: `Hearing ${mark}` },
      about: { zh: `听证内容 ${mark}。` },
      venue: { zh: '会议室' },
      groups: [{ key: 'g1', name: { zh: '居民' }, seats: 1 }],
      agenda: '第一项',
      createdBy: ids.author,
      createdAt: at(-50),
      secret: state === 'draft' ? null : SECRET,
      secretHash: state === 'draft' ? null : hashSecret(SECRET),
      publishedAt: passed('applying', -45),
      appliesUntil: passed('applying', state === 'applying' ? 5 : -20),
      heldAt: passed('applying', place >= HEARING_STATES.indexOf('held') ? -5 : 20),
      drawnAt: passed('drawn', -15),
      transcriptAt: passed('transcript', -3),
      handledAt: passed('handled', -1),
      calledOffAt: state === 'called-off' ? at(-1) : null,
      deletedAt: state === 'deleted' ? now : null,
    })
    if (state === 'called-off')
      await db.insert(hearingChanges).values({
        id: uuidv7(),
        hearingId: id,
        kind: 'called-off',
        reason: '台风来了，不能举行。',
        changedBy: ids.author,
        changedAt: at(-1),
      })
    if (state === 'draft') continue
    const ranks = new Map(draw(SECRET, [{ number: 1, group: 'g1' }]).map((one) => [one.number, one.rank]))
    await db.insert(hearingApplications).values([
      {
        hearingId: id,
        number: 1,
        matterId,
        accountId: ids.citizen,
        groupKey: 'g1',
        statement: `想说 ${MARKS.applicant}。`,
        appliedAt: at(-30),
        rank: place >= HEARING_STATES.indexOf('drawn') ? ranks.get(1)! : null,
      },
    ])
    if (place >= HEARING_STATES.indexOf('held'))
      await db.insert(hearingLines).values({
        id: line,
        hearingId: id,
        matterId,
        ordinal: 1,
        participant: 1,
        speaker: '居民',
        body: '停放区太少。',
        writtenAt: at(-4),
        ...(state === 'handled' ? { outcome: 'adopted' as const, reason: '采纳，已经写入第二条。', handledAt: at(-2) } : {}),
      })
  }
  return made
}
