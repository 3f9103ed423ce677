import { io, type Socket } from 'socket.io-client'
import { LIVE_PATH, type News } from '../../app/live/contract.ts'
import { waitFor } from '../support/wait-for.ts'

/** So many sockets in one room; each remembers the last position it was told and when. */
export async function connectListeners(url: string, room: string, count: number) {
  let messages = 0
  const positions = new Array<number>(count).fill(0)
  const heardAt = new Array<number>(count).fill(0)
  const sockets: Socket[] = []
  const open = (n: number) =>
    new Promise<void>((resolve, reject) => {
      const socket = io(url, { path: LIVE_PATH, transports: ['websocket'], forceNew: true, reconnection: false })
      sockets.push(socket)
      socket.on('connect_error', reject)
      socket.on('news', (news: News) => {
        messages += 1
        positions[n] = news.position
        heardAt[n] = performance.now()
      })
      socket.on('connect', () =>
        socket.emit('watch', { room, after: Number.MAX_SAFE_INTEGER }, (answer: { ok: boolean }) =>
          answer.ok ? resolve() : reject(new Error('The room was refused.')),
        ),
      )
    })
  for (let n = 0; n < count; n += 50) await Promise.all(Array.from({ length: Math.min(50, count - n) }, (_, k) => open(n + k)))
  return {
    messages: () => messages,
    /** Resolves when every socket has heard of `position`; milliseconds from `since` for each. */
    async allAt(position: number, since: number): Promise<number[]> {
      await waitFor(`all sockets at ${position}`, () => positions.every((heard) => heard >= position), 15_000)
      return heardAt.map((at) => Math.max(0, at - since))
    },
    close: () => {
      for (const socket of sockets) socket.disconnect()
    },
  }
}
export type Listeners = Awaited<ReturnType<typeof connectListeners>>
