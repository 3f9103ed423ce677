import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { roomOfDiscussion } from '../../app/live/contract.ts'
import { findOpenConsultation, type Installation, signInCitizens, startInstallation } from '../support/load/installation.ts'
import { cpuSeconds, residentBytes } from '../support/load/process-usage.ts'
import { percentile, round } from './load.ts'
import { startReference } from './reference/child.ts'
import { type Readers, startReaders } from './room/readers.ts'
import { type Stamped, textOf } from './room/words.ts'

const FEW = 1000
const MANY = 5000
const clock = () => performance.timeOrigin + performance.now()
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))

/** How messages get into a room, and how many it has. */
type Side = {
  pid: number
  readers: Readers
  last(): Promise<number>
  /** Evenly; each stamped when it was acknowledged (ours, posted over HTTP to the measured process) or emitted. */
  say(count: number, perSecond: number): Promise<Stamped[]>
  /** As fast as they go in. */
  pour(count: number): Promise<void>
}

/**
 * A discussion room against bare socket.io that emits each message to the room: delays at 1,000 sockets × 100 messages a second, deliveries
 * per second at saturation, 5,000 sockets × 10 a second, memory. At saturation ours gets its messages in bulk, by SQL, in the rows and
 * with the event that the command writes: what is measured is hearing of them, reading, encoding and sending, until all have all.
 */
export async function benchRoom() {
  const installation = await startInstallation({ DATABASE_POOL: '8' })
  const reference = await startReference('room-server.ts')
  const stops: (() => unknown)[] = [() => reference.stop(), () => installation.stop()]
  try {
    const consultation = await findOpenConsultation(installation.sql)
    const room = roomOfDiscussion(consultation.id)
    const cookies = await signInCitizens(installation.server.url, 20)
    const names = ['ours', 'bare'] as const
    const onEach = async <T>(work: (side: Side) => Promise<T>) => {
      const found = {} as Record<(typeof names)[number], T>
      for (const name of names) found[name] = await work(sides[name])
      return found
    }
    const sides = { ours: ourSide(installation, consultation.id, cookies), bare: bareSide(reference, room) }
    await sides.ours.say(5, 10) // so that the room exists

    // Many first: what memory they take is asked of processes that have done nothing else yet.
    stops.unshift(await gather(sides, { ours: installation.server.url, bare: reference.url }, room))
    const first = await onEach((side) => connect(side, FEW))
    const more = await onEach((side) => connect(side, MANY - FEW))
    await onEach((side) => steadily(side, 1, 10)) // warms up
    const ten = await onEach((side) => steadily(side, 8, 10))
    stops.shift()!()

    stops.unshift(await gather(sides, { ours: installation.server.url, bare: reference.url }, room))
    await onEach((side) => connect(side, FEW))
    await onEach((side) => steadily(side, 2, 100)) // warms up
    const hundred = await onEach((side) => steadily(side, 8, 100))
    const rates: Record<(typeof names)[number], number[]> = { ours: [], bare: [] }
    for (let turn = 0; turn <= 3; turn++)
      for (const name of names) {
        const rate = await saturate(sides[name], turn === 0 ? 1 : 4, name === 'ours' ? 500 : 20, sides[name].pour)
        if (turn > 0) rates[name].push(rate) // the first turn warms up
      }
    const saturation = { ours: Math.round(percentile(rates.ours, 0.5)), bare: Math.round(percentile(rates.bare, 0.5)) }
    // 64 at a time over HTTP, all of it on the two processes' cores: the whole way of a message.
    const wholeWay = await saturate(sides.ours, 4, 64, async (count) => void (await sides.ours.say(count, Number.POSITIVE_INFINITY)))
    return {
      name: 'room',
      hundredASecond: { sockets: FEW, ...hundred },
      saturation: { sockets: FEW, unit: 'deliveries per second', ...saturation, turns: rates, oursPostedOverHttp: wholeWay },
      ratio: round(saturation.ours / saturation.bare),
      tenASecond: { sockets: MANY, ...ten },
      bytesPerConnection: { first1000: first, next4000: more },
    }
  } finally {
    for (const stop of stops) await stop()
  }
}

/** New readers for both sides; those before have been stopped. */
async function gather(sides: Record<'ours' | 'bare', Side>, urls: Record<'ours' | 'bare', string>, room: string) {
  for (const name of ['ours', 'bare'] as const) sides[name].readers = await startReaders(urls[name], room)
  const { ours, bare } = { ours: sides.ours.readers, bare: sides.bare.readers }
  return () => {
    ours.stop()
    bare.stop()
  }
}

