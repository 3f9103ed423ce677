import { fork } from 'node:child_process'
import path from 'node:path'
import type { Stamped } from './words.ts'

type News = { allAt?: number; wrong?: number; packets?: number; opened?: number; deliveries?: number }
export type Delays = { deliveries: number; p50ms: number; p99ms: number; maxMs: number }

/** Sockets in one room of a server, in their own process. */
export async function startReaders(url: string, room: string) {
  const child = fork(path.join(import.meta.dirname, 'reader-process.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const state = { allAt: 0, wrong: 0, packets: 0 }
  let waiting: { until: (news: News) => boolean; done: (news: News) => void }[] = []
  child.on('message', (news: News) => {
    if (news.allAt !== undefined) Object.assign(state, news)
    for (const one of waiting.filter(({ until }) => until(news))) {
      waiting = waiting.filter((other) => other !== one)
      one.done(news)
    }
  })
  const wait = (what: string, until: (news: News) => boolean, ms: number) =>
    new Promise<News>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Waited in vain: ${what}`)), ms)
      const done = (news: News) => {
        clearTimeout(timer)
        resolve(news)
      }
      waiting.push({ until, done })
    })
  await wait('the readers', (news) => 'started' in news, 10_000)
  return {
    state,
    async open(count: number, after: number) {
      child.send({ open: { url, room, count, after } })
      await wait('all sockets', (news) => news.opened !== undefined, 60_000)
      state.allAt = after
    },
    watch: () => child.send({ watch: true }),
    allAt: async (number: number) =>
      state.allAt >= number ? undefined : wait(`all readers at ${number}`, (news) => (news.allAt ?? 0) >= number, 30_000),
    async delays(stamps: readonly Stamped[]): Promise<Delays> {
      child.send({ delays: stamps })
      return (await wait('the delays', (news) => news.deliveries !== undefined, 30_000)) as Delays
    },
    stop: () => child.kill('SIGKILL'),
  }
}
export type Readers = Awaited<ReturnType<typeof startReaders>>
