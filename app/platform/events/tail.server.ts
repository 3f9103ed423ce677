import { client } from '#db/client.server.ts'
import { logger } from '../logger.server.ts'
import type { LoggedEvent } from './hash.ts'
import { lastPosition, readEvents } from './log.server.ts'
import { EVENTS_CHANNEL } from './sequencer.server.ts'

type Subscriber = (events: readonly LoggedEvent[]) => void
const subscribers = new Set<Subscriber>()
const SLOW_POLL_MS = 500
const BATCH = 1000

/** In-process neighbours (page cache, live rooms, durable listeners) hear every event once, in order, from when the process started. */
export function onEvents(subscriber: Subscriber) {
  subscribers.add(subscriber)
  return () => subscribers.delete(subscriber)
}

let position = 0
export const seenPosition = () => position

/** Follows the log: NOTIFY wakes it, a slow poll backs that up, and a gap (lost connection) is read from the table. */
export async function startTail() {
  position = await lastPosition()
  let reading: Promise<void> | undefined
  let again = false
  let stopped = false

  async function read() {
    for (;;) {
      const events = await readEvents(position, BATCH)
      if (events.length === 0) return
      position = events.at(-1)!.position
      for (const subscriber of subscribers) {
        try {
          subscriber(events)
        } catch (error) {
          logger.error({ err: error }, 'event subscriber failed')
        }
      }
      if (events.length < BATCH) return
    }
  }
  function wake() {
    if (stopped) return
    if (reading) {
      again = true
      return
    }
    reading = read()
      .catch((error) => logger.warn({ err: error }, 'event tail interrupted'))
      .finally(() => {
        reading = undefined
        if (again) {
          again = false
          wake()
        }
      })
  }
  const listening = client.listen(EVENTS_CHANNEL, wake, wake).catch((error) => {
    logger.warn({ err: error }, 'event channel not available')
    return undefined
  })
  const poll = setInterval(wake, SLOW_POLL_MS)
  return {
    wake,
    stop: async () => {
      stopped = true
      clearInterval(poll)
      await (await listening)?.unlisten().catch(() => {})
      await reading
    },
  }
}
