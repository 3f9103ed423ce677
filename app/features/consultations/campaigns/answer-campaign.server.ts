import { and, asc, eq, isNull } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { commentCampaignMembers, comments } from '#db/schema/index.server.ts'
import { requireCarrier } from '../responses/load.server.ts'
import { storeAnswers } from '../responses/store-answers.server.ts'
import { AnswerCampaignInput } from './inputs.ts'
import { requireCampaign } from './load.server.ts'

/** The office's answer to all who sent the common text and nothing more. Who added words of their own is still owed an answer to those. */
export const answerCampaign = defineCommand({
  name: 'consultations.answer-campaign',
  input: AnswerCampaignInput,
  async authorise({ tx, actor, input }) {
    const { consultation, official, campaign } = await requireCampaign(tx, actor, input)
    if (campaign.dissolvedAt) throw new AppError('conflict', 'consultations.campaigns.problem.dissolved')
    const rows = await tx
      .select({ id: comments.id })
      .from(comments)
      .innerJoin(commentCampaignMembers, eq(commentCampaignMembers.commentId, comments.id))
      .where(
        and(
          eq(commentCampaignMembers.campaignId, campaign.id),
          isNull(commentCampaignMembers.own),
          isNull(commentCampaignMembers.removedAt),
          isNull(comments.withdrawnAt),
          isNull(comments.hiddenAt),
        ),
      )
      .orderBy(asc(comments.id))
      .for('update', { of: comments })
    if (rows.length === 0) throw new AppError('conflict', 'consultations.campaigns.problem.nobody')
    const carrier = input.carriedBy ? await requireCarrier(tx, consultation.id, input.carriedBy) : null
    return { consultation, official, carrier, commentIds: rows.map(({ id }) => id) }
  },
  async write({ tx, input: { campaignId, outcome, reason }, now }, { consultation, official, carrier, commentIds }) {
    const { id: consultationId, matterId, agencyId } = consultation
    const answer = { matterId, consultationId, outcome, reason, carriedClauseId: carrier, agencyId, respondedBy: official.id }
    const batchId = await storeAnswers(tx, commentIds, answer, now)
    return {
      result: { batchId, count: commentIds.length },
      event: {
        name: 'consultations.comments-answered',
        matterId,
        activityId: consultationId,
        payload: { commentIds, outcome, batchId, campaignId },
      },
    }
  },
})
