import path from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'

const MIGRATION_LOCK = 7_446_001

/** Applies the missing migrations; several processes may start at once, the advisory lock lets one do it. */
export async function migrate(url: string) {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`
    await applyMigrations(drizzle(client), { migrationsFolder: path.join(process.cwd(), 'db/migrations') })
  } finally {
    await client.end({ timeout: 5 })
  }
}
