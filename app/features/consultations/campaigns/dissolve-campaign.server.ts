import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { commentCampaigns } from '#db/schema/index.server.ts'
import { DissolveInput } from './inputs.ts'
import { requireCampaign } from './load.server.ts'

/** The office says that comments which look alike are no campaign: each counts and is answered by itself, also those that come later. */
export const dissolveCampaign = defineCommand({
  name: 'consultations.dissolve-campaign',
  input: DissolveInput,
  authorise: ({ tx, actor, input }) => requireCampaign(tx, actor, input),
  async write({ tx, input: { campaignId, verdict }, now }, { consultation: { id, matterId }, official }) {
    const dissolved = verdict === 'dissolved'
    await tx
      .update(commentCampaigns)
      .set({ dissolvedAt: dissolved ? now : null, dissolvedBy: dissolved ? official.id : null })
      .where(eq(commentCampaigns.id, campaignId))
    return {
      result: { verdict },
      event: {
        name: dissolved ? 'consultations.campaign-dissolved' : 'consultations.campaign-restored',
        matterId,
        activityId: id,
        payload: { campaignId },
      },
    }
  },
})
