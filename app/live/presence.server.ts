import { randomUUID } from 'node:crypto'
import { logger } from '#app/platform/logger.server.ts'
import { client } from '#db/client.server.ts'

const CHANNEL = 'minyi_here'
const TELL_MS = 2000
/** Told again at least so often; a process that was not heard of for longer has ended, and its readers with it. */
const AGAIN_MS = 10_000
const FORGET_MS = 25_000

type Counts = { process: string; room: string; here: number }

/** How many are in each room, over all processes on the database: each tells the others of its own by NOTIFY; nothing is stored. */
export function startPresence({ listOwn, onChange }: { listOwn(): Map<string, number>; onChange(room: string, here: number): void }) {
  const me = randomUUID()
  const others = new Map<string, { room: string; here: number; at: number }>()
  const told = new Map<string, { here: number; at: number }>()
  const shown = new Map<string, number>()

  const total = (room: string) => {
    let here = listOwn().get(room) ?? 0
    for (const other of others.values()) if (other.room === room && performance.now() - other.at < FORGET_MS) here += other.here
    return here
  }
  function hear(text: string) {
    const { process, room, here } = JSON.parse(text) as Counts
    if (process === me) return
    if (here > 0) others.set(`${process} ${room}`, { room, here, at: performance.now() })
    else others.delete(`${process} ${room}`)
  }
  async function tell() {
    const [now, own] = [performance.now(), listOwn()]
    for (const [key, { at }] of others) if (now - at > FORGET_MS) others.delete(key)
    for (const room of new Set([...own.keys(), ...told.keys()])) {
      const [here, before] = [own.get(room) ?? 0, told.get(room)]
      if (before?.here === here && now - before.at < AGAIN_MS) continue
      if (here > 0) told.set(room, { here, at: now })
      else told.delete(room)
      await client.notify(CHANNEL, JSON.stringify({ process: me, room, here } satisfies Counts))
    }
    for (const room of shown.keys()) if (!own.has(room)) shown.delete(room)
    for (const room of own.keys()) {
      const here = total(room)
      if (shown.get(room) === here) continue
      shown.set(room, here)
      onChange(room, here)
    }
  }
  let telling = false
  const timer = setInterval(() => {
    if (telling) return
    telling = true
    tell()
      .catch((error) => logger.warn({ err: error }, 'presence waits for the database'))
      .finally(() => {
        telling = false
      })
  }, TELL_MS)
  timer.unref()
  const listening = client.listen(CHANNEL, hear).catch((error) => {
    logger.warn({ err: error }, 'presence is of this process alone')
    return undefined
  })
  return {
    total,
    async stop() {
      clearInterval(timer)
      await (await listening)?.unlisten().catch(() => {})
    },
  }
}
