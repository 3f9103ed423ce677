import { type Audience, type Contribution, listActivityKinds } from '#app/features/matters/index.server.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { onEvents } from '#app/platform/events/tail.server.ts'
import { Lru } from '#app/platform/lru.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'

export type Collected = Contribution & { activityIds: string[] }

async function collectNow(db: Db, matterId: string, locale: Locale, now: Date, audience: Audience): Promise<Collected> {
  const parts = []
  for (const kind of listActivityKinds()) parts.push(await kind.contribute(db, matterId, locale, now, audience))
  return {
    sentences: parts.flatMap((part) => part.sentences),
    blocks: parts.flatMap((part) => part.blocks),
    activityIds: parts.flatMap((part) => part.activityIds),
  }
}

type Kept = { matterId: string; value: Promise<Collected> }
const kept = new Lru<Kept>(100)
let listening = false

/** All that the activities of a matter say, each kind by itself; the same for every reader of an audience until the next event of the matter. */
export function collect(db: Db, matterId: string, locale: Locale, now: Date, audience: Audience): Promise<Collected> {
  if (db !== defaultDb) return collectNow(db, matterId, locale, now, audience)
  if (!listening) {
    listening = true
    onEvents((events) => {
      const changed = new Set(events.map((event) => event.matterId))
      for (const key of kept.keys()) if (changed.has(kept.get(key)!.matterId)) kept.delete(key)
    })
  }
  // Statuses change by the clock as well: no page is older than a minute.
  const key = `${matterId} ${locale} ${audience} ${Math.floor(now.getTime() / 60_000)}`
  const known = kept.get(key)
  if (known) return known.value
  const value = collectNow(db, matterId, locale, now, audience)
  kept.set(key, { matterId, value })
  value.catch(() => kept.delete(key))
  return value
}
