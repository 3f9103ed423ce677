import type { Server } from 'socket.io'
import { onEvents } from '#app/platform/events/tail.server.ts'
import { newsSent } from '#app/platform/metrics.server.ts'
import { type ClientToServer, type News, roomOfActivity, type ServerToClient, TICK_MS } from './contract.ts'

/** Tells a quiet room at once; what happens within the tick after that is collected and told together. */
export function startRooms(io: Server<ClientToServer, ServerToClient>) {
  const waiting = new Map<string, News>()
  let timer: NodeJS.Timeout | undefined
  let flushedAt = Number.NEGATIVE_INFINITY

  function flush() {
    timer = undefined
    flushedAt = performance.now()
    for (const [room, news] of waiting) {
      io.to(room).emit('news', news)
      newsSent.inc()
    }
    waiting.clear()
  }
  const unsubscribe = onEvents((events) => {
    for (const event of events) {
      if (!event.activityId) continue
      const room = roomOfActivity(event.activityId)
      if (!io.sockets.adapter.rooms.has(room)) continue
      waiting.set(room, { room, position: event.position, events: (waiting.get(room)?.events ?? 0) + 1 })
    }
    if (waiting.size > 0) timer ??= setTimeout(flush, Math.max(0, flushedAt + TICK_MS - performance.now()))
  })
  return () => {
    unsubscribe()
    clearTimeout(timer)
  }
}
