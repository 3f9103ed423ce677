import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Reply, Request } from './analysis-worker.server.ts'

// The server's own code is bundled, this is not; the launcher has made the project's folder the current one.
const SOURCE = path.resolve('app/features/opinion/analysis/analysis-worker.server.ts')
type Waiting = { resolve(reply: Reply): void; reject(error: Error): void }

/** One thread for all maps, started when first needed; questions are answered in order. A thread that died is replaced. */
let thread: { worker: Worker; waiting: Waiting[] } | undefined

export function askThread(request: Request): Promise<Reply> {
  thread ??= start()
  const { worker, waiting } = thread
  return new Promise((resolve, reject) => {
    waiting.push({ resolve, reject })
    worker.ref()
    worker.postMessage(request)
  })
}

function start() {
  const worker = new Worker(SOURCE, { execArgv: [] })
  const waiting: Waiting[] = []
  const fail = (error: Error) => {
    if (thread?.worker === worker) thread = undefined
    for (const one of waiting.splice(0)) one.reject(error)
  }
  worker.on('message', (reply: Reply) => {
    waiting.shift()?.resolve(reply)
    if (waiting.length === 0) worker.unref()
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('The analysis thread ended.')))
  return { worker, waiting }
}
