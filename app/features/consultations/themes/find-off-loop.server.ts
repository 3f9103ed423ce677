import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Theme } from './domain/find-themes.ts'
import type { Task } from './themes-worker.server.ts'

// The server's own code is bundled, this is not; the launcher has made the project's folder the current one.
const SOURCE = path.resolve('app/features/consultations/themes/themes-worker.server.ts')

/** Themes of texts in one language, found in a thread of its own. */
export async function findOffLoop(task: Task): Promise<Theme[]> {
  if (task.texts.length === 0) return []
  const worker = new Worker(SOURCE, { execArgv: [], workerData: task })
  try {
    const [themes] = (await once(worker, 'message')) as [Theme[]]
    return themes
  } finally {
    await worker.terminate()
  }
}
