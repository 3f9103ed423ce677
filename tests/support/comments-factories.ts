import { v7 as uuidv7 } from 'uuid'
import type { Grant, ParticipantKind, SignedIn } from '#app/platform/actor.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, agencies, clauses, consultations, draftVersions, matters } from '#db/schema/index.server.ts'

export const NOW = new Date('2026-06-15T08:00:00Z')
const DAY = 86_400_000
export const days = (n: number) => new Date(NOW.getTime() + n * DAY)

export async function buildPerson(
  db: Db,
  { kind = 'person', realName = null, grants = [] }: { kind?: ParticipantKind; realName?: string | null; grants?: Grant[] } = {},
): Promise<SignedIn> {
  const id = uuidv7()
  await db.insert(accounts).values({
    id,
    kind,
    email: `${id}@example.org`,
    displayName: `n${id.slice(-6)}`,
    realName,
    locale: 'zh-CN',
    emailVerifiedAt: NOW,
    createdAt: NOW,
  })
  return { id, kind, displayName: `n${id.slice(-6)}`, realName, grants, sessionId: null }
}

export const ARTICLE_TEXT = '车辆应当在二小时内清运，清运后应当拍照。'
type Shape = { opensIn?: number; closesIn?: number; published?: boolean; asksRealName?: boolean; editions?: number }

/** An agency with a matter and a consultation on a draft of one chapter and two articles (the second with two items). */
export async function buildConsultation(
  db: Db,
  { opensIn = -5, closesIn = 30, published = true, asksRealName = false, editions = 1 }: Shape = {},
) {
  const [agencyId, matterId, id, author] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  const title = { zh: '办法（草案）征求意见', en: 'Rules (draft)' }
  await db
    .insert(agencies)
    .values({ id: agencyId, slug: agencyId, name: { zh: '交通局', en: 'Transport' }, description: { zh: '' }, createdAt: NOW })
  await db.insert(matters).values({
    id: matterId,
    slug: matterId,
    agencyId,
    title,
    summary: { zh: '' },
    createdBy: author,
    createdAt: NOW,
    publishedAt: days(-10),
  })
  await db.insert(consultations).values({
    id,
    matterId,
    agencyId,
    title,
    summary: { zh: '' },
    asksRealName,
    createdBy: author,
    createdAt: days(-20),
    publishedAt: published ? days(-10) : null,
    opensAt: days(opensIn),
    closesAt: days(closesIn),
  })
  const versions: { id: string; clauseIds: Record<string, string> }[] = []
  for (let number = 1; number <= editions; number++)
    versions.push(await buildEdition(db, { consultationId: id, matterId, number, published }))
  return { id, matterId, agencyId, versions, clauseIds: versions.at(-1)!.clauseIds }
}

async function buildEdition(
  db: Db,
  { consultationId, matterId, number, published }: { consultationId: string; matterId: string; number: number; published: boolean },
) {
  const versionId = uuidv7()
  await db.insert(draftVersions).values({
    id: versionId,
    matterId,
    consultationId,
    number,
    title: { zh: '办法' },
    notes: {},
    language: 'zh',
    createdAt: NOW,
    publishedAt: published ? days(-10) : null,
  })
  const clauseIds: Record<string, string> = {}
  const add = async (
    key: string,
    parent: string | null,
    article: string | null,
    kind: 'chapter' | 'article' | 'item',
    label: string,
    text: string,
    english: string | null,
    ordinal: number,
  ) => {
    clauseIds[key] = uuidv7()
    await db.insert(clauses).values({
      id: clauseIds[key],
      matterId,
      versionId,
      key,
      parentId: parent ? clauseIds[parent]! : null,
      articleId: article ? clauseIds[article]! : null,
      ordinal,
      kind,
      number: 1,
      label,
      heading: kind === 'chapter' ? '总则' : '',
      text,
      path: label,
      translation: english === null ? null : { label, heading: '', text: english, path: label },
    })
  }
  await add('c1', null, null, 'chapter', '第一章', '', null, 1)
  await add('a1', 'c1', 'a1', 'article', '第一条', ARTICLE_TEXT, 'Vehicles are removed within two hours.', 2)
  await add('a2', 'c1', 'a2', 'article', '第二条', '有下列情形之一的：', null, 3)
  await add('a2-i1', 'a2', 'a2', 'item', '（一）', '占压盲道的；', null, 4)
  await add('a2-i2', 'a2', 'a2', 'item', '（二）', '阻碍通行的。', null, 5)
  return { id: versionId, clauseIds }
}
