import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { opinionMaps } from '#db/schema/index.server.ts'
import { MapInput } from '../inputs.ts'
import { requireMap } from '../load.server.ts'
import { requireAuthor } from '../policy.ts'

/** Only what nobody outside has seen. */
export const deleteMap = defineCommand({
  name: 'opinion.delete-map',
  input: MapInput,
  async authorise({ tx, actor, input }) {
    const map = await requireMap(tx, input.mapId)
    requireAuthor(actor, map.agencyId)
    if (map.publishedAt) throw new AppError('conflict', 'opinion.problem.publishedAlready')
    return map
  },
  async write({ tx, now }, { id, matterId }) {
    await tx.update(opinionMaps).set({ deletedAt: now }).where(eq(opinionMaps.id, id))
    return { result: { matterId }, event: { name: 'opinion.map-deleted', matterId, activityId: id, payload: {} } }
  },
})
