import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Account, asAccount, canReach, chooseAccount, giveTo } from './account.server.ts'
import { locateBinaries, program } from './binaries.server.ts'
import { StartError } from './start-error.server.ts'

export type Cluster = { folder: string; name: string; password: string; port: number; account: Account; binaries: string; dataDir: string }
/** `database.json`, readable by its owner alone. */
type Settings = Pick<Cluster, 'folder' | 'password' | 'port'>

const settingsFile = (dataDir: string) => path.join(dataDir, 'database.json')
/** PostgreSQL sees no setting of ours: a PGDATA or PGPORT in the environment must not lead it elsewhere. */
export const bareEnv = () => ({ PATH: process.env.PATH, LC_ALL: 'C.UTF-8' }) as unknown as NodeJS.ProcessEnv
const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
/** Stands in the title of every process of the cluster. */
export const nameOf = (folder: string) => `minyi-${short(folder)}`
/** Where root's Minyi keeps what the account must reach, when the project itself lies out of its reach. */
const outside = (dataDir: string) => path.join('/var/lib/minyi', short(dataDir))

export function readSettings(dataDir: string): Settings | undefined {
  try {
    return JSON.parse(readFileSync(settingsFile(dataDir), 'utf8')) as Settings
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new StartError(`${settingsFile(dataDir)} cannot be read: ${(error as Error).message}`)
  }
}

export function writeSettings(dataDir: string, { folder, password, port }: Settings) {
  const draft = `${settingsFile(dataDir)}.new`
  writeFileSync(draft, JSON.stringify({ folder, password, port }, null, 2), { mode: 0o600 })
  renameSync(draft, settingsFile(dataDir))
}

export const urlOf = ({ password, port }: Settings) => `postgres://minyi:${password}@127.0.0.1:${port}/minyi`

/** The cluster of this data folder, created when there is none yet. `say` hears of a place the administrator would not expect. */
export function prepareCluster(dataDir: string, say: (line: string) => void): Cluster {
  const known = readSettings(dataDir)
  const owner = known && statSync(known.folder, { throwIfNoEntry: false })?.uid
  if (known && owner === undefined)
    throw new StartError(
      `The database folder ${known.folder} is missing. Put it back from a backup, or remove ${settingsFile(dataDir)} to begin anew.`,
    )
  const account = chooseAccount(owner)
  const binaries = locateBinaries(account, '/var/lib/minyi')
  const folder = known?.folder ?? chooseFolder(dataDir, account, say)
  const cluster: Cluster = {
    folder,
    name: nameOf(folder),
    dataDir,
    account,
    binaries,
    password: known?.password ?? randomBytes(18).toString('hex'),
    port: known?.port ?? 0,
  }
  if (!known) create(cluster)
  return cluster
}

function chooseFolder(dataDir: string, account: Account, say: (line: string) => void) {
  if (canReach(account, dataDir)) return path.join(dataDir, 'postgres')
  const folder = path.join(outside(dataDir), 'postgres')
  say(`PostgreSQL runs as the user "${account!.name}", who may not enter ${dataDir}: the database is kept in ${folder}.`)
  return folder
}

/** Written beside its place and then moved, so that a start that was cut off leaves no half cluster. */
function create(cluster: Cluster) {
  const { folder, account, binaries, dataDir, password } = cluster
  const parent = path.dirname(folder)
  mkdirSync(parent, { recursive: true, mode: 0o755 })
  if (existsSync(folder)) renameSync(folder, `${folder}.unknown-${short(String(Date.now()))}`)
  const draft = `${folder}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  const secret = path.join(parent, '.password')
  writeFileSync(secret, password, { mode: 0o600 })
  giveTo(account, draft, secret)
  const args = [
    '-D',
    draft,
    '-U',
    'minyi',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--auth=scram-sha-256',
    `--pwfile=${secret}`,
    '--data-checksums',
  ]
  const run = spawnSync(program(binaries, 'initdb'), args, {
    ...asAccount(account),
    cwd: draft,
    env: bareEnv(),
    encoding: 'utf8',
  })
  rmSync(secret, { force: true })
  if (run.status !== 0) throw new StartError(`The database could not be created in ${folder}: ${(run.stderr || String(run.error)).trim()}`)
  renameSync(draft, folder)
  writeSettings(dataDir, cluster)
}

/** Creates the data folder; others may pass through it to the cluster, but not list it. */
export function makeDataDir(dataDir: string) {
  try {
    if (existsSync(dataDir)) return
    mkdirSync(dataDir, { recursive: true })
    chmodSync(dataDir, 0o711)
  } catch (error) {
    throw new StartError(`The data folder ${dataDir} cannot be made: ${(error as Error).message}`)
  }
}
