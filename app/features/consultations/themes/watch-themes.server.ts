import type { Listener } from '#app/platform/events/listeners.server.ts'
import { addJob } from '#app/platform/jobs.server.ts'
import { themeQueue } from './find-themes.server.ts'

const PAUSE = 5
const CHANGES = /^consultations\.(campaigns-grouped|themes-merged|theme-split)$/

/** Themes follow the grouping of comments: what is said by many is one argument. */
export const watchThemes: Listener = {
  name: 'themes',
  async handle(tx, { name, activityId }) {
    if (!activityId || !CHANGES.test(name)) return
    await addJob(tx, themeQueue, { consultationId: activityId }, { singletonKey: activityId, startAfter: PAUSE })
  },
}
