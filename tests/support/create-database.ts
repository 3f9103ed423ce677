import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { migrate } from '../../db/migrate.server.ts'

export type OwnDatabase = { url: string; name: string; drop(): Promise<void> }
type Options = { beside?: string; migrated?: boolean }

/**
 * One more database on the server of `beside`, for tests that need a whole event log or a server to themselves. A migrated one is
 * a copy of MINYI_TEST_TEMPLATE where the run has made one (global-db.ts).
 */
export async function createDatabase({ beside = process.env.DATABASE_URL!, migrated = true }: Options = {}): Promise<OwnDatabase> {
  const name = `minyi_own_${process.pid}_${randomBytes(4).toString('hex')}`
  const run = async (work: (sql: postgres.Sql) => Promise<unknown>) => {
    const sql = postgres(beside, { max: 1, onnotice: () => {} })
    try {
      await work(sql)
    } finally {
      await sql.end({ timeout: 5 })
    }
  }
  const template = migrated ? process.env.MINYI_TEST_TEMPLATE : undefined
  await run((sql) =>
    template
      ? sql`create database ${sql(name)} template ${sql(template)}`
      : sql`create database ${sql(name)} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`,
  )
  const url = new URL(beside)
  url.pathname = `/${name}`
  if (migrated && !template) await migrate(url.href)
  return { url: url.href, name, drop: () => run((sql) => sql`drop database if exists ${sql(name)} with (force)`) }
}
