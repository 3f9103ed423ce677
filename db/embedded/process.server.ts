import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return !isZombie(pid)
}

/** In a container whose first process does not wait for orphans, a killed one stays as a zombie: it holds nothing any more. */
const isZombie = (pid: number) => statOf(pid)?.[0] === 'Z'

/** /proc/PID/stat from its third field on; the name before it may hold spaces. */
function statOf(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return undefined
  }
}

/** When a process began, in clock ticks since boot; empty where the system does not tell. */
export const startOf = (pid: number) => statOf(pid)?.[19] ?? ''

/** What a process was started as. Read from the command line, which root in a container may see of other users too. */
function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
  return process.platform === 'win32' ? '' : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
}

/** Is this pid the postmaster of this cluster, not a stranger that got its number? */
export const isPostmasterOf = (pid: number, cluster: string) =>
  isAlive(pid) && (process.platform === 'win32' || commandOf(pid).includes(`-D ${cluster} `))

/** Backends that outlive their killed postmaster hold its shared memory, and a new one may not start beside them. */
export function endStrays(clusterName: string) {
  if (process.platform !== 'linux') return
  for (const name of readdirSync('/proc'))
    if (/^\d+$/.test(name) && commandOf(Number(name)).startsWith(`postgres: ${clusterName}: `)) signal(Number(name), 'SIGQUIT')
}

export function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name)
  } catch {
    // Gone already.
  }
}

/** Asks again every few milliseconds until the answer is not undefined, or the time is over. */
export async function poll<T>(ms: number, ask: () => T | undefined, pause = 15): Promise<T | undefined> {
  const end = Date.now() + ms
  for (;;) {
    const answer = ask()
    if (answer !== undefined || Date.now() > end) return answer
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
