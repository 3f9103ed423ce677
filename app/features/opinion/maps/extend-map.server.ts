import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { opinionMaps } from '#db/schema/index.server.ts'
import { statusOf } from '../domain/period.ts'
import { ExtendMapInput } from '../inputs.ts'
import { requireMap } from '../load.server.ts'
import { requireAuthor } from '../policy.ts'

/** Later, never earlier: people rely on the day that was named. */
export const extendMap = defineCommand({
  name: 'opinion.extend-map',
  input: ExtendMapInput,
  async authorise({ tx, actor, input, now }) {
    const map = await requireMap(tx, input.mapId)
    requireAuthor(actor, map.agencyId)
    if (statusOf(map, now) !== 'open') throw new AppError('conflict', 'opinion.problem.onlyOpen')
    if (input.closesAt <= map.closesAt!) throw new AppError('invalid', 'opinion.problem.onlyLater', {}, 'closesAt')
    return map
  },
  async write({ tx, input: { closesAt } }, { id, matterId }) {
    await tx.update(opinionMaps).set({ closesAt }).where(eq(opinionMaps.id, id))
    return {
      result: { id },
      event: { name: 'opinion.map-extended', matterId, activityId: id, payload: { closesAt: closesAt.toISOString() } },
    }
  },
})
