import { and, eq, isNull, sql } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { matters, opinionMaps, opinionStatements } from '#db/schema/index.server.ts'
import { PublishMapInput } from '../inputs.ts'
import { requireMap } from '../load.server.ts'
import { requireAuthor } from '../policy.ts'

/** Opens it at once. There has to be something to vote on. */
export const publishMap = defineCommand({
  name: 'opinion.publish-map',
  input: PublishMapInput,
  async authorise({ tx, actor, input, now }) {
    const map = await requireMap(tx, input.mapId)
    requireAuthor(actor, map.agencyId)
    if (map.publishedAt) throw new AppError('conflict', 'opinion.problem.publishedAlready')
    if (input.closesAt <= now) throw new AppError('invalid', 'opinion.problem.closesInPast', {}, 'closesAt')
    const [row] = await tx.select({ n: sql<number>`count(*)::int` }).from(opinionStatements).where(eq(opinionStatements.mapId, map.id))
    if (row!.n === 0) throw new AppError('conflict', 'opinion.problem.noStatements')
    return map
  },
  async write({ tx, input: { closesAt }, now }, { id, matterId }) {
    await tx.update(opinionMaps).set({ publishedAt: now, opensAt: now, closesAt }).where(eq(opinionMaps.id, id))
    await tx
      .update(matters)
      .set({ publishedAt: now })
      .where(and(eq(matters.id, matterId), isNull(matters.publishedAt)))
    return {
      result: { id },
      event: { name: 'opinion.map-published', matterId, activityId: id, payload: { closesAt: closesAt.toISOString() } },
    }
  },
})
