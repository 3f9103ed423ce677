// Plain JavaScript for Node 20 and no packages: this runs on a machine that has nothing yet.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { MENDS, mendPackages } from './mend.mjs'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
export const NODE_NEEDED = 24
const inRoot = (...parts) => path.join(root, ...parts)
const stampFile = inRoot('node_modules/.minyi-installed')

/** A problem that its reader can mend: shown as one sentence, without a stack. */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Is every package of the lock file there in its version? Accepts what `npm ci` or `npm install` by hand laid down. */
function isInstalled(lock, withDev) {
  const there = readJson(inRoot('node_modules/.package-lock.json'))?.packages
  if (!there) return false
  const wanted = Object.entries(lock.packages).filter(
    ([name, entry]) => name && !entry.optional && !entry.devOptional && (withDev || !entry.dev),
  )
  return wanted.every(([name, entry]) => there[name]?.version === entry.version)
}

/** Runs `npm ci` where node_modules is missing or differs from the lock file. `withDev`: the tests need their tools too. */
export function ensureInstalled({ withDev = false, output = 2 } = {}) {
  const text = readFileSync(inRoot('package-lock.json'), 'utf8')
  const stamp = createHash('sha256')
    .update(`${text}${process.platform}-${process.arch}${JSON.stringify(MENDS)}`)
    .digest('hex')
  const isStamped = () => {
    const found = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
    return found === `${stamp} all` || (!withDev && found === stamp)
  }
  if (isStamped()) return
  withLock('install', () => {
    if (isStamped()) return
    if (!isInstalled(JSON.parse(text), withDev)) install(withDev, output)
    try {
      mendPackages(root)
      writeFileSync(stampFile, withDev ? `${stamp} all` : stamp)
    } catch {
      // A read-only node_modules is taken as it is, and compared again at the next start.
    }
  })
}

function install(withDev, output) {
  say(output, 'Minyi 民意: installing the packages that package-lock.json names (once; about a minute) …')
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  const args = [...npm.slice(1), 'ci', '--loglevel=error', ...(withDev ? ['--include=dev'] : [])]
  const done = spawnSync(npm[0], args, { cwd: root, stdio: ['ignore', output, 2], shell: process.platform === 'win32' && npm.length === 1 })
  if (done.status !== 0) giveUp('Minyi could not install its packages: see above what npm says, mend it, and start again.')
}

const say = (fd, line) => (fd === 1 ? process.stdout : process.stderr).write(`${line}\n`)

const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Two starts at the same moment must not install or build into the same folder: the second waits for the first. */
export function withLock(name, work) {
  const file = inRoot(`.cache/${name}.lock`)
  mkdirSync(path.dirname(file), { recursive: true })
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const holder = Number(readJson(file))
      if (holder && isAlive(holder)) sleep(100)
      else rmSync(file, { force: true })
    }
  }
  try {
    return work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** The Node 24 that npm installed for this platform, where there is one. */
export function findPinnedNode() {
  const [folder, program] =
    process.platform === 'win32' ? [`node-win-${process.arch}`, 'bin/node.exe'] : [`node-${process.platform}-${process.arch}`, 'bin/node']
  const file = inRoot('node_modules', folder, program)
  return existsSync(file) ? file : undefined
}

/**
 * On an older Node: runs the same script with the same arguments on the pinned one and ends with its exit code; never returns.
 * The child sees by its IPC channel when this process is killed, so that no server is left behind.
 */
export async function handOver(script) {
  if (Number(process.versions.node.split('.')[0]) >= NODE_NEEDED) return
  const node = findPinnedNode()
  if (!node)
    giveUp(
      `Minyi needs Node ${NODE_NEEDED} or newer. This is Node ${process.versions.node}, and npm has none for ${process.platform}-${process.arch}: install Node ${NODE_NEEDED} from nodejs.org.`,
    )
  const child = spawn(node, [script, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, MINYI_HANDED_OVER: '1' },
  })
  child.on('error', (error) =>
    giveUp(`The pinned Node ${node} does not run here (${error.message}): install Node ${NODE_NEEDED} or newer from nodejs.org.`),
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => relay(child, signal))
  watchShell()
  await new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      if (signal) {
        for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name)
        process.kill(process.pid, signal)
      } else process.exit(code ?? 1)
      resolve()
    })
  })
  await new Promise(() => {})
}

/** A terminal sends Ctrl-C to the whole group, so that the child has it already; from anywhere else it must be passed on. */
function relay(child, signal) {
  const fromTerminal = signal === 'SIGINT' && (process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY)
  if (!fromTerminal) child.kill(signal)
}

/** Ends this process gently when the one that started it is gone: the older Node that handed over, or npm's shell. */
export function followParent() {
  const handedOver = process.env.MINYI_HANDED_OVER !== undefined && process.connected
  delete process.env.MINYI_HANDED_OVER
  if (handedOver) {
    process.channel?.unref()
    process.on('disconnect', endGently)
  } else watchShell()
}

const endGently = () => process.kill(process.pid, 'SIGTERM')

/** npm passes SIGTERM to the shell of its script alone, and the shell dies without telling us. */
function watchShell() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    endGently()
  }, 300)
  watch.unref()
}
