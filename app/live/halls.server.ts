import type { Server } from 'socket.io'
import { endsTalk, readSlice, SLICE } from '#app/features/discussion/index.server.ts'
import { onEvents } from '#app/platform/events/tail.server.ts'
import { logger } from '#app/platform/logger.server.ts'
import { framesSent } from '#app/platform/metrics.server.ts'
import { type ClientToServer, roomOfDiscussion, type ServerToClient } from './contract.ts'
import { startPresence } from './presence.server.ts'

/** What is said within a tick travels in one frame. */
const FRAME_MS = 100
/** Sending to very many takes a while: at least this many times as long is left for everything else. */
const REST = 2
const AGAIN_MS = 500
/** A reader who takes nothing in is let go with so much waiting; coming back, it is sent what it missed. */
const MOST_WAITING = 50

/** `sent`: the revision up to which those inside have been told. `ended`: that the talk is over is still to be told. */
type Hall = { sent: number; news: boolean; ended: boolean; here: Map<string, number> }
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
        nextAt = performance.now() + AGAIN_MS
        logger.warn({ err: error }, 'a discussion waits for the database')
      }
    }
    timer = undefined
    if ([...halls.values()].some(({ news }) => news)) wake()
  }
  async function send(activityId: string, hall: Hall) {
    const slice = await readSlice(activityId, hall.sent)
    if (slice.to <= hall.sent && !hall.ended) return
    hall.ended = false
    hall.sent = slice.to
    hall.news ||= slice.messages.length === SLICE // there may be more
    const began = performance.now()
    const room = roomOfDiscussion(activityId)
    letGo(room)
    io.to(room).emit('frame', { room, ...slice })
    framesSent.inc()
    nextAt = performance.now() + Math.max(FRAME_MS, (performance.now() - began) * REST)
  }
  function letGo(room: string) {
    for (const id of io.sockets.adapter.rooms.get(room) ?? []) {
      const conn = io.sockets.sockets.get(id)?.conn as { writeBuffer?: unknown[]; close(discard: boolean): void } | undefined
      if ((conn?.writeBuffer?.length ?? 0) > MOST_WAITING) conn!.close(true)
    }
  }
  const wake = () => {
    timer ??= setTimeout(flush, Math.max(0, nextAt - performance.now()))
  }
  const unsubscribe = onEvents((events) => {
    for (const { name, activityId, payload } of events) {
      const ends = endsTalk(name)
      const hall = halls.get(String(ends ? activityId : payload.room))
      if (!hall) continue
      hall.news = true
      hall.ended ||= ends
      wake()
    }
  })
  const presence = startPresence({
    listOwn: () => new Map([...halls].map(([activityId, { here }]) => [activityId, here.size])),
    onChange: (activityId, here) => io.to(roomOfDiscussion(activityId)).emit('here', { room: roomOfDiscussion(activityId), here }),
  })

  return {
    /** `who`: somebody with two windows is there once. `revision` was read before; what came since is sent. */
    enter(activityId: string, who: string, revision: number): number {
      const hall = halls.get(activityId) ?? { sent: revision, news: true, ended: false, here: new Map() }
      halls.set(activityId, hall)
      hall.here.set(who, (hall.here.get(who) ?? 0) + 1)
      if (hall.news) wake()
      return presence.total(activityId)
    },
    leave(activityId: string, who: string) {
      const hall = halls.get(activityId)
      if (!hall) return
      const left = (hall.here.get(who) ?? 1) - 1
      if (left > 0) hall.here.set(who, left)
      else hall.here.delete(who)
      if (hall.here.size === 0) halls.delete(activityId)
    },
    async stop() {
      unsubscribe()
      clearTimeout(timer)
      await presence.stop()
    },
  }
}
export type Halls = ReturnType<typeof startHalls>
