import { sql } from 'drizzle-orm'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { GENESIS, hashEvent, type LoggedEvent } from './hash.ts'

type Row = {
  position: string
  id: string
  name: string
  matter_id: string | null
  activity_id: string | null
  actor_id: string | null
  payload: Record<string, unknown> | string
  occurred_at: string | Date
  prev_hash: Buffer
  hash: Buffer
}

export const toLoggedEvent = (row: Omit<Row, 'prev_hash' | 'hash'>): LoggedEvent => ({
  position: Number(row.position),
  id: Number(row.id),
  name: row.name,
  matterId: row.matter_id,
  activityId: row.activity_id,
  actorId: row.actor_id,
  payload: typeof row.payload === 'string' ? JSON.parse(row.payload) : row.payload,
  occurredAt: new Date(row.occurred_at),
})

/** Events after a position, in order. */
export async function readEvents(after: number, limit: number, db: Db = defaultDb): Promise<LoggedEvent[]> {
  const rows = await db.execute(sql`select position, id, name, matter_id, activity_id, actor_id, payload, occurred_at
    from domain_events where position > ${after} order by position limit ${limit}`)
  return (rows as unknown as Row[]).map(toLoggedEvent)
}

export async function lastPosition(db: Db = defaultDb): Promise<number> {
  const [row] = await db.execute(sql`select coalesce(max(position), 0) as position from domain_events`)
  return Number((row as { position: string }).position)
}

export type ChainReport = { ok: boolean; events: number; waiting: number; brokenAt: number | null; reason: string | null; head: string }

/** Recomputes the whole chain: gapless positions, each previous hash, each hash. */
export async function verifyChain(db: Db = defaultDb): Promise<ChainReport> {
  let previous: Uint8Array = GENESIS
  let position = 0
  const broken = (reason: string) => ({
    ok: false,
    events: position,
    waiting: 0,
    brokenAt: position + 1,
    reason,
    head: Buffer.from(previous).toString('hex'),
  })
  for (;;) {
    const rows = (await db.execute(sql`select position, id, name, matter_id, activity_id, actor_id, payload, occurred_at, prev_hash, hash
      from domain_events where position > ${position} order by position limit 2000`)) as unknown as Row[]
    for (const row of rows) {
      const event = toLoggedEvent(row)
      if (event.position !== position + 1) return broken('gap')
      if (!row.prev_hash.equals(previous)) return broken('previous-hash')
      if (!row.hash.equals(hashEvent(previous, event))) return broken('hash')
      previous = row.hash
      position = event.position
    }
    if (rows.length < 2000) break
  }
  const [waiting] = await db.execute(sql`select count(*) as n from domain_events where position is null`)
  return {
    ok: true,
    events: position,
    waiting: Number((waiting as { n: string }).n),
    brokenAt: null,
    reason: null,
    head: Buffer.from(previous).toString('hex'),
  }
}
