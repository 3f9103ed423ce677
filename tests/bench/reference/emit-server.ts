// Bare socket.io: everybody who connects is in one room; told to, it emits each of so many news by itself, evenly over the time.
import { createServer } from 'node:http'
import { Server } from 'socket.io'

const http = createServer()
const io = new Server(http, { path: '/live', serveClient: false, transports: ['websocket'], perMessageDeflate: false })
io.on('connection', (socket) => {
  socket.on('watch', async ({ room }: { room: string }, reply: (answer: unknown) => void) => {
    await socket.join(room)
    reply({ ok: true, position: 0, behind: 0 })
  })
})

let position = 0
process.on('message', ({ room, count, perSecond }: { room: string; count: number; perSecond: number }) => {
  const began = performance.now()
  const last = position + count
  const timer = setInterval(() => {
    const due = Math.min(count, Math.floor(((performance.now() - began) / 1000) * perSecond))
    while (position < last - count + due) io.to(room).emit('news', { room, position: ++position, events: 1 })
    if (position < last) return
    clearInterval(timer)
    process.send!({ position })
  }, 5)
})
http.listen(0, '127.0.0.1', () => console.log((http.address() as { port: number }).port))
process.on('SIGTERM', () => process.exit(0))
