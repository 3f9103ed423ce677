import { v7 as uuidv7 } from 'uuid'
import { searchTerms } from '#app/features/consultations/comments/domain/search-terms.ts'
import type { SignedIn } from '#app/platform/actor.ts'
import type { Tx } from '#db/client.server.ts'
import { clauses, comments, consultations, draftVersions, matters } from '#db/schema/index.server.ts'
import { buildAgency, buildOfficial, buildPerson } from './factories.ts'

export const DAY = 86_400_000
export const START = new Date('2026-03-02T01:00:00Z')
export const day = (n: number) => new Date(START.getTime() + n * DAY)
export type Stage = Awaited<ReturnType<typeof buildStage>>

/** An open consultation (day 0 to day 30, answers due on day 60) of two articles, the second with a paragraph, and its office. */
export async function buildStage(tx: Tx) {
  const agency = await buildAgency(tx)
  const [author, moderator, analyst, chief, stranger] = [
    await buildOfficial(tx, agency.id, 'author'),
    await buildOfficial(tx, agency.id, 'moderator'),
    await buildOfficial(tx, agency.id, 'analyst'),
    await buildOfficial(tx, agency.id, 'decision-maker'),
    await buildOfficial(tx, (await buildAgency(tx)).id, 'author', 'moderator', 'analyst', 'decision-maker'),
  ]
  const citizen = await buildPerson(tx)
  const [matterId, id, versionId] = [uuidv7(), uuidv7(), uuidv7()]
  const words = { title: { zh: '单车条例', en: 'Bike rules' }, summary: { zh: '说明' } }
  await tx.insert(matters).values({
    id: matterId,
    slug: `m-${matterId}`,
    agencyId: agency.id,
    createdBy: author.id,
    createdAt: START,
    publishedAt: START,
    ...words,
  })
  await tx.insert(consultations).values({
    id,
    matterId,
    agencyId: agency.id,
    createdBy: author.id,
    createdAt: START,
    publishedAt: START,
    opensAt: START,
    closesAt: day(30),
    answersDueAt: day(60),
    ...words,
  })
  await tx.insert(draftVersions).values({
    id: versionId,
    matterId,
    consultationId: id,
    number: 1,
    title: { zh: '条例' },
    notes: {},
    language: 'zh',
    createdAt: START,
    publishedAt: START,
  })
  const [a1, a2, p2] = [uuidv7(), uuidv7(), uuidv7()]
  const clause = { matterId, versionId, heading: '', path: '' }
  await tx.insert(clauses).values([
    {
      ...clause,
      id: a1,
      articleId: a1,
      key: 'a1',
      ordinal: 0,
      kind: 'article',
      number: 1,
      label: '第一条',
      text: '车辆应当停在停放区内。',
    },
    { ...clause, id: a2, articleId: a2, key: 'a2', ordinal: 1, kind: 'article', number: 2, label: '第二条', text: '' },
    {
      ...clause,
      id: p2,
      articleId: a2,
      parentId: a2,
      key: 'a2-p1',
      ordinal: 2,
      kind: 'paragraph',
      number: 1,
      label: '',
      text: '企业应当在两小时内清运。',
    },
  ])
  return { agency, author, moderator, analyst, chief, stranger, citizen, id, matterId, versionId, clauseIds: { a1, a2, p2 } }
}

type Given = Partial<typeof comments.$inferInsert> & { by?: SignedIn; at?: 'a1' | 'a2' | 'p2' }
export async function buildComment(tx: Tx, stage: Stage, { by = stage.citizen, at, ...given }: Given = {}) {
  const id = uuidv7()
  const body = given.body ?? '停放区太少，请增加。'
  await tx.insert(comments).values({
    id,
    matterId: stage.matterId,
    consultationId: stage.id,
    versionId: stage.versionId,
    authorId: by.id,
    authorKind: by.kind,
    stance: 'support',
    language: 'zh',
    createdAt: day(1),
    clauseId: at ? stage.clauseIds[at] : null,
    articleId: at ? stage.clauseIds[at === 'p2' ? 'a2' : at] : null,
    searchTerms: searchTerms(body),
    ...given,
    body,
  })
  return id
}
