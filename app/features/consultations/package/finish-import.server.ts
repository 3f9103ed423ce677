import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { consultations, draftVersions, matters } from '#db/schema/index.server.ts'

const at = z.date().nullable()
const FinishImportInput = z.strictObject({
  consultationId: z.uuid(),
  publishedAt: z.date(),
  matterPublishedAt: at,
  opensAt: at,
  closesAt: at,
  answersDueAt: at,
  reportedAt: at,
  editions: z.array(z.strictObject({ id: z.uuid(), publishedAt: z.date() })),
})

/** The last step of an import: the consultation appears with the times that it had. */
export const finishImport = defineCommand({
  name: 'consultations.finish-import',
  input: FinishImportInput,
  async authorise({ tx, actor, input }) {
    if (actor.kind !== 'system') throw new AppError('forbidden', 'problem.forbidden')
    const [row] = await tx.select().from(consultations).where(eq(consultations.id, input.consultationId)).for('update')
    if (!row || row.publishedAt || row.deletedAt) throw new AppError('conflict', 'problem.notFound')
    return row
  },
  async write({ tx, input: { consultationId, matterPublishedAt, editions, ...times } }, { matterId }) {
    await tx.update(consultations).set(times).where(eq(consultations.id, consultationId))
    for (const { id, publishedAt } of editions)
      await tx
        .update(draftVersions)
        .set({ publishedAt })
        .where(and(eq(draftVersions.id, id), eq(draftVersions.consultationId, consultationId)))
    await tx
      .update(matters)
      .set({ publishedAt: matterPublishedAt ?? times.publishedAt })
      .where(and(eq(matters.id, matterId), isNull(matters.publishedAt)))
    return {
      result: { id: consultationId },
      event: { name: 'consultations.consultation-imported', matterId, activityId: consultationId, payload: {} },
    }
  },
})
