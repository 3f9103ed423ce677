import { startServer } from './start-server.ts'
import { makeDataFolder, removeDataFolder } from './throwaway-data.ts'

/** For the browser tests. A server that runs already can be named in MINYI_E2E_URL, with its DATA_DIR in MINYI_E2E_DATA. */
export default async function setup() {
  if (process.env.MINYI_E2E_URL) return
  const dataDir = await makeDataFolder()
  // Journeys sign in and post faster than people do; the limits have integration tests of their own.
  const server = await startServer({ dataDir, env: { DATABASE_URL: '', DEMO: 'on', RATE_LIMIT_FACTOR: '1000' } }).catch(async (error) => {
    await removeDataFolder(dataDir)
    throw error
  })
  process.env.MINYI_E2E_URL = server.url
  process.env.MINYI_E2E_DATA = dataDir
  return async () => {
    await server.stop()
    await removeDataFolder(dataDir)
  }
}
