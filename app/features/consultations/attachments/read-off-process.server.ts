import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Kind, Reply } from './document-reader.server.ts'

// The server's own code is bundled, this is not; the launcher has made the project's folder the current one.
const SOURCE = path.resolve('app/features/consultations/attachments/document-reader.server.ts')
const ROOT = path.resolve('.')
export type Limits = { seconds: number; megabytes: number }
export const LIMITS: Limits = { seconds: 30, megabytes: 600 }
/** The program's own files: never what is stored beside them. */
const READABLE = ['package.json', 'app/*', 'node_modules/*']
const HEAP_MEGABYTES = 256
const MOST_BYTES = 16 * 1024 * 1024
let last: Promise<unknown> = Promise.resolve()

/**
 * The text (or the table) of a file that a stranger sent. It is read by a process that may read this program's own files and nothing else:
 * no environment, no writing, no other process. Too slow or too big is an answer too; never an error.
 */
export function readDocument(kind: Kind, bytes: Buffer, limits = LIMITS): Promise<Reply> {
  // One at a time: ten uploads at once must not take ten times the memory.
  const turn = last.then(() => run(kind, bytes, limits))
  last = turn.catch(() => {})
  return turn
}

function run(kind: Kind, bytes: Buffer, { seconds, megabytes }: Limits): Promise<Reply> {
  return new Promise((resolve) => {
    const permissions = ['--permission', ...READABLE.map((place) => `--allow-fs-read=${path.join(ROOT, place)}`)]
    const child = spawn(process.execPath, ['--no-warnings', `--max-old-space-size=${HEAP_MEGABYTES}`, ...permissions, SOURCE, kind], {
      cwd: ROOT,
      env: { NODE_ENV: 'production' },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const out: Buffer[] = []
    let size = 0
    let stopped = false
    const stop = () => {
      stopped = true
      child.kill('SIGKILL')
    }
    const timer = setTimeout(stop, seconds * 1000)
    void watchMemory(child.pid, megabytes, () => child.exitCode === null && child.signalCode === null, stop)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MOST_BYTES) stop()
      else out.push(chunk)
    })
    child.on('error', () => resolve({ problem: 'broken' }))
    child.on('close', (code) => {
      clearTimeout(timer)
      // Ended by us, or by its own heap limit: the file asks for more than it may have.
      if (stopped || code !== 0) resolve({ problem: 'too-large' })
      else resolve(parse(Buffer.concat(out).toString('utf8')))
    })
    child.stdin.on('error', () => {})
    child.stdin.end(bytes)
  })
}

function parse(text: string): Reply {
  try {
    return JSON.parse(text) as Reply
  } catch {
    return { problem: 'broken' }
  }
}

/** Buffers stand outside the heap and its limit. Where the system does not say, the heap's limit stands alone. */
async function watchMemory(pid: number | undefined, megabytes: number, isRunning: () => boolean, stop: () => void) {
  while (isRunning()) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null)
    if (status === null) return
    if (Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024 > megabytes) return stop()
    await wait(50, undefined, { ref: false })
  }
}
