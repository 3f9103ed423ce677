import { randomBytes } from 'node:crypto'
import type { Db } from '#db/client.server.ts'
import { buildConsultations, buildMatters } from './world/consultations.ts'
import { buildHearings } from './world/hearings.ts'
import { buildMaps } from './world/opinion.ts'
import { actorsOf, buildPeople } from './world/people.ts'
import { buildReport } from './world/report.ts'
import { buildRooms } from './world/rooms.ts'
import { buildTalk } from './world/talk.ts'

export * from './world/consultations.ts'
export * from './world/hearings.ts'
export * from './world/marks.ts'
export * from './world/opinion.ts'
export * from './world/people.ts'
export * from './world/rooms.ts'
export * from './world/talk.ts'

/** An id of the right form that nothing has. */
export const NOWHERE = '00000000-0000-7000-8000-000000000000'

/** Everybody who can ask, and one object in every state it can be in; the same rows each time, written directly. */
export async function buildWorld(db: Db, { dataDir, now }: { dataDir: string; now: Date }) {
  const people = await buildPeople(db, `w${randomBytes(4).toString('hex')}`, now)
  const matters = await buildMatters(db, people, now)
  const consultations = await buildConsultations(db, people, matters.published.id, now)
  const maps = await buildMaps(db, people, matters.published.id, now)
  const reportId = await buildReport(db, people, matters.published.id, now)
  const hearings = await buildHearings(db, people, matters.published.id, now)
  const rooms = await buildRooms(db, people, maps, matters.published.id, now)
  const talk = await buildTalk(db, people, consultations, matters, dataDir, now)
  return { people, actors: actorsOf(people), matters, consultations, maps, hearings, rooms, reportId, ...talk }
}
export type World = Awaited<ReturnType<typeof buildWorld>>
