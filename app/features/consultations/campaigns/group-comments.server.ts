import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { SYSTEM } from '#app/platform/actor.ts'
import { defineCommand, runCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { defineQueue } from '#app/platform/jobs.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { commentCampaignMembers, commentCampaigns, commentGroupings } from '#db/schema/index.server.ts'
import { requireConsultation } from '../load.server.ts'
import { reconcile, type Standing } from './domain/reconcile.ts'
import { type FoundGroup, findGroups } from './find-groups.server.ts'
import { holdGrouping } from './load.server.ts'
import { storeGroups } from './store-groups.server.ts'

const GroupCommentsInput = z.strictObject({
  consultationId: z.uuid(),
  comments: z.number(),
  seconds: z.number(),
  groups: z.custom<readonly FoundGroup[]>(Array.isArray),
})

/** Stores groups that were found; what people took apart by hand meanwhile stays apart. */
export const groupComments = defineCommand({
  name: 'consultations.group-comments',
  input: GroupCommentsInput,
  async authorise({ tx, actor, input }) {
    if (actor.kind !== 'system') throw new AppError('forbidden', 'problem.forbidden')
    const consultation = await requireConsultation(tx, input.consultationId)
    await holdGrouping(tx, consultation.id)
    return consultation
  },
  async write({ tx, input, now }, { id, matterId }) {
    const { of, removed } = await readStanding(tx, id)
    const groups = input.groups
      .map(({ comments, representative, own }) => {
        const kept = comments.map((comment, at) => ({ comment, own: own[at]! })).filter(({ comment }) => !removed.has(comment))
        return { kept, representative: removed.has(representative) ? kept[0]?.comment : representative }
      })
      .filter(({ kept }) => kept.length > 1)
    const found = reconcile(
      groups.map(({ kept }) => kept.map(({ comment }) => comment)),
      of,
      uuidv7,
    )
    const stored = found.flatMap((one, at) =>
      one ? [{ ...one, representative: groups[at]!.representative!, members: groups[at]!.kept }] : [],
    )
    const changed = await storeGroups(tx, { id, matterId }, stored, now)
    const run = { matterId, comments: input.comments, seconds: input.seconds, groupedAt: now }
    await tx
      .insert(commentGroupings)
      .values({ consultationId: id, ...run })
      .onConflictDoUpdate({ target: commentGroupings.consultationId, set: run })
    const result = { campaigns: stored.length, members: stored.reduce((sum, { members }) => sum + members.length, 0), changed }
    return { result, event: { name: 'consultations.campaigns-grouped', matterId, activityId: id, payload: result } }
  },
})

async function readStanding(tx: Tx, consultationId: string) {
  const rows = await tx
    .select({
      comment: commentCampaignMembers.commentId,
      id: commentCampaigns.id,
      dissolvedAt: commentCampaigns.dissolvedAt,
      removedAt: commentCampaignMembers.removedAt,
    })
    .from(commentCampaignMembers)
    .innerJoin(commentCampaigns, eq(commentCampaigns.id, commentCampaignMembers.campaignId))
    .where(eq(commentCampaigns.consultationId, consultationId))
  const of = new Map<string, Standing>(rows.map(({ comment, id, dissolvedAt }) => [comment, { id, dissolved: dissolvedAt !== null }]))
  return { of, removed: new Set(rows.filter(({ removedAt }) => removedAt).map(({ comment }) => comment)) }
}

/** Groups the comments of one consultation anew. Run twice it changes nothing the second time. */
export const campaignQueue = defineQueue<{ consultationId: string }>({
  name: 'campaigns',
  retryLimit: 3,
  policy: 'short',
  async handle({ consultationId }) {
    const began = performance.now()
    const found = await findGroups(db, consultationId)
    const seconds = (performance.now() - began) / 1000
    await runCommand(groupComments, SYSTEM, { consultationId, seconds, ...found })
  },
})

/** How long news may wait, so that grouping takes a small share of a processor however many comments there are. */
export async function pauseBefore(tx: Tx, consultationId: string): Promise<number> {
  const [last] = await tx
    .select({ seconds: commentGroupings.seconds })
    .from(commentGroupings)
    .where(sql`${commentGroupings.consultationId} = ${consultationId}`)
  return Math.min(3600, Math.max(5, Math.ceil((last?.seconds ?? 0) * 20)))
}
