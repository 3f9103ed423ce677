import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { sql } from 'drizzle-orm'
import { Server } from 'socket.io'
import { findActorByCookie } from '#app/features/accounts/index.server.ts'
import { isVisibleActivity } from '#app/features/matters/index.server.ts'
import { toProblem } from '#app/platform/errors.ts'
import { hostIsOurs, mayWrite } from '#app/platform/http/guard.server.ts'
import { socketsOpen } from '#app/platform/metrics.server.ts'
import { consumeHere } from '#app/platform/rate-limit.server.ts'
import { db } from '#db/client.server.ts'
import { type ClientToServer, LIVE_PATH, type ServerToClient, WATCH_AGAIN } from './contract.ts'
import { mayEnter } from './enter.server.ts'
import { startHalls } from './halls.server.ts'
import { startRooms } from './rooms.server.ts'

const ROOM = /^activity:([0-9a-f-]{36})$/
const MAX_ROOMS = 20

export function attachLive(http: HttpServer) {
  const io = new Server<ClientToServer, ServerToClient>(http, {
    path: LIVE_PATH,
    serveClient: false,
    transports: ['websocket'],
    maxHttpBufferSize: 64_000,
    perMessageDeflate: false,
    allowRequest: (req, decide) => decide(null, mayConnect(req)),
  })
  const stopRooms = startRooms(io)
  const halls = startHalls(io)

  io.on('connection', (socket) => {
    socketsOpen.inc()
    socket.on('disconnect', () => socketsOpen.dec())
    // One that asks without end is put out before it costs the others anything.
    socket.use(
      (_packet, next) =>
        void consumeHere('socket-request', socket.id).then(
          () => next(),
          () => socket.disconnect(true),
        ),
    )
    const loadActor = () => findActorByCookie(socket.handshake.headers.cookie, new Date())

    socket.on('watch', async (request, reply) => {
      if (typeof reply !== 'function') return
      try {
        const activityId = ROOM.exec(String(request?.room))?.[1]
        if (!activityId || socket.rooms.size > MAX_ROOMS) return reply({ ok: false, messageKey: 'problem.notFound' })
        if (!(await isVisibleActivity(await loadActor(), activityId, new Date())))
          return reply({ ok: false, messageKey: 'problem.notFound' })
        await socket.join(request.room)
        const after = Number.isSafeInteger(request.after) ? request.after : 0
        const [row] = await db.execute(
          sql`select count(*) as n, max(position) as newest from domain_events where activity_id = ${activityId} and position > ${after}`,
        )
        const { n, newest } = row as { n: string; newest: string | null }
        reply({ ok: true, position: Number(newest ?? after), behind: Number(n) })
      } catch (error) {
        reply({ ok: false, messageKey: messageKeyOf(error) })
      }
    })
    mayEnter(socket, halls, loadActor, messageKeyOf)
    socket.on('leave', (room) => {
      void socket.leave(String(room))
    })
  })
  return {
    io,
    close: async () => {
      stopRooms()
      await halls.stop()
      await io.close()
    },
  }
}

/** Browsers send an Origin with every socket; one that is not ours may not ride on the reader's cookie. */
const mayConnect = (req: IncomingMessage) =>
  hostIsOurs(req.headers.host) &&
  (req.headers.origin === undefined
    ? req.headers.cookie === undefined
    : mayWrite({ method: 'POST', headers: { ...req.headers, 'sec-fetch-site': undefined } }))

function messageKeyOf(error: unknown) {
  try {
    return toProblem(error).messageKey
  } catch {
    return WATCH_AGAIN // not a refusal: the page asks again
  }
}
