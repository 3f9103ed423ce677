import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { type Locale, localised } from '#app/i18n/locale.ts'
import type { SignedIn } from '#app/platform/actor.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { hearingApplications, hearingLines, hearings } from '#db/schema/index.server.ts'
import { lineOf } from './queries.server.ts'

/** Everything that a person said at hearings, the latest hearing first; what became of it once that is published. */
export async function listOwnSpoken(me: SignedIn, locale: Locale, db: Db = defaultDb) {
  const rows = await db
    .select({ line: hearingLines, hearing: { id: hearings.id, title: hearings.title, handledAt: hearings.handledAt } })
    .from(hearingLines)
    .innerJoin(
      hearingApplications,
      and(eq(hearingApplications.hearingId, hearingLines.hearingId), eq(hearingApplications.number, hearingLines.participant)),
    )
    .innerJoin(hearings, eq(hearings.id, hearingLines.hearingId))
    .where(and(eq(hearingApplications.accountId, me.id), isNull(hearings.deletedAt)))
    .orderBy(desc(hearings.heldAt), asc(hearingLines.ordinal))
  return rows.map(({ line, hearing: { id, title, handledAt } }) => ({
    ...lineOf(line),
    ...(handledAt ? {} : { outcome: null, reason: null }),
    hearing: { id, title: localised(title, locale) },
  }))
}
export type OwnSpoken = Awaited<ReturnType<typeof listOwnSpoken>>[number]
