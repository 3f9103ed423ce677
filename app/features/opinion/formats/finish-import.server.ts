import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { matters, opinionMaps } from '#db/schema/index.server.ts'
import { requireMap } from '../load.server.ts'

const FinishImportInput = z.strictObject({ mapId: z.uuid(), opensAt: z.date(), closesAt: z.date(), votes: z.number().int().min(0) })

/** The last step of an import: the map appears, with the times that it had. */
export const finishImport = defineCommand({
  name: 'opinion.finish-import',
  input: FinishImportInput,
  async authorise({ tx, actor, input }) {
    if (actor.kind !== 'system') throw new AppError('forbidden', 'problem.forbidden')
    const map = await requireMap(tx, input.mapId)
    if (map.publishedAt) throw new AppError('conflict', 'opinion.problem.publishedAlready')
    return map
  },
  async write({ tx, input: { opensAt, closesAt, votes }, now }, { id, matterId }) {
    await tx.update(opinionMaps).set({ publishedAt: opensAt, opensAt, closesAt }).where(eq(opinionMaps.id, id))
    await tx
      .update(matters)
      .set({ publishedAt: now })
      .where(and(eq(matters.id, matterId), isNull(matters.publishedAt)))
    return { result: { id }, event: { name: 'opinion.votes-imported', matterId, activityId: id, payload: { votes } } }
  },
})
