import { count, desc, sql } from 'drizzle-orm'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { domainEvents } from '#db/schema/index.server.ts'

export type QueueCount = { queue: string; state: string; n: number }
/** Jobs by queue and state; empty before the first process has started the queues. */
export async function countJobs(db: Db = defaultDb): Promise<QueueCount[]> {
  const [there] = await db.execute(sql`select to_regclass('pgboss.job') is not null as ready`)
  if (!there?.ready) return []
  const rows = await db.execute(sql`select name, state::text as state, count(*) as n from pgboss.job group by 1, 2 order by 1, 2`)
  return rows.map((row) => ({ queue: String(row.name), state: String(row.state), n: Number(row.n) }))
}

/** Jobs that nobody tries any more: each waits once in its dead letter. */
export const countFailedJobs = async (db: Db = defaultDb): Promise<number> =>
  (await countJobs(db)).filter(({ queue, state }) => queue.endsWith('-dead') && state === 'created').reduce((sum, row) => sum + row.n, 0)

export type LogEntry = { id: number; position: number | null; name: string; occurredAt: Date }
/** The newest events, as the public log has them. */
export const listLatestEvents = (db: Db = defaultDb, limit = 50): Promise<LogEntry[]> =>
  db
    .select({ id: domainEvents.id, position: domainEvents.position, name: domainEvents.name, occurredAt: domainEvents.occurredAt })
    .from(domainEvents)
    .orderBy(desc(domainEvents.id))
    .limit(limit)

/** Events committed and not yet in order. */
export async function countWaitingEvents(db: Db = defaultDb): Promise<number> {
  const [row] = await db.select({ n: count() }).from(domainEvents).where(sql`${domainEvents.position} is null`)
  return row!.n
}
