import { sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.server.ts'
import { eventCursors } from '#db/schema/index.server.ts'
import { logger } from '../logger.server.ts'
import type { LoggedEvent } from './hash.ts'
import { lastPosition, readEvents } from './log.server.ts'
import { onEvents } from './tail.server.ts'

/** A durable listener: its writes and its cursor are one transaction, so after any crash it continues exactly where it was. */
export type Listener = {
  name: string
  /** By the event's name: only these are handled, and only these wake it; others it goes past when it next looks, or when they have become many. */
  wants(name: string): boolean
  handle(tx: Tx, event: LoggedEvent, now: Date): Promise<void>
}
const BATCH = 500
/** Under load a listener works in batches of what came meanwhile; nobody waits for a notice by the millisecond. */
const REST_MS = 100
/** Looks without being woken: for what another process wrote while this one did not listen. */
const LOOK_MS = 2000

/** Handles what is waiting and wanted. The cursor's row lock lets one process at a time do it. Returns how many events it went past. */
export async function catchUp(listener: Listener, now = new Date()): Promise<number> {
  return db.transaction(async (tx) => {
    const [cursor] = await tx.execute(sql`select position from event_cursors where listener = ${listener.name} for update skip locked`)
    if (!cursor) return 0
    const events = await readEvents(Number(cursor.position), BATCH, tx)
    for (const event of events) if (listener.wants(event.name)) await listener.handle(tx, event, now)
    if (events.length > 0) {
      await tx.execute(
        sql`update event_cursors set position = ${events.at(-1)!.position}, failed_attempts = 0, last_error = null where listener = ${listener.name}`,
      )
    }
    return events.length
  })
}

/** Starts them all. A failing listener holds back only itself; it tries again with growing pauses and never skips. */
export async function startListeners(listeners: readonly Listener[]) {
  for (const { name } of listeners) await db.insert(eventCursors).values({ listener: name, position: 0 }).onConflictDoNothing()
  const running = listeners.map((listener) => follow(listener))
  return {
    stop: async () => {
      await Promise.all(running.map((r) => r.stop()))
    },
  }
}

function follow(listener: Listener) {
  let stopped = false
  let wakeUp: () => void = () => {}
  let pending = true
  let passing = 0
  const unsubscribe = onEvents((events) => {
    passing += events.length
    if (passing < BATCH && !events.some(({ name }) => listener.wants(name))) return
    pending = true
    wakeUp()
  })
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const done = (async () => {
    let failures = 0
    while (!stopped) {
      try {
        pending = false
        passing = 0
        while ((await catchUp(listener)) === BATCH && !stopped) failures = 0
        failures = 0
        if (!stopped) await new Promise((resolve) => setTimeout(resolve, REST_MS))
        if (!pending && !stopped) await pause(LOOK_MS)
      } catch (error) {
        failures += 1
        logger.error({ err: error, listener: listener.name, failures }, 'listener failed')
        await noteFailure(listener.name, failures, error)
        await new Promise((resolve) => setTimeout(resolve, stopped ? 0 : Math.min(30_000, 200 * 2 ** failures)))
      }
    }
  })()
  return {
    stop: async () => {
      stopped = true
      unsubscribe()
      wakeUp()
      await done
    },
  }
}

const noteFailure = (name: string, failures: number, error: unknown) =>
  db
    .execute(
      sql`update event_cursors set failed_attempts = ${failures}, last_error = ${error instanceof Error ? error.name : 'error'} where listener = ${name}`,
    )
    .catch(() => {})

export type Lag = { listener: string; behind: number; failedAttempts: number }
/** How many events each listener still has to handle. */
export async function listLags(): Promise<Lag[]> {
  const [head, cursors] = await Promise.all([lastPosition(), db.select().from(eventCursors)])
  return cursors.map((c) => ({ listener: c.listener, behind: head - c.position, failedAttempts: c.failedAttempts }))
}
