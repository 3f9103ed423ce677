import type { Server } from 'socket.io'
import { readSlice, SLICE } from '#app/features/discussion/index.server.ts'
import { onEvents } from '#app/platform/events/tail.server.ts'
import { logger } from '#app/platform/logger.server.ts'
import { framesSent } from '#app/platform/metrics.server.ts'
import { type ClientToServer, roomOfDiscussion, type ServerToClient } from './contract.ts'

/** What is said within a tick travels in one frame. */
const FRAME_MS = 100
/** Sending to very many takes a while: at least this many times as long is left for everything else. */
const REST = 2
const HERE_MS = 2000

/** `sent`: the revision up to which those inside have been told. */
type Hall = { sent: number; news: boolean; here: Map<string, number>; told: number }
type Io = Server<ClientToServer, ServerToClient>

/** Discussion rooms with somebody in them: reads what was said since the last frame, encodes it once, sends it to all. */
export function startHalls(io: Io) {
  const halls = new Map<string, Hall>()
  let timer: NodeJS.Timeout | undefined
  let nextAt = 0

  async function flush() {
    for (const [activityId, hall] of halls) {
      if (!hall.news) continue
      hall.news = false
      try {
        await send(activityId, hall)
      } catch (error) {
        hall.news = true
        logger.warn({ err: error }, 'a discussion waits for the database')
      }
    }
    timer = undefined
    if ([...halls.values()].some(({ news }) => news)) wake()
  }
  async function send(activityId: string, hall: Hall) {
    const slice = await readSlice(activityId, hall.sent)
    if (slice.to <= hall.sent) return
    hall.sent = slice.to
    hall.news ||= slice.messages.length === SLICE // there may be more
    const began = performance.now()
    const room = roomOfDiscussion(activityId)
    io.to(room).emit('frame', { room, ...slice })
    framesSent.inc()
    nextAt = performance.now() + Math.max(FRAME_MS, (performance.now() - began) * REST)
  }
  const wake = () => {
    timer ??= setTimeout(flush, Math.max(0, nextAt - performance.now()))
  }
  const unsubscribe = onEvents((events) => {
    for (const { payload } of events) {
      const hall = halls.get(String(payload.room))
      if (hall) hall.news = true
      if (hall) wake()
    }
  })
  const counting = setInterval(() => {
    for (const [activityId, hall] of halls) {
      if (hall.told === hall.here.size) continue
      hall.told = hall.here.size
      const room = roomOfDiscussion(activityId)
      io.to(room).emit('here', { room, here: hall.told })
    }
  }, HERE_MS)
  counting.unref()

  return {
    /** `who`: somebody with two windows is there once. `revision` was read before; what came since is sent. */
    enter(activityId: string, who: string, revision: number): number {
      const hall = halls.get(activityId) ?? { sent: revision, news: true, here: new Map(), told: 0 }
      halls.set(activityId, hall)
      hall.here.set(who, (hall.here.get(who) ?? 0) + 1)
      if (hall.news) wake()
      return hall.here.size
    },
    leave(activityId: string, who: string) {
      const hall = halls.get(activityId)
      if (!hall) return
      const left = (hall.here.get(who) ?? 1) - 1
      if (left > 0) hall.here.set(who, left)
      else hall.here.delete(who)
      if (hall.here.size === 0) halls.delete(activityId)
    },
    stop() {
      unsubscribe()
      clearTimeout(timer)
      clearInterval(counting)
    },
  }
}
export type Halls = ReturnType<typeof startHalls>
