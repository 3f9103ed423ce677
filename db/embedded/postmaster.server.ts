import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { asAccount, giveTo } from './account.server.ts'
import { program } from './binaries.server.ts'
import { bareEnv, type Cluster, writeSettings } from './cluster.server.ts'
import { endStrays, isAlive, isPostmasterOf, poll, signal } from './process.server.ts'
import { StartError } from './start-error.server.ts'

/** What differs from PostgreSQL's defaults. Durability (fsync, full_page_writes, synchronous_commit) stays at its default: on. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',
  // The log must not hold what people wrote: no statement with an error, no row in its detail.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
}

/** postmaster.pid: pid, folder, start, port, socket folder, address, memory key, status. */
export function readPidFile(folder: string): { pid: number; ready: boolean; port: number } | undefined {
  try {
    const lines = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : undefined
  } catch {
    return undefined
  }
}

/**
 * Starts the postmaster in its own process group, where a terminal's Ctrl-C does not reach it, and waits until it answers;
 * recovery after a crash may take a while. `keepPort`: the pool of a running server knows this port and no other.
 */
export async function startPostmaster(cluster: Cluster, { keepPort = false } = {}): Promise<ChildProcess> {
  await clearLeftovers(cluster)
  for (let attempt = 1; ; attempt++) {
    if (!keepPort && !(cluster.port && (await isFree(cluster.port)))) cluster.port = await findFreePort()
    writeSettings(cluster.dataDir, cluster)
    const child = launch(cluster)
    const outcome = await poll(600_000, () => {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return 'ended'
      const file = readPidFile(cluster.folder)
      return file?.pid === child.pid && file?.ready ? 'ready' : undefined
    })
    if (outcome === 'ready') return child
    if (outcome === undefined) signal(child.pid!, 'SIGQUIT')
    if (attempt >= 6)
      throw new StartError(`PostgreSQL does not start:\n${tail(startLog(cluster))}\nIts log is in ${path.join(cluster.folder, 'log')}.`)
    endStrays(cluster.name)
    await new Promise((resolve) => setTimeout(resolve, 100 * attempt))
  }
}

const startLog = (cluster: Cluster) => path.join(cluster.folder, 'start.log')
const tail = (file: string) => readFileSync(file, 'utf8').trim().split('\n').slice(-4).join('\n')

function launch(cluster: Cluster): ChildProcess {
  const log = openSync(startLog(cluster), 'w', 0o600)
  giveTo(cluster.account, startLog(cluster))
  const settings = Object.entries({ ...SETTINGS, port: String(cluster.port), cluster_name: cluster.name })
  const child = spawn(
    program(cluster.binaries, 'postgres'),
    ['-D', cluster.folder, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...asAccount(cluster.account),
      cwd: cluster.folder,
      detached: true,
      stdio: ['ignore', log, log],
      env: bareEnv(),
    },
  )
  child.on('error', () => {})
  child.unref()
  closeSync(log)
  return child
}

/** A Minyi that was killed leaves its PostgreSQL running: stopped, so that nothing of the dead process lives on in it. */
async function clearLeftovers(cluster: Cluster) {
  const left = readPidFile(cluster.folder)
  if (!left) return
  if (isPostmasterOf(left.pid, cluster.folder)) await stopPostmaster(cluster, left.pid)
  // A stranger has that pid by now; PostgreSQL would take it for another postmaster.
  else if (isAlive(left.pid)) rmSync(path.join(cluster.folder, 'postmaster.pid'), { force: true })
}

/** Fast shutdown: ends the connections, writes a checkpoint. After 15 s without one: at once, and the next start recovers. */
export async function stopPostmaster(cluster: Pick<Cluster, 'binaries' | 'folder'>, pid: number) {
  if (process.platform === 'win32') spawnSync(program(cluster.binaries, 'pg_ctl'), ['stop', '-m', 'fast', '-D', cluster.folder])
  else signal(pid, 'SIGINT')
  const isGone = () => (isAlive(pid) ? undefined : true)
  if (await poll(15_000, isGone)) return
  signal(pid, 'SIGQUIT')
  if (await poll(5_000, isGone)) return
  signal(pid, 'SIGKILL')
}

const listenOn = (port: number) =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(port, '127.0.0.1', () => {
      const found = (probe.address() as { port: number }).port
      probe.close(() => resolve(found))
    })
  })
const isFree = (port: number) =>
  listenOn(port)
    .then(() => true)
    .catch(() => false)
const findFreePort = () => listenOn(0)
