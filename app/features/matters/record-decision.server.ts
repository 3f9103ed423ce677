import { and, eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { dashboardReports, matters } from '#db/schema/index.server.ts'
import { listActivityKinds } from './activity-kinds.server.ts'
import { RecordDecisionInput } from './inputs.ts'
import { localisedOf, requireMatter } from './load.server.ts'
import { requireDecisionMaker } from './policy.ts'

/** Once, by the decision maker, and not while the public may still speak. */
export const recordDecision = defineCommand({
  name: 'matters.record-decision',
  input: RecordDecisionInput,
  async authorise({ tx, actor, input, now }) {
    const matter = await requireMatter(tx, input.matterId)
    requireDecisionMaker(actor, matter.agencyId)
    if (!matter.publishedAt) throw new AppError('conflict', 'matters.problem.notPublished')
    if (matter.decidedAt) throw new AppError('conflict', 'matters.problem.alreadyDecided')
    for (const kind of listActivityKinds()) {
      if (await kind.isOpen(tx, matter.id, now)) throw new AppError('conflict', 'matters.problem.stillOpen')
    }
    if (input.reportId) await requireReportOf(tx, matter.id, input.reportId)
    return matter
  },
  async write({ tx, input, now }, matter) {
    await tx
      .update(matters)
      .set({ decidedAt: now, decision: localisedOf(input.decisionZh, input.decisionEn), decisionReportId: input.reportId ?? null })
      .where(eq(matters.id, matter.id))
    return { result: { slug: matter.slug }, event: { name: 'matters.decision-recorded', matterId: matter.id, payload: {} } }
  },
})

/** What is decided on has to be of this very matter; frozen reports never change, so that it can be read later as it was. */
async function requireReportOf(tx: Tx, matterId: string, id: string) {
  const rows = await tx
    .select({ id: dashboardReports.id })
    .from(dashboardReports)
    .where(and(eq(dashboardReports.id, id), eq(dashboardReports.matterId, matterId)))
  if (rows.length === 0) throw new AppError('invalid', 'matters.problem.noSuchReport', {}, 'reportId')
}
