import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../app/launch/ground.mjs'

type Entry = { version?: string; optionalDependencies?: Record<string, string>; resolved?: string; [other: string]: unknown }
type Lock = { packages: Record<string, Entry> }

export const lockFile = path.join(root, 'package-lock.json')
export const readLock = () => JSON.parse(readFileSync(lockFile, 'utf8')) as Lock

/** As Node looks packages up: beside the one that asks, then one folder further out each time. */
function isThere(packages: Lock['packages'], asking: string, name: string): boolean {
  for (let at = asking; ; at = at.slice(0, Math.max(at.lastIndexOf('node_modules/'), 0)).replace(/\/$/, '')) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true
    if (!at) return false
  }
}

/** Optional packages that are asked for but not in the lock file. */
export function findMissing({ packages }: Lock) {
  return Object.entries(packages).flatMap(([asking, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isThere(packages, asking, name))
      .map(([name, version]) => ({ asking, name, version, dev: entry.dev === true })),
  )
}

const SYSTEMS = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony']
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'loong64', 'riscv64', 's390x', 'wasm32']

/**
 * npm leaves platform packages out of the lock file when the registry does not carry them, and then `npm ci` refuses the file
 * (npm/cli issue 9846). Enters them with version and platform, so that they are skipped here and installed where they belong.
 */
export function completeLock(lock: Lock): Lock {
  const packages = { ...lock.packages }
  for (const { asking, name, version, dev } of findMissing(lock)) {
    const words = name.split('/').at(-1)!.split('-')
    const [cpu, os] = [PROCESSORS.find((one) => words.includes(one)), SYSTEMS.find((one) => words.includes(one))]
    const libc =
      os !== 'linux' ? undefined : words.at(-1)!.startsWith('musl') ? 'musl' : words.at(-1)!.startsWith('gnu') ? 'glibc' : undefined
    const top = `node_modules/${name}`
    packages[packages[top] ? `${asking}/${top}` : top] = {
      version,
      ...(cpu && { cpu: [cpu] }),
      ...(dev && { dev }),
      ...(libc && { libc: [libc] }),
      optional: true,
      ...(os && { os: [os] }),
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...lock, packages: Object.fromEntries(sorted) }
}

// `node tests/support/lock-file.ts` after every change of dependencies.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lock = readLock()
  const missing = findMissing(lock)
  if (missing.length) writeFileSync(lockFile, `${JSON.stringify(completeLock(lock), null, 2)}\n`)
  process.stdout.write(`${missing.length} platform packages entered into package-lock.json\n`)
}
