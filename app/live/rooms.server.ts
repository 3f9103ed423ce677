import type { Server } from 'socket.io'
import { onEvents } from '#app/platform/events/tail.server.ts'
import { newsSent } from '#app/platform/metrics.server.ts'
import { type ClientToServer, type News, roomOfActivity, type ServerToClient, TICK_MS } from './contract.ts'

/** Collects what happened in each room and tells the room once per tick, whatever the number of events. */
export function startRooms(io: Server<ClientToServer, ServerToClient>) {
  const waiting = new Map<string, News>()
  let timer: NodeJS.Timeout | undefined

  function flush() {
    timer = undefined
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
    if (waiting.size > 0) timer ??= setTimeout(flush, TICK_MS)
  })
  return () => {
    unsubscribe()
    clearTimeout(timer)
  }
}
