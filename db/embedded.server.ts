import path from 'node:path'
import postgres from 'postgres'
import { type Cluster, makeDataDir, prepareCluster, readSettings, urlOf } from './embedded/cluster.server.ts'
import { findHolder, takeLock } from './embedded/lock.server.ts'
import { readPidFile, startPostmaster, stopPostmaster } from './embedded/postmaster.server.ts'
import { isPostmasterOf, signal } from './embedded/process.server.ts'

export { StartError } from './embedded/start-error.server.ts'

export type Embedded = { url: string; stop(): Promise<void> }
type Options = { dataDir: string; say?: (line: string) => void }

const toStderr = (line: string) => void process.stderr.write(`${line}\n`)

/**
 * Starts our own PostgreSQL on `dataDir` (created at the first start) and keeps it running: one that dies is started again.
 * Throws a StartError that names the process when another Minyi uses the same data.
 */
export async function startEmbedded({ dataDir: given, say = toStderr }: Options): Promise<Embedded> {
  const dataDir = path.resolve(given)
  makeDataDir(dataDir)
  const release = takeLock(dataDir)
  try {
    const cluster = prepareCluster(dataDir, say)
    const supervised = await supervise(cluster, say)
    await ensureDatabase(urlOf(cluster))
    const stop = async () => {
      await supervised.stop()
      release()
    }
    return { url: urlOf(cluster), stop: once(stop) }
  } catch (error) {
    release()
    throw error
  }
}

/** The address of the PostgreSQL that runs on this data now, if one does. Starts nothing. */
export async function findRunning(dataDir: string): Promise<string | undefined> {
  const settings = readSettings(path.resolve(dataDir))
  const file = settings && readPidFile(settings.folder)
  if (!file?.ready || !isPostmasterOf(file.pid, settings!.folder)) return undefined
  return urlOf({ ...settings!, port: file.port })
}

/** For commands beside a server: uses its PostgreSQL while it runs (or is just starting), else starts one for the time being. */
export async function openEmbedded({ dataDir, say }: Options): Promise<Embedded> {
  const join = async () => {
    const url = await findRunning(dataDir)
    return url ? { url, stop: async () => {} } : undefined
  }
  for (let waited = 0; findHolder(path.resolve(dataDir)) && waited < 30_000; waited += 100) {
    const running = await join()
    if (running) return running
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return (await join()) ?? startEmbedded({ dataDir, ...(say && { say }) })
}

/** A postmaster that ends without being asked is started again, on the same port: at once, then with growing pauses up to 5 s. */
async function supervise(cluster: Cluster, say: (line: string) => void) {
  let stopping = false
  let child = await startPostmaster(cluster)
  let restarting: Promise<void> | undefined
  const watch = () =>
    child.once('exit', (code, name) => {
      if (!stopping) restarting = restart(name ?? `code ${code}`)
    })
  async function restart(reason: string) {
    say(`PostgreSQL ended (${reason}); starting it again.`)
    for (let pause = 100; !stopping; pause = Math.min(pause * 2, 5000)) {
      try {
        child = await startPostmaster(cluster, { keepPort: true })
        watch()
        return say('PostgreSQL runs again.')
      } catch (error) {
        say((error as Error).message)
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
  }
  watch()
  // Should this process end without stop(), PostgreSQL still shuts down; after SIGKILL the next start sees to it.
  const lastAct = () => signal(child.pid!, 'SIGINT')
  process.once('exit', lastAct)
  const stop = async () => {
    stopping = true
    await restarting
    await stopPostmaster(cluster, child.pid!)
    process.off('exit', lastAct)
  }
  return { stop }
}

async function ensureDatabase(url: string) {
  const sql = postgres(url.replace(/\/minyi$/, '/postgres'), { max: 1, onnotice: () => {} })
  try {
    const [found] = await sql`select 1 from pg_database where datname = 'minyi'`
    if (!found) await sql`create database minyi`
  } finally {
    await sql.end({ timeout: 5 })
  }
}

function once(work: () => Promise<void>) {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}
