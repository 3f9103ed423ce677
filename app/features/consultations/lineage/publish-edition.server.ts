import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { SYSTEM } from '#app/platform/actor.ts'
import { defineCommand, runCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { defineQueue } from '#app/platform/jobs.server.ts'
import { type Db, db } from '#db/client.server.ts'
import { draftVersions } from '#db/schema/index.server.ts'
import { loadCarrier, type NextAnchor, standingIn } from './anchors.server.ts'
import { applyAnchors } from './apply-anchors.server.ts'
import { findPublishedVersion, type Version } from './load.server.ts'

const PublishEditionInput = z.strictObject({ versionId: z.uuid(), anchors: z.custom<readonly NextAnchor[]>(Array.isArray) })

/**
 * The new edition and where every comment stands in it appear in one step. The places were found beforehand; only what was written
 * meanwhile is still looked at here. What is written while this commits follows by `followEditions`.
 */
export const publishEdition = defineCommand({
  name: 'consultations.publish-edition',
  input: PublishEditionInput,
  async authorise({ tx, actor, input }) {
    if (actor.kind !== 'system') throw new AppError('forbidden', 'problem.forbidden')
    const [next] = await tx.select().from(draftVersions).where(eq(draftVersions.id, input.versionId)).for('update')
    const current = next && (await findPublishedVersion(tx, next.consultationId))
    if (!next?.publishRequestedAt || next.publishedAt || !current) throw new AppError('conflict', 'consultations.problem.noNextEdition')
    return { next, current }
  },
  async write({ tx, input, now }, { next, current }) {
    const anchors = [...input.anchors]
    const known = new Set(anchors.map(({ commentId }) => commentId))
    const late: NextAnchor[] = []
    let carry: Awaited<ReturnType<typeof loadCarrier>> | undefined
    for await (const batch of standingIn(tx, current.id)) {
      const unknown = batch.filter(({ id }) => !known.has(id))
      if (unknown.length > 0) carry ??= await loadCarrier(tx, current, next)
      late.push(...unknown.map((one) => carry!(one)))
    }
    await applyAnchors(tx, next.id, [...anchors, ...late], { now, by: null })
    await tx.update(draftVersions).set({ publishedAt: now }).where(eq(draftVersions.id, next.id))
    const counts = { exact: 0, moved: 0, changed: 0, orphaned: 0 }
    for (const { anchor } of [...anchors, ...late]) counts[anchor]++
    return {
      result: counts,
      event: {
        name: 'consultations.edition-published',
        matterId: next.matterId,
        activityId: next.consultationId,
        payload: { versionId: next.id, number: next.number, ...counts },
      },
    }
  },
})

/** Finds where each comment will stand, then publishes. Run twice it does nothing the second time. */
export const editionQueue = defineQueue<{ versionId: string }>({
  name: 'edition',
  retryLimit: 5,
  async handle({ versionId }) {
    const [next] = await db.select().from(draftVersions).where(eq(draftVersions.id, versionId))
    const current = next && (await findPublishedVersion(db, next.consultationId))
    if (!next?.publishRequestedAt || next.publishedAt || !current) return
    await runCommand(publishEdition, SYSTEM, { versionId, anchors: await findAnchors(db, current, next) })
  },
})

export async function findAnchors(db: Db, current: Version, next: Version): Promise<NextAnchor[]> {
  const carry = await loadCarrier(db, current, next)
  const anchors: NextAnchor[] = []
  for await (const batch of standingIn(db, current.id)) anchors.push(...batch.map(carry))
  return anchors
}
