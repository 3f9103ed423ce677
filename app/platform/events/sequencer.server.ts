import postgres from 'postgres'
import { logger } from '../logger.server.ts'
import { GENESIS, hashEvent } from './hash.ts'
import { toLoggedEvent } from './log.server.ts'
import { onWake } from './wake.server.ts'

const SEQUENCER_LOCK = 7_446_002
const BUSY_MS = 15
const IDLE_MS = 100
const RETRY_MS = 500
const BATCH = 1000
export const EVENTS_CHANNEL = 'minyi_events'

/**
 * Gives committed events their position and hash. One process at a time holds the advisory lock; all sequencing runs on the
 * connection that holds it, so a lost lock is a failed batch. An event is taken once no older transaction can still commit
 * (its xid is below the snapshot's xmin), so nothing can slip in behind. Rows whose xid is not of this cluster (a restored
 * dump) are above xmax and are taken too. NOTIFY goes out in a transaction of its own: inside a writer's it would serialise commits.
 */
export function startSequencer(url: string, onSequenced: (position: number) => void = () => {}) {
  let stopped = false
  let wakeUp: () => void = () => {}
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  let woken = false
  let idle = false
  onWake(() => {
    woken = true
    if (idle) wakeUp() // a busy one gathers its batch first
  })

  async function lead(sql: postgres.Sql, lockLost: () => boolean) {
    const [held] = await sql`select pg_try_advisory_lock(${SEQUENCER_LOCK}) as held`
    if (!held!.held) return pause(RETRY_MS)
    const [last] = await sql`select position, hash from domain_events where position is not null order by position desc limit 1`
    let head = { position: Number(last?.position ?? 0), hash: (last?.hash as Buffer | undefined) ?? GENESIS }
    let quiet = 0
    while (!stopped && !lockLost()) {
      const next = await sequenceBatch(sql, head)
      if (next) {
        head = next
        quiet = 0
        onSequenced(head.position)
      } else if (woken) {
        woken = false
        quiet = 0
      } else quiet += 1
      idle = quiet >= 60
      await pause(idle ? IDLE_MS : BUSY_MS)
      idle = false
    }
  }

  const done = (async () => {
    while (!stopped) {
      let closed = false
      const sql = postgres(url, {
        max: 1,
        onnotice: () => {},
        connect_timeout: 5,
        connection: { application_name: 'minyi-sequencer' },
        onclose: () => {
          closed = true
        },
      })
      try {
        await lead(sql, () => closed)
      } catch (error) {
        if (!stopped) {
          logger.warn({ err: error }, 'sequencer interrupted')
          await pause(RETRY_MS)
        }
      } finally {
        await sql.end({ timeout: 1 }).catch(() => {})
      }
    }
  })()
  return {
    stop: async () => {
      stopped = true
      wakeUp()
      await done
    },
  }
}

/**
 * No transaction around them: nobody else gives positions while this connection holds the lock. Should two ever do it,
 * the unique position and the append-only trigger refuse the second update, and it begins anew from the true head.
 */
async function sequenceBatch(sql: postgres.Sql, head: { position: number; hash: Buffer }) {
  const rows = await sql`select id, name, matter_id, activity_id, actor_id, payload, occurred_at from domain_events
    where position is null and (xid < pg_snapshot_xmin(pg_current_snapshot()) or xid >= pg_snapshot_xmax(pg_current_snapshot()))
    order by xid, id limit ${BATCH}`
  if (rows.length === 0) return undefined
  let { position, hash } = head
  const update = rows.map((row) => {
    position += 1
    const prevHash = hash
    hash = hashEvent(prevHash, toLoggedEvent({ ...row, position: String(position) } as never))
    return { id: String(row.id), position: String(position), prevHash: prevHash.toString('hex'), hash: hash.toString('hex') }
  })
  const store = sql`update domain_events e set position = u.position, prev_hash = decode(u.prev_hash, 'hex'), hash = decode(u.hash, 'hex')
    from unnest(${update.map((u) => u.id)}::bigint[], ${update.map((u) => u.position)}::bigint[],
      ${update.map((u) => u.prevHash)}::text[], ${update.map((u) => u.hash)}::text[]) as u(id, position, prev_hash, hash)
    where e.id = u.id`
  // Sent together: the notice follows in a transaction of its own; after a refused update it wakes readers for nothing.
  await Promise.all([store, sql`select pg_notify(${EVENTS_CHANNEL}, ${String(position)})`])
  return { position, hash }
}
