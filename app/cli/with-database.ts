import path from 'node:path'

/** DATABASE_URL has to be set before anything imports db/client: hence the imports inside functions. */
export async function withDatabase<T>(run: () => Promise<T>): Promise<T> {
  process.env.LOG_LEVEL ??= 'warn'
  const embedded = process.env.DATABASE_URL
    ? undefined
    : await (await import('../../db/embedded.server.ts')).openEmbedded({
        dataDir: path.resolve(process.env.DATA_DIR || '.data'),
        say: (line) => void process.stderr.write(`${line}\n`),
      })
  if (embedded) process.env.DATABASE_URL = embedded.url
  try {
    await (await import('../../db/migrate.server.ts')).migrate(process.env.DATABASE_URL!)
    return await run()
  } finally {
    await (await import('../platform/jobs.server.ts')).stopStandby()
    await (await import('../../db/client.server.ts')).closeDatabase()
    await embedded?.stop()
  }
}
