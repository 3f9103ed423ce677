import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAlive, startOf } from './process.server.ts'
import { StartError } from './start-error.server.ts'

/** `began` tells a living holder from a stranger who got the same pid after a restart. */
type Holder = { pid: number; began: string }

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
function parse(text: string | undefined): Holder | undefined {
  try {
    return text ? (JSON.parse(text) as Holder) : undefined
  } catch {
    return undefined
  }
}
const isHeld = (holder: Holder | undefined) => holder !== undefined && isAlive(holder.pid) && startOf(holder.pid) === holder.began

const fileOf = (dataDir: string) => path.join(dataDir, 'instance.lock')

/** The Minyi that uses this data now, where there is one. */
export function findHolder(dataDir: string): number | undefined {
  const holder = parse(read(fileOf(dataDir)))
  return isHeld(holder) ? holder!.pid : undefined
}

/** One Minyi per data folder. Left behind by a killed process, the lock is taken over. Returns the release. */
export function takeLock(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const file = fileOf(dataDir)
  const own = JSON.stringify({ pid: process.pid, began: startOf(process.pid) } satisfies Holder)
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, own)
  try {
    for (let round = 0; round < 5; round++) {
      try {
        linkSync(draft, file) // atomic, and never seen half written
        return () => {
          if (read(file) === own) rmSync(file, { force: true })
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const text = read(file)
      if (isHeld(parse(text))) refuse(dataDir, parse(text)!.pid)
      moveAway(file, text)
    }
    return refuse(dataDir, parse(read(file))?.pid)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Removes a dead process's lock, and puts it back if another starter has replaced it in between. */
function moveAway(file: string, seen: string | undefined) {
  const aside = `${file}.${process.pid}.old`
  try {
    renameSync(file, aside)
    if (read(aside) !== seen) linkSync(aside, file)
  } catch {
    // Another starter moved it first; the next round tells who has it.
  }
  rmSync(aside, { force: true })
}

function refuse(dataDir: string, pid: number | undefined): never {
  throw new StartError(
    `Another Minyi (pid ${pid ?? 'unknown'}) uses the data in ${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
  )
}
