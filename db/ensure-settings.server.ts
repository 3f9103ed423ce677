import type { Sql } from 'postgres'
import { StartError } from './embedded/start-error.server.ts'

const NEEDED = ['fsync', 'full_page_writes', 'synchronous_commit'] as const

/** An accepted write is a committed write: Minyi does not start on a database that may forget commits in a crash. */
export async function assertDurable(sql: Sql) {
  // With the values that this very session has, which a role or a database may set differently.
  const rows = await sql<{ name: string; setting: string }[]>`select name, setting from pg_settings where name in ${sql([...NEEDED])}`
  const off = rows.filter((row) => row.setting === 'off').map((row) => row.name)
  if (off.length === 0) return
  throw new StartError(
    `Minyi does not start on this database: ${off.join(', ')} ${off.length > 1 ? 'are' : 'is'} off, so that a comment it has accepted could be lost in a crash. Turn on ${off.join(', ')} and start again.`,
  )
}
