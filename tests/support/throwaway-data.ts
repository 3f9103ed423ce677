import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readSettings } from '../../db/embedded/cluster.server.ts'
import { readPidFile, stopPostmaster } from '../../db/embedded/postmaster.server.ts'
import { isAlive, isPostmasterOf } from '../../db/embedded/process.server.ts'
import { startEmbedded } from '../../db/embedded.server.ts'

const PREFIX = 'minyi-test-'

/** A new data folder in the temp folder. What earlier runs that were killed left behind is stopped and removed on the way. */
export async function makeDataFolder(): Promise<string> {
  await sweep()
  const folder = mkdtempSync(path.join(tmpdir(), `${PREFIX}${process.pid}-`))
  chmodSync(folder, 0o711) // as root, PostgreSQL's own user must be able to pass
  return folder
}

export async function removeDataFolder(folder: string) {
  const cluster = readSettings(folder)?.folder
  const running = cluster ? readPidFile(cluster) : undefined
  if (cluster && running && isPostmasterOf(running.pid, cluster)) await stopPostmaster({ binaries: '', folder: cluster }, running.pid)
  rmSync(folder, { recursive: true, force: true })
}

async function sweep() {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : 0
    if (owner && !isAlive(owner)) await removeDataFolder(path.join(tmpdir(), name)).catch(() => {})
  }
}

/** An embedded PostgreSQL that is removed with its data when it is stopped. */
export async function startThrowaway() {
  const dataDir = await makeDataFolder()
  const { url, stop } = await startEmbedded({ dataDir })
  const end = async () => {
    await stop()
    await removeDataFolder(dataDir)
  }
  return { url, dataDir, stop: end }
}
