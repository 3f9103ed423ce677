import { once } from 'node:events'
import { roomOfActivity, TICK_MS } from '../../app/live/contract.ts'
import { commentPath, fillCommentForm } from '../support/load/comment-form.ts'
import {
  findOpenConsultation,
  type Installation,
  type OpenConsultation,
  signInCitizens,
  startInstallation,
} from '../support/load/installation.ts'
import { cpuSeconds, residentBytes } from '../support/load/process-usage.ts'
import { waitFor } from '../support/wait-for.ts'
import { connectListeners, type Listeners } from './listeners.ts'
import { percentile, round } from './load.ts'
import { startReference } from './reference/child.ts'

const SOCKETS = 1000
const PER_SECOND = 50
const SECONDS = 8
const ROUNDS = 3
const COUNT = PER_SECOND * SECONDS

/**
 * News of 50 comments a second to 1,000 sockets in one room, against bare socket.io emitting each. The comments are posted
 * through a second process on the same database; the measured one gives the events their order, hears of them and tells the room.
 */
export async function benchLive() {
  const installation = await startInstallation()
  const door = await installation.start()
  const reference = await startReference('emit-server.ts')
  const consultation = await findOpenConsultation(installation.sql)
  const room = roomOfActivity(consultation.id)
  const pids = { ours: installation.server.child.pid!, reference: reference.child.pid! }
  try {
    const cookies = await signInCitizens(door.url, 16)
    const bytesBefore = { ours: residentBytes(pids.ours), reference: residentBytes(pids.reference) }
    const ours = await connectListeners(installation.server.url, room, SOCKETS)
    const theirs = await connectListeners(reference.url, room, SOCKETS)
    const perConnection = (side: 'ours' | 'reference') => Math.round((residentBytes(pids[side]) - bytesBefore[side]) / SOCKETS)
    const memory = { ours: perConnection('ours'), reference: perConnection('reference') }

    const sides = { ours: newSide(), reference: newSide() }
    for (let turn = 0; turn <= ROUNDS; turn++) {
      const mine = await measure(pids.ours, ours, () => postSteadily(door.url, installation.sql, consultation, cookies))
      const others = await measure(pids.reference, theirs, async () => {
        reference.child.send({ room, count: COUNT, perSecond: PER_SECOND })
        const [{ position }] = await once(reference.child, 'message')
        return { position, at: performance.now() }
      })
      if (turn === 0) continue // warms up
      add(sides.ours, mine)
      add(sides.reference, others)
    }
    ours.close()
    theirs.close()
    const [a, b] = [summary(sides.ours), summary(sides.reference)]
    return {
      name: 'live',
      sockets: SOCKETS,
      commentsPerSecond: PER_SECOND,
      turns: ROUNDS,
      secondsPerTurn: SECONDS,
      tickMs: TICK_MS,
      ours: a,
      reference: b,
      ratio: round(b.cpuSeconds / a.cpuSeconds),
      bytesPerConnection: memory,
    }
  } finally {
    await reference.stop()
    await door.stop()
    await installation.stop()
  }
}

type Side = { cpu: number; messages: number; delays: number[] }
const newSide = (): Side => ({ cpu: 0, messages: 0, delays: [] })
const add = (sum: Side, { cpu, messages, delays }: Side) => {
  sum.cpu += cpu
  sum.messages += messages
  sum.delays.push(...delays)
}
/** `lastHeard`: milliseconds from the last acknowledgement until each socket had heard of it. */
const summary = ({ cpu, messages, delays }: Side) => ({
  cpuSeconds: round(cpu),
  messages,
  lastHeard: {
    samples: delays.length,
    p50ms: round(percentile(delays, 0.5)),
    p99ms: round(percentile(delays, 0.99)),
    maxMs: round(Math.max(...delays)),
  },
})

async function measure(pid: number, listeners: Listeners, run: () => Promise<{ position: number; at: number }>): Promise<Side> {
  const [cpu, messages] = [cpuSeconds(pid), listeners.messages()]
  const { position, at } = await run()
  const delays = await listeners.allAt(position, at)
  return { cpu: cpuSeconds(pid) - cpu, messages: listeners.messages() - messages, delays }
}

let filled = 2_000_000
/** 50 comments a second through the form, evenly; resolves with the position of the last and when it was acknowledged. */
async function postSteadily(url: string, sql: Installation['sql'], consultation: OpenConsultation, cookies: string[]) {
  const began = performance.now()
  let at = 0
  await Promise.all(
    Array.from({ length: COUNT }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, (n / PER_SECOND) * 1000 - (performance.now() - began))))
      const answer = await fetch(`${url}${commentPath(consultation)}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: cookies[n % cookies.length]!, origin: url },
        body: new URLSearchParams(fillCommentForm(consultation, filled++).form),
      })
      if (answer.status !== 303) throw new Error(`A comment was refused: ${answer.status}`)
      at = Math.max(at, performance.now())
    }),
  )
  const position = await waitFor('the last event has its place', async () => {
    const [row] = await sql`select max(position)::int as position, count(*) filter (where position is null)::int as waiting
      from domain_events where activity_id = ${consultation.id}`
    return row!.waiting === 0 && Number(row!.position)
  })
  return { position, at }
}
