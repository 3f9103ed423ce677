import { type ActivityKind, type Audience, type Contribution, listActivityKinds } from '#app/features/matters/index.server.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { onEvents } from '#app/platform/events/tail.server.ts'
import { Lru } from '#app/platform/lru.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'

export type Collected = Contribution & { activityIds: string[] }
type About = { matterId: string; locale: Locale; audience: Audience }

type Kept = { matterId: string; kind: string; value: Promise<Collected> }
const kept = new Lru<Kept>(300)
/** Of what kind an activity is, once its kind has told: votes do not make the comments be counted again. */
const kindOf = new Lru<string>(10_000)
let listening = false

function listen() {
  listening = true
  onEvents((events) => {
    for (const key of kept.keys()) {
      const one = kept.get(key)!
      if (events.some((event) => concerns(event, one))) kept.delete(key)
    }
  })
}
type Event = Parameters<Parameters<typeof onEvents>[0]>[0][number]
/** An event of the matter, or of an activity of that kind (or of none that is known); or one that lists such an activity. */
function concerns({ matterId, activityId, payload }: Event, { kind, ...one }: Kept): boolean {
  if (Array.isArray(payload.activityIds) && payload.activityIds.some((id) => kindOf.get(String(id)) === kind)) return true
  return matterId === one.matterId && (activityId === null || (kindOf.get(activityId) ?? kind) === kind)
}

async function ask(db: Db, kind: ActivityKind, { matterId, locale, audience }: About, now: Date): Promise<Collected> {
  const value = await kind.contribute(db, matterId, locale, now, audience)
  for (const id of value.activityIds) kindOf.set(id, kind.kind)
  return value
}

function askOnce(kind: ActivityKind, about: About, now: Date): Promise<Collected> {
  // Statuses change by the clock as well: no figure is older than a minute.
  const key = `${about.matterId} ${kind.kind} ${about.locale} ${about.audience} ${Math.floor(now.getTime() / 60_000)}`
  const known = kept.get(key)
  if (known) return known.value
  const value = ask(defaultDb, kind, about, now)
  kept.set(key, { matterId: about.matterId, kind: kind.kind, value })
  value.catch(() => kept.delete(key))
  return value
}

/** All that the activities of a matter say; each kind is asked once for all readers of an audience until the next event that concerns it. */
export async function collect(db: Db, matterId: string, locale: Locale, now: Date, audience: Audience): Promise<Collected> {
  if (!listening) listen()
  const about = { matterId, locale, audience }
  const parts = await Promise.all(
    listActivityKinds().map((kind) => (db === defaultDb ? askOnce(kind, about, now) : ask(db, kind, about, now))),
  )
  return {
    sentences: parts.flatMap((part) => part.sentences),
    blocks: parts.flatMap((part) => part.blocks),
    activityIds: parts.flatMap((part) => part.activityIds),
  }
}
