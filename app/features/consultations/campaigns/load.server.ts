import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { commentCampaigns } from '#db/schema/index.server.ts'
import { requireResponder } from '../policy.ts'
import { holdConsultation } from '../responses/load.server.ts'

/** Groups are stored, and taken apart by hand, one after the other. */
export const holdGrouping = (tx: Tx, consultationId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`campaigns ${consultationId}`}, 0))`)

const missing = () => new AppError('not_found', 'problem.notFound')

/** For whoever answers for the office, until the report is published. */
export async function requireCampaign(tx: Tx, actor: Actor, input: { consultationId: string; campaignId: string }) {
  const consultation = await holdConsultation(tx, input.consultationId)
  const official = requireResponder(actor, consultation.agencyId)
  if (consultation.reportedAt)
    throw new AppError('conflict', 'consultations.work.problem.reported', { at: consultation.reportedAt.toISOString() })
  await holdGrouping(tx, consultation.id)
  const [campaign] = await tx
    .select()
    .from(commentCampaigns)
    .where(and(eq(commentCampaigns.id, input.campaignId), eq(commentCampaigns.consultationId, consultation.id)))
  if (!campaign) throw missing()
  return { consultation, official, campaign }
}
