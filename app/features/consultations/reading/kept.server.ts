import { onEvents } from '#app/platform/events/tail.server.ts'
import { Lru } from '#app/platform/lru.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'

/**
 * What is the same for every reader is computed once per state of the consultation, so that a page for somebody signed in
 * costs few queries. `stamp` is the last event of the consultation, read before the data; null while an event still waits
 * for its place, and then nothing is kept: a reader always sees what they have just written.
 */
type Kept = { stamp: number; value: Promise<unknown> }
const kept = new Lru<Kept>(400)

export function keep<T>(db: Db, consultationId: string, stamp: number | null, what: string, compute: () => Promise<T>): Promise<T> {
  if (stamp === null || db !== defaultDb) return compute()
  const key = `${consultationId} ${what}`
  const entry = kept.get(key)
  if (entry?.stamp === stamp) return entry.value as Promise<T>
  const value = compute()
  kept.set(key, { stamp, value })
  value.catch(() => {
    if (kept.get(key)?.value === value) kept.delete(key)
  })
  return value
}

/** Published texts hardly ever change: they are kept until an event of their consultation that is not part of the conversation. */
const texts = new Lru<{ consultationId: string; value: Promise<unknown> }>(60)
export function keepText<T>(db: Db, consultationId: string, key: string, compute: () => Promise<T>): Promise<T> {
  if (db !== defaultDb) return compute()
  const entry = texts.get(key)
  if (entry) return entry.value as Promise<T>
  const value = compute()
  texts.set(key, { consultationId, value })
  value.catch(() => texts.delete(key))
  return value
}

const CONVERSATION = /^consultations\.(comment|reply|response|suggestion|campaign|theme)/
onEvents((events) => {
  const changed = new Set<string>()
  const renamed = new Set<string>()
  for (const { name, activityId, payload } of events) {
    if (activityId && !CONVERSATION.test(name)) changed.add(activityId)
    if (Array.isArray(payload.activityIds)) for (const id of payload.activityIds) renamed.add(String(id))
  }
  if (changed.size > 0) for (const key of texts.keys()) if (changed.has(texts.get(key)!.consultationId)) texts.delete(key)
  if (renamed.size > 0) for (const key of kept.keys()) if (renamed.has(key.split(' ', 1)[0]!)) kept.delete(key)
})
