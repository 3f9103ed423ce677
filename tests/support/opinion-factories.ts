import { v7 as uuidv7 } from 'uuid'
import { startSession } from '#app/features/accounts/index.server.ts'
import { newToken, voiceCookie } from '#app/features/opinion/votes/participants.server.ts'
import type { Tx } from '#db/client.server.ts'
import type { MapAccess } from '#db/schema/index.server.ts'
import { matters, opinionMaps, opinionStatements } from '#db/schema/index.server.ts'
import { buildAgency, buildOfficial, buildPerson } from '#tests/support/factories.ts'

export const DAY = 86_400_000
export const NOON = new Date('2026-06-01T04:00:00Z')
export const day = (n: number) => new Date(NOON.getTime() + n * DAY)

/** A map that is open from day 0 to day 30, with the statements given (all of the office), and its author. */
export async function buildMap(
  tx: Tx,
  { access = 'account' as MapAccess, moderatedFirst = false, statements = ['盲道不能停车。', '骑车要戴头盔。'] } = {},
) {
  const agency = await buildAgency(tx)
  const author = await buildOfficial(tx, agency.id, 'author', 'moderator')
  const [matterId, id] = [uuidv7(), uuidv7()]
  const shared = { agencyId: agency.id, createdBy: author.id, createdAt: day(-1), publishedAt: day(0) }
  await tx.insert(matters).values({ ...shared, id: matterId, slug: `m-${matterId}`, title: { zh: '事项' }, summary: { zh: '说明' } })
  await tx.insert(opinionMaps).values({
    ...shared,
    id,
    matterId,
    title: { zh: '怎样停放' },
    question: { zh: '请表态。' },
    access,
    moderatedFirst,
    opensAt: day(0),
    closesAt: day(30),
    lastStatement: statements.length,
  })
  if (statements.length > 0)
    await tx.insert(opinionStatements).values(
      statements.map((text, i) => ({
        mapId: id,
        matterId,
        number: i + 1,
        text,
        language: 'zh' as const,
        createdAt: day(0),
        approvedAt: day(0),
      })),
    )
  return { id, matterId, agency, author }
}

/** Somebody signed in, as the cookies of their requests. */
export async function signedIn(tx: Tx, given: Parameters<typeof buildPerson>[1] = {}) {
  const person = await buildPerson(tx, given)
  const cookie = (await startSession({ accountId: person.id, userAgent: '', now: day(0) }, tx)).split(';')[0]!
  return { ...person, cookie }
}
/** Somebody who is known by a cookie of the map alone. */
export const browserOf = (mapId: string) => ({ cookie: voiceCookie(mapId, newToken()).split(';')[0]! })
