import type { Listener } from '#app/platform/events/listeners.server.ts'
import { addJob } from '#app/platform/jobs.server.ts'
import type { Tx } from '#db/client.server.ts'
import { campaignQueue, pauseBefore } from './group-comments.server.ts'

/** What changes who says what; `comments-` is what comes in by the many. */
const CHANGES =
  /^consultations\.(comment-(posted|edited|withdrawn|hidden|unhidden)|comments-(imported|entered)|consultation-imported|campaign-(member-put-back|restored))$/
/** Once for all events that are handled together. */
const asked = new WeakMap<Tx, Set<string>>()

/** Comments are grouped again some time after they come; what comes until then is grouped along with them. */
export const watchCampaigns: Listener = {
  name: 'campaigns',
  wants: (name) => CHANGES.test(name),
  async handle(tx, { activityId }) {
    if (!activityId) return
    const known = asked.get(tx) ?? new Set()
    if (known.has(activityId)) return
    asked.set(tx, known.add(activityId))
    await addJob(
      tx,
      campaignQueue,
      { consultationId: activityId },
      { singletonKey: activityId, startAfter: await pauseBefore(tx, activityId) },
    )
  },
}
