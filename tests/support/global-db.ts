import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { migrate } from '../../db/migrate.server.ts'
import { startThrowaway } from './throwaway-data.ts'

/**
 * One migrated database for the whole run, named in DATABASE_URL: a new one on the server that DATABASE_URL names, else on a
 * PostgreSQL of our own in the temp folder. Tests share it, so they roll back or own their rows. Returns the teardown.
 */
export async function setup() {
  const given = process.env.DATABASE_URL
  const database = given ? await createDatabase(given) : await startThrowaway()
  process.env.DATABASE_URL = database.url
  try {
    await migrate(database.url)
  } catch (error) {
    await database.stop()
    throw error
  }
  return async () => {
    if (given) process.env.DATABASE_URL = given
    else delete process.env.DATABASE_URL
    await database.stop()
  }
}

async function createDatabase(server: string) {
  const name = `minyi_test_${process.pid}_${randomBytes(3).toString('hex')}`
  const run = async (work: (sql: postgres.Sql) => Promise<unknown>) => {
    const sql = postgres(server, { max: 1, onnotice: () => {} })
    try {
      await work(sql)
    } finally {
      await sql.end({ timeout: 5 })
    }
  }
  await run((sql) => sql`create database ${sql(name)} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, stop: () => run((sql) => sql`drop database if exists ${sql(name)} with (force)`) }
}
