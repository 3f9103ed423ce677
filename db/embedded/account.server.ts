import { spawnSync } from 'node:child_process'
import { chownSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { StartError } from './start-error.server.ts'

/** The OS account that PostgreSQL runs under; undefined = our own. PostgreSQL refuses to run as root. */
export type Account = { name: string; uid: number; gid: number } | undefined

const isRoot = () => process.getuid?.() === 0

function findAccount(by: (fields: string[]) => boolean): Account {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((row) => row.split(':'))
    .find((fields) => fields.length > 3 && by(fields))
  return line && { name: line[0]!, uid: Number(line[2]), gid: Number(line[3]) }
}

/** As root: whoever owns the cluster already, else the user `postgres`, created when it is missing. */
export function chooseAccount(clusterOwner: number | undefined): Account {
  if (!isRoot()) {
    if (clusterOwner !== undefined && process.getuid && clusterOwner !== process.getuid())
      throw new StartError(`The database belongs to another user (uid ${clusterOwner}). Start Minyi as that user, or as root.`)
    return undefined
  }
  if (clusterOwner)
    return (
      findAccount((fields) => Number(fields[2]) === clusterOwner) ?? fail(`no account has the uid ${clusterOwner} that owns the database`)
    )
  const find = () => findAccount((fields) => fields[0] === 'postgres')
  if (!find()) {
    spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' })
    if (!find()) spawnSync('adduser', ['-S', '-D', '-H', 'postgres'], { stdio: 'ignore' })
  }
  return find() ?? findAccount((fields) => fields[0] === 'nobody') ?? fail('the system user "postgres" could not be created')
}

function fail(reason: string): never {
  throw new StartError(`PostgreSQL cannot run as root, and ${reason}. Start Minyi as an ordinary user, or set DATABASE_URL.`)
}

/** For spawn: drops root's rights where we have them. */
export const asAccount = (account: Account) => (account ? { uid: account.uid, gid: account.gid } : {})

export function giveTo(account: Account, ...files: string[]) {
  if (account) for (const file of files) chownSync(file, account.uid, account.gid)
}

/** May this account pass through every folder above (and including) the nearest one that exists? */
export function canReach(account: Account, folder: string): boolean {
  if (!account) return true
  const stat = statSync(folder, { throwIfNoEntry: false })
  if (stat) {
    const bit = stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : 0o001
    if (!(stat.mode & bit)) return false
  }
  const parent = path.dirname(folder)
  return parent === folder || canReach(account, parent)
}
