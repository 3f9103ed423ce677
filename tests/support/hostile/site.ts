import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { migrate } from '../../../db/migrate.server.ts'
import { startServer } from '../start-server.ts'
import { startThrowaway } from '../throwaway-data.ts'
import type { ReaderName } from './addresses.ts'
import { ALL_PAYLOADS, XSS_PAYLOADS } from './payloads.ts'

/** A world in which everything that people can write is hostile, the built server on it, and a cookie for each actor. */
export async function openHostileSite() {
  const database = await startThrowaway()
  try {
    Object.assign(process.env, { DATABASE_URL: database.url, DATA_DIR: database.dataDir })
    await migrate(database.url)
    const { db, closeDatabase } = await import('#db/client.server.ts')
    const { buildWorld, signInAll } = await import('#tests/support/world.ts')
    const { makeHostile } = await import('./world.ts')
    const { listOpenAddresses } = await import('./addresses.ts')
    const now = new Date()
    const world = await buildWorld(db, { dataDir: database.dataDir, now })
    await makeHostile(db, world, now)
    const cookies = await signInAll(world.people, now)
    writeMails(database.dataDir, now)
    const env = { DATABASE_URL: database.url, DEMO: 'off', RATE_LIMIT_FACTOR: '100000' }
    const server = await startServer({ dataDir: database.dataDir, env })
    return {
      world,
      cookies,
      server,
      addresses: (reader: ReaderName) => listOpenAddresses(world, reader),
      async close() {
        await server.stop()
        await closeDatabase()
        await database.stop()
      },
    }
  } catch (error) {
    await database.stop()
    throw error
  }
}
export type HostileSite = Awaited<ReturnType<typeof openHostileSite>>

/** Mail that was not sent is shown to the administrator. */
function writeMails(dataDir: string, writtenAt: Date) {
  const folder = path.join(dataDir, 'mail')
  mkdirSync(folder, { recursive: true })
  for (const [n, payload] of [...XSS_PAYLOADS, ALL_PAYLOADS].entries())
    writeFileSync(path.join(folder, `${n}.json`), JSON.stringify({ to: payload, subject: payload, text: payload, writtenAt }))
}
