import type { Socket } from 'socket.io'
import { findRevision, isRoom } from '#app/features/discussion/index.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { ClientToServer, EnterReply, ServerToClient } from './contract.ts'
import type { Halls } from './halls.server.ts'

const ROOM = /^discussion:([0-9a-f-]{36})$/
const MAX_INSIDE = 5

/** The socket's way into discussion rooms. They are as public as their activity, and there is none before that is published. */
export function mayEnter(
  socket: Socket<ClientToServer, ServerToClient>,
  halls: Halls,
  loadActor: () => Promise<Actor>,
  problem: (error: unknown) => string,
) {
  /** Room by room, as whom. */
  const inside = new Map<string, string>()

  async function enter(room: string): Promise<EnterReply> {
    const activityId = ROOM.exec(room)?.[1]
    if (!activityId || inside.size >= MAX_INSIDE || !(await isRoom(activityId, new Date())))
      return { ok: false, messageKey: 'problem.notFound' }
    const who = (await loadActor()).id ?? socket.id
    await socket.join(room)
    // Read after joining: what comes later reaches this socket by frame.
    const { revision } = await findRevision(activityId)
    if (!socket.connected) return { ok: false, messageKey: 'problem.later' }
    if (inside.has(room)) leave(room)
    inside.set(room, who)
    return { ok: true, revision, here: halls.enter(activityId, who, revision) }
  }
  function leave(room: string) {
    const who = inside.get(room)
    if (who === undefined) return
    inside.delete(room)
    halls.leave(ROOM.exec(room)![1]!, who)
  }

  socket.on('enter', async (request, reply) => {
    if (typeof reply !== 'function') return
    try {
      reply(await enter(String(request?.room)))
    } catch (error) {
      reply({ ok: false, messageKey: problem(error) })
    }
  })
  socket.on('leave', (room) => leave(String(room)))
  socket.on('disconnect', () => {
    for (const room of [...inside.keys()]) leave(room)
  })
}
