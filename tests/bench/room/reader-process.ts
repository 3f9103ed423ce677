// Many sockets in one room, in a process of their own, by the protocol itself (Engine.IO 4): so light that the server is what is measured.
import { createRequire } from 'node:module'
import type { Stamped } from './words.ts'

type Socket = { on(event: string, listener: (data: Buffer) => void): void; send(text: string): void }
const beside = createRequire(createRequire(import.meta.url).resolve('engine.io-client'))
const WebSocket = beside('ws') as new (url: string, options: object) => Socket

type Order =
  | { open: { url: string; room: string; count: number; after: number } }
  /** From now on the time of each arrival is kept. */
  | { watch: true }
  | { delays: Stamped[] }
const clock = () => performance.timeOrigin + performance.now()
const last: number[] = []
const reached = new Map<number, number>()
let [wrong, packets] = [0, 0]
let arrivals: { first: number; last: number; at: number }[] | undefined

/** The numbers in a packet. The same bytes hold the same numbers: they are read once for all sockets. */
let known: { bytes: Buffer; numbers: readonly number[] } = { bytes: Buffer.alloc(0), numbers: [] }
function numbersIn(bytes: Buffer): readonly number[] {
  if (bytes.equals(known.bytes)) return known.numbers
  const [event, body] = JSON.parse(bytes.toString('utf8', 2)) as [string, { number: number; messages?: { number: number }[] }]
  const numbers = event === 'frame' ? body.messages!.map(({ number }) => number) : event === 'message' ? [body.number] : []
  known = { bytes, numbers }
  return numbers
}

function take(n: number, bytes: Buffer) {
  const numbers = numbersIn(bytes)
  if (numbers.length === 0) return
  packets += 1
  let at = last[n]!
  reached.set(at, reached.get(at)! - 1)
  if (reached.get(at) === 0) reached.delete(at)
  for (const number of numbers) {
    if (number !== at + 1) wrong += 1
    at = number
  }
  arrivals?.push({ first: last[n]! + 1, last: at, at: clock() })
  last[n] = at
  const there = (reached.get(at) ?? 0) + 1
  reached.set(at, there)
  if (there === last.length) process.send!({ allAt: at, wrong, packets })
}

const openOne = (n: number, url: string, room: string) =>
  new Promise<void>((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/live/?EIO=4&transport=websocket`, {
      perMessageDeflate: false,
      skipUTF8Validation: true,
    })
    socket.on('error', reject as never)
    socket.on('message', (data) => {
      const type = data[0]
      if (type === 0x30) socket.send('40')
      else if (type === 0x32) socket.send('3')
      else if (data[1] === 0x30) socket.send(`420${JSON.stringify(['enter', { room }])}`)
      else if (data[1] === 0x33) resolve()
      else if (data[1] === 0x32) take(n, data)
    })
    socket.on('close', () => {
      wrong += 1
    })
  })

process.on('message', async (order: Order) => {
  if ('watch' in order) arrivals = []
  else if ('open' in order) {
    const { url, room, count, after } = order.open
    const from = last.length
    for (let n = 0; n < count; n++) last.push(after)
    reached.clear()
    reached.set(after, last.length)
    for (let n = from; n < last.length; n += 50)
      await Promise.all(Array.from({ length: Math.min(50, last.length - n) }, (_, k) => openOne(n + k, url, room)))
    process.send!({ opened: last.length })
  } else {
    const sentAt = new Map(order.delays)
    const delays: number[] = []
    for (const { first, last, at } of arrivals ?? [])
      for (let number = first; number <= last; number++) delays.push(Math.max(0, at - sentAt.get(number)!))
    arrivals = undefined
    const sorted = Float64Array.from(delays).sort()
    const share = (p: number) => sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)]!
    process.send!({ deliveries: sorted.length, p50ms: share(0.5), p99ms: share(0.99), maxMs: sorted.at(-1)! })
  }
})
process.send!({ started: true })
