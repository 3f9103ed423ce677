import { env } from './platform/env.server.ts'
import { startListeners } from './platform/events/listeners.server.ts'
import { startSequencer } from './platform/events/sequencer.server.ts'
import { onEvents, startTail } from './platform/events/tail.server.ts'
import { startDraining } from './platform/health.server.ts'
import { startJobs } from './platform/jobs.server.ts'
import { pageCache } from './platform/page-cache/serve.server.ts'
import { listeners, queues } from './registry.server.ts'

/** Everything that runs beside requests. The returned function stops it in the reverse order. */
export async function startBackground() {
  onEvents((events) => pageCache.drop(events))
  const tail = await startTail()
  const sequencer = startSequencer(env.DATABASE_URL!, () => tail.wake())
  // Listeners add jobs from the first event on.
  const jobs = await startJobs(queues)
  const running = await startListeners(listeners)
  return async () => {
    startDraining()
    await running.stop()
    await jobs.stop()
    await tail.stop()
    await sequencer.stop()
  }
}
