import path from 'node:path'
import { readSettings } from '../../../db/embedded/cluster.server.ts'
import { readPidFile } from '../../../db/embedded/postmaster.server.ts'
import { findRunning } from '../../../db/embedded.server.ts'
import { startServer } from '../start-server.ts'
import { makeDataFolder, removeDataFolder } from '../throwaway-data.ts'
import { waitFor } from '../wait-for.ts'
import { connect, SETTINGS } from './installation.ts'

/** As `npm start` runs it: the server looks after its own PostgreSQL. Either can be killed, and the server started again where it was. */
export async function startOwnInstallation(env: Record<string, string> = {}) {
  const dataDir = await makeDataFolder()
  const start = (port?: number) => startServer({ dataDir, env: { DATABASE_URL: '', ...SETTINGS, ...env }, port })
  let server = await start()
  const { url, port } = server
  return {
    url,
    dataDir,
    async killServer() {
      await server.kill()
      server = await start(port)
    },
    /** SIGKILL to the postmaster; the server starts PostgreSQL again by itself. Returns once it answers. */
    async killDatabase() {
      const { pid } = readPidFile(clusterOf(dataDir))!
      process.kill(pid, 'SIGKILL')
      await waitFor(
        'another PostgreSQL',
        () => {
          const file = readPidFile(clusterOf(dataDir))
          return file?.ready && file.pid !== pid
        },
        60_000,
      )
    },
    async withDatabase<T>(work: (sql: ReturnType<typeof connect>) => Promise<T>): Promise<T> {
      const sql = connect((await findRunning(dataDir))!)
      try {
        return await work(sql)
      } finally {
        await sql.end({ timeout: 5 })
      }
    },
    async stop() {
      await server.stop()
      await removeDataFolder(dataDir)
    },
  }
}
export type OwnInstallation = Awaited<ReturnType<typeof startOwnInstallation>>

const clusterOf = (dataDir: string) => path.resolve(readSettings(dataDir)!.folder)
