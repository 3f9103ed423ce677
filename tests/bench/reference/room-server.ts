// Bare socket.io: everybody who connects is in one room; told to, it emits each message to the room by itself.
import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { messageOf, type Stamped } from '../room/words.ts'

const http = createServer()
const io = new Server(http, { path: '/live', serveClient: false, transports: ['websocket'], perMessageDeflate: false })
io.on('connection', (socket) => {
  socket.on('enter', async ({ room }: { room: string }, reply: (answer: unknown) => void) => {
    await socket.join(room)
    reply({ ok: true })
  })
})

let number = 0
const clock = () => performance.timeOrigin + performance.now()
process.on('message', ({ room, count, perSecond }: { room: string; count: number; perSecond: number }) => {
  const [began, first] = [performance.now(), number]
  const stamps: Stamped[] = []
  const emitDue = () => {
    const due = perSecond === 0 ? count : Math.min(count, Math.floor(((performance.now() - began) / 1000) * perSecond))
    while (number < first + due) {
      stamps.push([++number, clock()])
      io.to(room).emit('message', messageOf(number))
    }
    if (number < first + count) return setTimeout(emitDue, 2)
    process.send!({ stamps })
    return undefined
  }
  emitDue()
})
http.listen(0, '127.0.0.1', () => console.log((http.address() as { port: number }).port))
process.on('SIGTERM', () => process.exit(0))