function ourSide({ server, sql }: Installation, roomId: string, cookies: readonly string[]): Side {
  const last = async () => {
    const [row] = await sql`select last_number from discussion_rooms where activity_id = ${roomId}`
    return Number(row?.last_number ?? 0)
  }
  async function post(n: number): Promise<Stamped> {
    const answer = await fetch(`${server.url}/activities/${roomId}/discussion`, {
      method: 'POST',
      headers: { cookie: cookies[n % cookies.length]!, origin: server.url, 'content-type': 'application/json' },
      body: JSON.stringify({ clientId: randomUUID(), text: textOf(n) }),
    })
    const { number } = (await answer.json()) as { number?: number }
    if (!number) throw new Error(`A message was refused: ${answer.status}`)
    return [number, clock()]
  }
  return {
    pid: server.child.pid!,
    readers: undefined as never,
    last,
    async say(count, perSecond) {
      const began = performance.now()
      return Promise.all(
        Array.from({ length: count }, async (_, n) => {
          await pause((n / perSecond) * 1000 - (performance.now() - began))
          return post(n)
        }),
      )
    },
    pour: (count) =>
      sql.begin(async (tx) => {
        const [room] = await tx`update discussion_rooms set last_number = last_number + ${count}, last_revision = last_revision + ${count}
          where activity_id = ${roomId} returning last_number, last_revision, matter_id`
        const first = Number(room!.last_number) - count + 1
        await tx`insert into discussion_messages (room_id, number, revision, matter_id, author_id, author_kind, client_id, text, posted_at)
          select ${roomId}, ${first} + n, ${Number(room!.last_revision) - count + 1} + n, ${room!.matter_id}, a.id, a.kind, gen_random_uuid(),
            replace(${textOf(0)}, '0', (${first} + n)::text), now()
          from generate_series(0, ${count - 1}) n, (select id, kind from accounts where email = 'citizen1@minyi.test') a`
        await tx`insert into domain_events (name, payload, occurred_at) values ('discussion.messages-posted',
          ${tx.json({ room: roomId, from: first, to: first + count - 1 })}, now())`
      }) as unknown as Promise<void>,
  }
}

function bareSide({ child }: Awaited<ReturnType<typeof startReference>>, room: string): Side {
  let last = 0
  const emit = async (count: number, perSecond: number) => {
    last += count
    child.send({ room, count, perSecond })
    const [{ stamps }] = await once(child, 'message')
    return stamps as Stamped[]
  }
  return {
    pid: child.pid!,
    readers: undefined as never,
    last: async () => last,
    say: emit,
    pour: async (count) => void (await emit(count, 0)),
  }
}

async function connect({ pid, readers, last }: Side, count: number) {
  const before = residentBytes(pid)
  await readers.open(count, await last())
  return Math.round((residentBytes(pid) - before) / count)
}

/** So many a second for so long; `exact`: every socket got every message once and in order. */
async function steadily(side: Side, seconds: number, perSecond: number) {
  const [cpu, packets, wrong] = [cpuSeconds(side.pid), side.readers.state.packets, side.readers.state.wrong]
  side.readers.watch()
  const stamps = await side.say(seconds * perSecond, perSecond)
  await side.readers.allAt(await side.last())
  const used = cpuSeconds(side.pid) - cpu
  const { deliveries, ...delays } = await side.readers.delays(stamps)
  return {
    messages: stamps.length,
    deliveries,
    packets: side.readers.state.packets - packets,
    exact: side.readers.state.wrong === wrong,
    ...Object.fromEntries(Object.entries(delays).map(([name, ms]) => [name, round(ms)])),
    cpuSeconds: round(used),
  }
}

/** Deliveries per second while the next batches wait before the last ones have arrived: the room is never idle. */
async function saturate(side: Side, seconds: number, batch: number, pour: (count: number) => Promise<void>): Promise<number> {
  const { readers } = side
  const first = await side.last()
  const sockets = FEW
  const began = performance.now()
  let poured = first
  while (performance.now() - began < seconds * 1000) {
    await pour(batch)
    poured += batch
    await readers.allAt(poured - 2 * batch)
  }
  await readers.allAt(poured)
  const took = (performance.now() - began) / 1000
  if (readers.state.wrong > 0) throw new Error('A reader missed a message, or got it twice.')
  return Math.round(((poured - first) * sockets) / took)
}
