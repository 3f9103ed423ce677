import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from './schema/index.server.ts'

const url = process.env.DATABASE_URL
if (!url) throw new Error('DATABASE_URL is not set: the launcher sets it, tests get it from their global setup.')

/** The pool. Reconnects with at most one second between attempts, so that the first write after a database restart waits little. */
export const client = postgres(url, {
  max: Number(process.env.DATABASE_POOL ?? 16),
  onnotice: () => {},
  backoff: (retries: number) => Math.min(0.1 * 2 ** retries, 1),
  connect_timeout: 5,
  idle_timeout: 0,
  connection: { application_name: 'minyi' },
})

type Unsafe = { unsafe: (...args: any[]) => any; begin?: (...args: any[]) => any; savepoint?: (...args: any[]) => any }
/** Drizzle sends unnamed statements, which postgres.js describes first (a second round trip); prepared ones need one. */
function prepareAlways<T extends Unsafe>(sql: T): T {
  const { unsafe, begin, savepoint } = sql
  sql.unsafe = (query: string, args: unknown[] = [], options: object = {}) => unsafe(query, args, { ...options, prepare: true })
  if (begin) sql.begin = (...args: any[]) => begin(...args.map((a) => (typeof a === 'function' ? (tx: T) => a(prepareAlways(tx)) : a)))
  if (savepoint)
    sql.savepoint = (...args: any[]) => savepoint(...args.map((a) => (typeof a === 'function' ? (tx: T) => a(prepareAlways(tx)) : a)))
  return sql
}

export const db = drizzle(prepareAlways(client), { schema })
export type Tx = Parameters<Parameters<typeof db.transaction>[0]>[0]
export type Db = typeof db | Tx

/** Waits up to five seconds for running statements. */
export const closeDatabase = () => client.end({ timeout: 5 })
