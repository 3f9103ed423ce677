import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { hashPassword, startSession } from '#app/features/accounts/index.server.ts'
import { type Actor, CAPABILITIES, type Capability, type ParticipantKind, VISITOR } from '#app/platform/actor.ts'
import type { Db } from '#db/client.server.ts'
import { accountFacts, accounts, agencies, agencyReferences, capabilityGrants, notifications, sessions } from '#db/schema/index.server.ts'
import { MARKS } from './marks.ts'

/** `citizen` wrote every comment of the world, `other` every reply; `stranger` may do everything, at the other agency. */
export const ACTORS = [
  'visitor',
  'citizen',
  'other',
  'expert',
  'organisation',
  'stranger',
  'author',
  'moderator',
  'analyst',
  'chief',
  'admin',
] as const
export type ActorName = (typeof ACTORS)[number]
export type AccountName = Exclude<ActorName, 'visitor'>
type AgencyName = 'home' | 'away' | 'shut'
type Role = { kind: ParticipantKind; at?: AgencyName; holds?: readonly Capability[] }

const CAST: Record<AccountName, Role> = {
  citizen: { kind: 'person' },
  other: { kind: 'person' },
  expert: { kind: 'expert' },
  organisation: { kind: 'organisation' },
  stranger: { kind: 'official', at: 'away', holds: CAPABILITIES },
  author: { kind: 'official', at: 'home', holds: ['author'] },
  moderator: { kind: 'official', at: 'home', holds: ['moderator'] },
  analyst: { kind: 'official', at: 'home', holds: ['analyst'] },
  chief: { kind: 'official', at: 'home', holds: ['decision-maker'] },
  admin: { kind: 'administrator' },
}
export const PASSWORD = 'correct horse battery'
export const emailOf = (who: AccountName, tag: string) => `${who}.${MARKS.email}@${tag}.test`
export const displayNameOf = (who: AccountName) => `人物-${who}`

/** `tag` keeps the addresses of one world apart from those of another in the same database. */
export async function buildPeople(db: Db, tag: string, now: Date) {
  const agencyIds: Record<AgencyName, string> = { home: uuidv7(), away: uuidv7(), shut: uuidv7() }
  const nameOf = { home: { zh: '交通局', en: 'Transport' }, away: { zh: '水务局', en: 'Water' }, shut: { zh: '旧局', en: 'Old office' } }
  await db.insert(agencies).values(
    (['home', 'away', 'shut'] as const).map((name) => ({
      id: agencyIds[name],
      slug: `${name}-${tag}`,
      name: nameOf[name],
      description: { zh: '职责说明。' },
      createdAt: now,
      closedAt: name === 'shut' ? now : null,
    })),
  )
  const passwordHash = await hashPassword(PASSWORD)
  const ids = {} as Record<AccountName, string>
  for (const [who, { kind, at, holds = [] }] of Object.entries(CAST) as [AccountName, Role][]) {
    const id = (ids[who] = uuidv7())
    await db.insert(accounts).values({
      id,
      kind,
      email: emailOf(who, tag),
      passwordHash,
      displayName: displayNameOf(who),
      realName: `${MARKS.realName}-${who}`,
      mandateNote: kind === 'organisation' ? '代表沿线商户。' : null,
      locale: 'zh-CN',
      emailVerifiedAt: now,
      createdAt: now,
    })
    for (const capability of holds) {
      await db.insert(capabilityGrants).values({ accountId: id, agencyId: agencyIds[at!], capability, grantedAt: now })
    }
  }
  await db.insert(accountFacts).values({ accountId: ids.citizen, birthYear: 1990, sex: 'female', district: '北山区', saidAt: now })
  await db.insert(agencyReferences).values({
    id: uuidv7(),
    agencyId: agencyIds.home,
    rows: ['北山区', '南岸区'].map((zh) => ({ dimension: 'district' as const, zh, residents: 1000 })),
    source: { zh: '统计年鉴' },
    year: 2025,
    givenBy: ids.analyst,
    givenAt: now,
  })
  const [sessionId, noticeId] = [createHash('sha256').update(tag).digest('hex'), uuidv7()]
  await db
    .insert(sessions)
    .values({ id: sessionId, userId: ids.citizen, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + 864e5) })
  const notice = { messageKey: 'notifications.told.answered', params: { titleZh: '办法', titleEn: 'Rules', outcome: 'adopted' }, href: '/' }
  await db.insert(notifications).values({ id: noticeId, accountId: ids.citizen, eventPosition: '1', createdAt: now, ...notice })
  return { tag, agencyIds, ids, citizenSessionId: sessionId, citizenNoticeId: noticeId }
}
export type People = Awaited<ReturnType<typeof buildPeople>>

/** The same people for `runCommand`, without a session. */
export function actorsOf({ agencyIds, ids }: Pick<People, 'agencyIds' | 'ids'>): Record<ActorName, Actor> {
  const actors = { visitor: VISITOR } as Record<ActorName, Actor>
  for (const [who, { kind, at, holds = [] }] of Object.entries(CAST) as [AccountName, Role][]) {
    const grants = holds.map((capability) => ({ agencyId: agencyIds[at!], capability }))
    actors[who] = { id: ids[who], kind, displayName: displayNameOf(who), realName: `${MARKS.realName}-${who}`, grants, sessionId: null }
  }
  return actors
}

/** A signed-in browser for each: the Cookie header, none for the visitor. */
export async function signInAll({ ids }: Pick<People, 'ids'>, now: Date): Promise<Record<ActorName, string | undefined>> {
  const cookies = { visitor: undefined } as Record<ActorName, string | undefined>
  for (const who of Object.keys(ids) as AccountName[]) {
    cookies[who] = (await startSession({ accountId: ids[who], userAgent: 'table', now })).split(';')[0]!
  }
  return cookies
}
