import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { LoggedEvent } from '#app/platform/events/hash.ts'
import type { Tx } from '#db/client.server.ts'
import { accounts, hearingApplications, hearings } from '#db/schema/index.server.ts'
import { type Told, tell } from './tell.server.ts'

/** Everybody whose name was in the draw: of its result, of the transcript that waits for them, of what became of what they said. */
export const tellApplicants = (messageKey: Told) => async (tx: Tx, event: LoggedEvent, now: Date) => {
  if (!event.activityId || !isUuid(event.activityId)) return
  const readers = await tx
    .select({ id: accounts.id, email: accounts.email, locale: accounts.locale, title: hearings.title, hearing: hearings.id })
    .from(hearingApplications)
    .innerJoin(hearings, eq(hearings.id, hearingApplications.hearingId))
    .innerJoin(accounts, eq(accounts.id, hearingApplications.accountId))
    .where(
      and(
        eq(hearings.id, event.activityId),
        isNotNull(hearingApplications.rank),
        isNull(hearingApplications.withdrawnAt),
        isNull(accounts.deletedAt),
      ),
    )
  for (const { title, hearing, ...reader } of readers)
    await tell(tx, reader, event, { messageKey, title, href: `/hearings/${hearing}`, byMail: true, about: hearing }, now)
}
