import { v7 as uuidv7 } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { clauses, consultations, draftVersions, matters } from '#db/schema/index.server.ts'
import { MARKS } from './marks.ts'
import type { People } from './people.ts'

export const CONSULTATION_STATES = ['draft', 'announced', 'open', 'closed', 'reported', 'deleted'] as const
export type ConsultationState = (typeof CONSULTATION_STATES)[number]
export const MATTER_STATES = ['published', 'quiet', 'decided', 'private', 'deleted'] as const
export type MatterState = (typeof MATTER_STATES)[number]

const DAY = 86_400_000
const markOf = (state: ConsultationState) => (state === 'draft' ? MARKS.draft : state === 'deleted' ? MARKS.deleted : state)

/** published: everything is under it; quiet: nothing; decided: has its decision; private: not published. */
export async function buildMatters(db: Db, { tag, agencyIds, ids }: People, now: Date) {
  const made = {} as Record<MatterState, { id: string; slug: string }>
  for (const state of MATTER_STATES) {
    const id = uuidv7()
    const slug = `matter-${state}-${tag}`
    made[state] = { id, slug }
    const mark = state === 'private' ? MARKS.privateMatter : state === 'deleted' ? MARKS.deleted : state
    await db.insert(matters).values({
      id,
      slug,
      agencyId: agencyIds.home,
      title: { zh: `事项 ${mark}`, en: `Matter ${mark}` },
      summary: { zh: `事项说明 ${mark}。` },
      createdBy: ids.author,
      createdAt: now,
      publishedAt: state === 'private' ? null : new Date(now.getTime() - 60 * DAY),
      ...(state === 'decided' ? { decidedAt: now, decision: { zh: '决定采用第二方案。' } } : {}),
      deletedAt: state === 'deleted' ? now : null,
    })
  }
  return made
}

/** One consultation in each state under the published matter, each with two articles. */
export async function buildConsultations(db: Db, people: People, matterId: string, now: Date) {
  const made = {} as Record<ConsultationState, Awaited<ReturnType<typeof buildConsultation>>>
  for (const state of CONSULTATION_STATES) made[state] = await buildConsultation(db, people, matterId, state, now)
  return made
}

async function buildConsultation(db: Db, { agencyIds, ids }: People, matterId: string, state: ConsultationState, now: Date) {
  const at = (days: number) => new Date(now.getTime() + days * DAY)
  const [opens, closes] = state === 'announced' ? [5, 40] : state === 'closed' || state === 'reported' ? [-45, -5] : [-10, 25]
  const unpublished = state === 'draft'
  const title = { zh: `办法 ${markOf(state)}`, en: `Rules ${markOf(state)}` }
  const id = uuidv7()
  await db.insert(consultations).values({
    id,
    matterId,
    agencyId: agencyIds.home,
    title,
    summary: { zh: `征求意见说明 ${markOf(state)}。` },
    createdBy: ids.author,
    createdAt: at(-50),
    publishedAt: unpublished ? null : at(Math.min(opens, -1)),
    opensAt: unpublished ? null : at(opens),
    closesAt: unpublished ? null : at(closes),
    answersDueAt: unpublished ? null : at(closes + 30),
    ...(state === 'reported' ? { reportedAt: at(-1), whatChanged: { zh: '第二条有改动。' }, unansweredReason: '其余意见重复。' } : {}),
    deletedAt: state === 'deleted' ? now : null,
  })
  const versionId = uuidv7()
  await db.insert(draftVersions).values({
    id: versionId,
    matterId,
    consultationId: id,
    number: 1,
    title,
    notes: {},
    language: 'zh',
    createdAt: at(-50),
    publishedAt: unpublished ? null : at(Math.min(opens, -1)),
  })
  const clauseIds = { a1: uuidv7(), a2: uuidv7() }
  await db.insert(clauses).values(
    (['a1', 'a2'] as const).map((key, ordinal) => ({
      id: clauseIds[key],
      articleId: clauseIds[key],
      matterId,
      versionId,
      key,
      ordinal,
      kind: 'article' as const,
      number: ordinal + 1,
      label: ordinal ? '第二条' : '第一条',
      heading: '',
      text: `车辆应当停在停放区内 ${markOf(state)}。`,
      path: ordinal ? '第二条' : '第一条',
    })),
  )
  return { id, matterId, versionId, clauseIds }
}
export type Consultations = Awaited<ReturnType<typeof buildConsultations>>
