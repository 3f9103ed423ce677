import { and, eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { commentCampaignMembers } from '#db/schema/index.server.ts'
import { TakeOutInput } from './inputs.ts'
import { requireCampaign } from './load.server.ts'

/** The office says that a comment is no copy of its group's text; grouping leaves it alone from then on, until it is put back. */
export const takeOutOfCampaign = defineCommand({
  name: 'consultations.take-out-of-campaign',
  input: TakeOutInput,
  async authorise({ tx, actor, input }) {
    const { consultation, official, campaign } = await requireCampaign(tx, actor, input)
    const where = and(eq(commentCampaignMembers.commentId, input.commentId), eq(commentCampaignMembers.campaignId, campaign.id))
    const [member] = await tx.select().from(commentCampaignMembers).where(where)
    if (!member) throw new AppError('not_found', 'problem.notFound')
    return { consultation, official, where }
  },
  async write({ tx, input: { campaignId, commentId, verdict }, now }, { consultation: { id, matterId }, official, where }) {
    const out = verdict === 'out'
    await tx
      .update(commentCampaignMembers)
      .set({ removedAt: out ? now : null, removedBy: out ? official.id : null })
      .where(where)
    return {
      result: { verdict },
      event: {
        name: out ? 'consultations.campaign-member-taken-out' : 'consultations.campaign-member-put-back',
        matterId,
        activityId: id,
        payload: { campaignId, commentId },
      },
    }
  },
})
