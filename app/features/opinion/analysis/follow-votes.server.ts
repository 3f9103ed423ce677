import type { Listener } from '#app/platform/events/listeners.server.ts'
import { addJob, defineQueue } from '#app/platform/jobs.server.ts'
import { logger } from '#app/platform/logger.server.ts'
import type { Tx } from '#db/client.server.ts'
import { historyQueue } from './analyse-history.server.ts'
import { analyseMap } from './analyse-map.server.ts'

const CHANGES = /^opinion\.(votes-cast|votes-imported|statement-|statements-seeded|map-published)/
/** A job looks after what the quick way has missed, for example because the process ended. */
const SAFETY_SECONDS = 10
/** What the map was earlier can wait until what it is now has been computed. */
const HISTORY_SECONDS = 20
/** It rests for nearly as long as it worked, and at least so long: about half the time of one core goes into a large map. */
const SOONEST_MS = 150
/** Work that asks for no rest, so that a small map follows the next vote at once. */
const QUICK_MS = 250

export const analysisQueue = defineQueue<{ mapId: string }>({
  name: 'opinion-analysis',
  retryLimit: 3,
  policy: 'short',
  handle: ({ mapId }) => analyseMap(mapId),
})

const asked = new WeakMap<Tx, Set<string>>()
const due = new Map<string, { timer: NodeJS.Timeout | undefined; again: boolean; notBefore: number }>()

/** The map follows the votes: at once in the process that hears of them, by a job in any case. */
export const followVotes: Listener = {
  name: 'opinion-analysis',
  wants: (name) => CHANGES.test(name),
  async handle(tx, { name, activityId }) {
    if (!activityId) return
    const known = asked.get(tx) ?? new Set()
    if (known.has(activityId) && name !== 'opinion.votes-imported') return
    asked.set(tx, known.add(activityId))
    await addJob(tx, analysisQueue, { mapId: activityId }, { singletonKey: activityId, startAfter: SAFETY_SECONDS })
    if (name === 'opinion.votes-imported')
      await addJob(tx, historyQueue, { mapId: activityId }, { singletonKey: activityId, startAfter: HISTORY_SECONDS })
    soon(activityId)
  },
}

function soon(mapId: string) {
  const one = due.get(mapId) ?? { timer: undefined, again: false, notBefore: 0 }
  due.set(mapId, one)
  if (one.timer) {
    one.again = true
    return
  }
  one.timer = setTimeout(
    async () => {
      one.again = false
      const began = performance.now()
      await analyseMap(mapId).catch((error) => logger.warn({ err: error, mapId }, 'analysis failed; the job tries again'))
      one.notBefore = performance.now() + Math.max(SOONEST_MS, performance.now() - began - QUICK_MS)
      one.timer = undefined
      if (one.again) soon(mapId)
    },
    Math.max(50, one.notBefore - performance.now()),
  )
  one.timer.unref()
}
