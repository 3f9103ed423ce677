import type { Listener } from '#app/platform/events/listeners.server.ts'
import { addJob } from '#app/platform/jobs.server.ts'
import { themeQueue } from './find-themes.server.ts'

const PAUSE = 5
const CHANGES = /^consultations\.(campaigns-grouped|themes-merged|theme-split)$/

/** Themes follow the grouping of comments: what is said by many is one argument. */
export const watchThemes: Listener = {
  name: 'themes',
  wants: (name) => CHANGES.test(name),
  async handle(tx, { activityId }) {
    if (!activityId) return
    await addJob(tx, themeQueue, { consultationId: activityId }, { singletonKey: activityId, startAfter: PAUSE })
  },
}
