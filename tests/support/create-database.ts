import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { migrate } from '../../db/migrate.server.ts'

export type OwnDatabase = { url: string; drop(): Promise<void> }

/** One more database beside the one of the test run (DATABASE_URL), for tests that need a whole event log or a server to themselves. */
export async function createDatabase({ beside = process.env.DATABASE_URL!, migrated = true } = {}): Promise<OwnDatabase> {
  const name = `minyi_own_${process.pid}_${randomBytes(4).toString('hex')}`
  const run = async (work: (sql: postgres.Sql) => Promise<unknown>) => {
    const sql = postgres(beside, { max: 1, onnotice: () => {} })
    try {
      await work(sql)
    } finally {
      await sql.end({ timeout: 5 })
    }
  }
  await run((sql) => sql`create database ${sql(name)} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`)
  const url = new URL(beside)
  url.pathname = `/${name}`
  if (migrated) await migrate(url.href)
  return { url: url.href, drop: () => run((sql) => sql`drop database if exists ${sql(name)} with (force)`) }
}
