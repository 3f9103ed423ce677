import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Campaign } from './domain/campaign-index.ts'
import type { Reply, Request } from './grouping-worker.server.ts'

// The server's own code is bundled, this is not; the launcher has made the project's folder the current one.
const SOURCE = path.resolve('app/features/consultations/campaigns/grouping-worker.server.ts')
type Waiting = { resolve(reply: Reply): void; reject(error: Error): void }

/** Grouping without holding up anybody: one question at a time to a thread of its own. */
export class GroupingThread {
  readonly #worker = new Worker(SOURCE, { execArgv: [] })
  #waiting: Waiting | undefined

  constructor() {
    this.#worker.on('message', (reply: Reply) => this.#waiting?.resolve(reply))
    this.#worker.on('error', (error) => this.#waiting?.reject(error))
    this.#worker.on('exit', () => this.#waiting?.reject(new Error('The grouping thread ended.')))
  }

  #ask<Answer extends Reply>(request: Request): Promise<Answer> {
    return new Promise<Reply>((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#worker.postMessage(request)
    }) as Promise<Answer>
  }

  add = (texts: string[]) => this.#ask<null>({ add: texts })
  group = () => this.#ask<Campaign[]>({ group: true })
  ownOf = (texts: string[], representative: string) => this.#ask<string[]>({ texts, representative })
  stop = () => this.#worker.terminate()
}
