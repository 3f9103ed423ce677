import { type Locale, localised } from '#app/i18n/locale.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { listRowsOf } from './lists.server.ts'
import { listLines } from './load.server.ts'

/**
 * For the report of a consultation (规章制定程序条例, article 16): the hearings that were held on it, and once the answers are published
 * what participants said and what became of it.
 */
export async function listHeard(consultationId: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const held = (await listRowsOf(consultationId, db)).filter(
    ({ heldAt, drawnAt, calledOffAt }) => calledOffAt === null && drawnAt !== null && heldAt !== null && heldAt <= now,
  )
  return Promise.all(
    held.map(async ({ id, title, venue, heldAt, transcriptAt, handledAt }) => {
      const lines = transcriptAt ? (await listLines(db, id)).filter(({ participant }) => participant !== null) : []
      return {
        id,
        title: localised(title, locale),
        venue: localised(venue, locale),
        heldAt: heldAt!.toISOString(),
        speakers: new Set(lines.map(({ participant }) => participant)).size,
        lines: handledAt
          ? lines.map(({ ordinal, speaker, body, outcome, reason }) => ({ ordinal, speaker, body, outcome: outcome!, reason: reason! }))
          : null,
      }
    }),
  )
}
