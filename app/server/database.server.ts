import path from 'node:path'
import postgres from 'postgres'
import { migrate } from '../../db/migrate.server.ts'
import { env } from '../platform/env.server.ts'

/** The outside database where DATABASE_URL names one, else our own under DATA_DIR. Checked for durability, then migrated. */
export async function prepareDatabase() {
  const embedded = env.DATABASE_URL
    ? undefined
    : await (await import('../../db/embedded.server.ts')).startEmbedded({ dataDir: path.resolve(env.DATA_DIR) })
  const url = env.DATABASE_URL ?? embedded!.url
  process.env.DATABASE_URL = url
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await (await import('../../db/ensure-settings.server.ts')).assertDurable(sql)
  } finally {
    await sql.end()
  }
  await migrate(url)
  return {
    url,
    stop: async () => {
      await embedded?.stop()
    },
  }
}
