import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { LoggedEvent } from '#app/platform/events/hash.ts'
import type { Tx } from '#db/client.server.ts'
import { accounts, hearingApplications, hearingLines, hearings } from '#db/schema/index.server.ts'
import { type Told, tell, titleParams } from './tell.server.ts'

type Handler = (tx: Tx, event: LoggedEvent, now: Date) => Promise<void>

const inDraw = isNotNull(hearingApplications.rank)
/** Those whose name was in the draw, or some of them; or everybody who applied. */
async function tellSome(tx: Tx, event: LoggedEvent, now: Date, messageKey: Told, which?: SQL, among: SQL = inDraw) {
  const readers = await tx
    .select({ id: accounts.id, email: accounts.email, locale: accounts.locale, title: hearings.title, hearing: hearings.id })
    .from(hearingApplications)
    .innerJoin(hearings, eq(hearings.id, hearingApplications.hearingId))
    .innerJoin(accounts, eq(accounts.id, hearingApplications.accountId))
    .where(and(eq(hearings.id, event.activityId!), among, isNull(hearingApplications.withdrawnAt), isNull(accounts.deletedAt), which))
  for (const { title, hearing, ...reader } of readers)
    await tell(tx, reader, event, { messageKey, title, href: `/hearings/${hearing}`, byMail: true, about: hearing }, now)
}
const ofHearing =
  (handler: Handler): Handler =>
  async (tx, event, now) => {
    if (event.activityId && isUuid(event.activityId)) await handler(tx, event, now)
  }

/** Of the draw's result, and of what became of what was said. */
export const tellApplicants = (messageKey: Told) => ofHearing((tx, event, now) => tellSome(tx, event, now, messageKey))

/** A seat that was given up goes to the next of the group, who has to know it to come. */
export const tellNextInLine = ofHearing(async (tx, event, now) => {
  const { next } = event.payload
  if (typeof next === 'number') await tellSome(tx, event, now, 'notifications.told.hearingSeat', eq(hearingApplications.number, next))
})

/** Whoever has a line that waits for their word, entered or written anew. */
export const tellSpeakers = ofHearing((tx, event, now) => {
  const { hearingId, participant, confirmedAt, objectedAt, ordinal } = hearingLines
  const line = event.payload.line === undefined ? sql`true` : sql`${ordinal} = ${Number(event.payload.line)}`
  const waits = sql`exists (select 1 from ${hearingLines} where ${hearingId} = ${hearingApplications.hearingId}
    and ${participant} = ${hearingApplications.number} and ${confirmedAt} is null and ${objectedAt} is null and ${line})`
  return tellSome(tx, event, now, 'notifications.told.hearingTranscript', waits)
})

/** On the site, all in one statement; who was told of the same already is not told twice. */
async function tellFollowers(tx: Tx, event: LoggedEvent, now: Date, messageKey: Told) {
  const [hearing] = await tx.select().from(hearings).where(eq(hearings.id, event.activityId!))
  if (!hearing) return
  await tx.execute(sql`insert into notifications (id, account_id, message_key, params, href, event_position, created_at)
    select gen_random_uuid(), a.id, ${messageKey}, ${JSON.stringify(titleParams(hearing.title))}::jsonb, ${`/hearings/${hearing.id}`}, ${`${event.position}/${hearing.id}`}, ${now.toISOString()}::timestamptz
    from matter_followers f join accounts a on a.id = f.account_id
    where f.matter_id = ${hearing.matterId} and a.deleted_at is null and a.id is distinct from ${event.actorId}::uuid
    on conflict do nothing`)
}

/** Whoever follows the matter may apply. */
export const tellFollowersOfHearing = ofHearing((tx, event, now) => tellFollowers(tx, event, now, 'notifications.told.hearingNotice'))

/** Of another time or place, or that there will be none: everybody who applied, also by mail, and everybody who follows the matter. */
export const tellOfChange = (messageKey: Told) =>
  ofHearing(async (tx, event, now) => {
    await tellSome(tx, event, now, messageKey, undefined, sql`true`)
    await tellFollowers(tx, event, now, messageKey)
  })
