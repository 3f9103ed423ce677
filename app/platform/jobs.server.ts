import { sql } from 'drizzle-orm'
import { PgBoss } from 'pg-boss'
import type { client, Tx } from '#db/client.server.ts'
import { env } from './env.server.ts'
import { logger } from './logger.server.ts'
import { jobsDone } from './metrics.server.ts'

export type Queue<Data extends object> = {
  name: string
  retryLimit: number
  /** When it runs by itself, in UTC; once for all processes. */
  cron?: string
  /** `short`: one job waits at most, for each key. */
  policy?: 'short'
  handle(data: Data): Promise<void>
}
export const defineQueue = <Data extends object>(queue: Queue<Data>) => queue
export const deadLetterOf = (name: string) => `${name}-dead`

let boss: PgBoss | undefined

/** Retries with doubling pauses; what still fails goes to the queue's dead letter, which the administrator sees and can retry. */
export async function startJobs(queues: readonly Queue<any>[]) {
  await stopStandby()
  boss = new PgBoss({ connectionString: env.DATABASE_URL!, max: 3, application_name: 'minyi-jobs' })
  boss.on('error', (error) => logger.warn({ err: error }, 'jobs'))
  await boss.start()
  for (const queue of queues) {
    await declareQueue(boss, queue)
    if (queue.cron) await boss.schedule(queue.name, queue.cron)
    // Ten at a time; each is settled by itself, so that one failure repeats nobody else's mail.
    await boss.work(queue.name, { pollingIntervalSeconds: 1, batchSize: 10, burstWhenBatchFull: true, perJobResults: true }, (jobs) =>
      Promise.all(jobs.map((job) => runJob(queue, job))),
    )
  }
  return {
    stop: async () => {
      await boss?.stop({ graceful: true, timeout: 5000 })
      boss = undefined
    },
  }
}

async function runJob(queue: Queue<any>, job: { id: string; data: unknown }) {
  try {
    await queue.handle(job.data)
    jobsDone.inc({ queue: queue.name, outcome: 'done' })
    return { id: job.id, status: 'completed' as const }
  } catch (error) {
    jobsDone.inc({ queue: queue.name, outcome: 'failed' })
    logger.warn({ err: error, queue: queue.name, job: job.id }, 'job failed')
    return { id: job.id, status: 'failed' as const, output: { message: error instanceof Error ? error.message : 'failed' } }
  }
}

async function declareQueue(owner: PgBoss, queue: Queue<any>) {
  await owner.createQueue(deadLetterOf(queue.name))
  await owner.createQueue(queue.name, {
    retryLimit: queue.retryLimit,
    retryDelay: 2,
    retryBackoff: true,
    deadLetter: deadLetterOf(queue.name),
    ...(queue.policy ? { policy: queue.policy } : {}),
  })
}

type When = { singletonKey?: string /** Seconds from now. */; startAfter?: number }
/** Creates a job in the caller's transaction: it exists exactly if the transaction commits. */
export async function addJob<Data extends object>(tx: Tx, queue: Queue<Data>, data: Data, when: When = {}) {
  const sender = boss ?? (await standby(queue))
  await sender.send(queue.name, data, { ...when, db: within(tx) })
}
const within = (tx: Tx) => ({
  executeSql: async (text: string, values: unknown[] = []) => ({ rows: await inTransaction(tx, text, values) }),
})
const inTransaction = async (tx: Tx, text: string, values: unknown[]) =>
  (await (tx as unknown as { session: { client: typeof client } }).session.client.unsafe(text, values as never[])) as unknown as object[]

/** Once more: a failed job in its queue, a dead letter back to the queue it came from. False where there is nothing to retry. */
export async function retryJob(tx: Tx, queue: string, jobId: string): Promise<boolean> {
  const [job] = await tx.execute(sql`select state::text as state from pgboss.job where name = ${queue} and id = ${jobId}`)
  const dead = queue.endsWith(deadLetterOf(''))
  if (!job || (job.state !== 'failed' && !(dead && job.state === 'created'))) return false
  if (dead) return (await requireBoss().redrive(queue, { ids: [jobId], db: within(tx) })) === 1
  await requireBoss().retry(queue, jobId, { db: within(tx) })
  return true
}

/** The command line, the demo and tests add jobs without running any. */
let waiting: Promise<PgBoss> | undefined
const declared = new Map<string, Promise<void>>()
async function standby(queue: Queue<any>) {
  waiting ??= (async () => {
    const sender = new PgBoss({ connectionString: process.env.DATABASE_URL!, max: 1, supervise: false, schedule: false })
    sender.on('error', () => {})
    await sender.start()
    return sender
  })()
  const sender = await waiting
  if (!declared.has(queue.name)) declared.set(queue.name, declareQueue(sender, queue))
  await declared.get(queue.name)
  return sender
}
export async function stopStandby() {
  const sender = await waiting
  waiting = undefined
  declared.clear()
  await sender?.stop({ graceful: false })
}

export type JobRow = {
  id: string
  queue: string
  state: string
  retryCount: number
  createdAt: Date
  completedAt: Date | null
  error: string | null
}
/** For the administrator's page: what waits in a dead letter, then the newest; no private data of the jobs. */
export async function listJobs(db: Pick<Tx, 'execute'>, limit = 100): Promise<JobRow[]> {
  const rows = await db.execute(
    sql`select id, name, state::text, coalesce(source_retry_count, retry_count) as retry_count, created_on, completed_on,
      coalesce(output, source_output)->>'message' as error from pgboss.job order by (name like '%-dead' and state = 'created') desc, created_on desc limit ${limit}`,
  )
  return (rows as unknown as Record<string, string>[]).map((row) => ({
    id: row.id!,
    queue: row.name!,
    state: row.state!,
    retryCount: Number(row.retry_count),
    createdAt: new Date(row.created_on!),
    completedAt: row.completed_on ? new Date(row.completed_on) : null,
    error: row.error ?? null,
  }))
}
export const requireBoss = () => {
  if (!boss) throw new Error('Jobs are not running')
  return boss
}
