import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { clauseCredits, clauseDescents, clauses } from '#db/schema/index.server.ts'
import { insertClauses } from '../manage/clause-rows.server.ts'
import { requirePreparable, requireStoredVersion } from '../manage/load.server.ts'
import { treeOf } from '../reading/texts.server.ts'
import { carryCredits } from '../suggestions/apply.server.ts'
import { holdCarriers } from './carriers.server.ts'
import { alignClauses } from './domain/align.ts'
import { carryOver } from './domain/carry-over.ts'
import { rewriteClause as rewrite, type Tree } from './domain/edit-tree.ts'
import { RewriteClauseInput } from './inputs.ts'
import { findPublishedVersion, listClauses, type Version } from './load.server.ts'
import { alignable, settleEdition, updateCarried } from './settle-edition.server.ts'

/** Writes one article of the edition being prepared anew; translations and notes stay beside clauses that keep their words. */
export const rewriteClause = defineCommand({
  name: 'consultations.rewrite-clause',
  input: RewriteClauseInput,
  async authorise({ tx, actor, input }) {
    const consultation = await requirePreparable(tx, actor, input.consultationId)
    const version = await requireStoredVersion(tx, consultation.id)
    const written = rewrite(treeOf(version, await listClauses(tx, version.id), version.language), input.clause, input.lines, input)
    if (!('problem' in written)) return { consultation, version, tree: written }
    if (written.problem === 'missing') throw new AppError('not_found', 'problem.notFound')
    throw new AppError('invalid', `consultations.problem.lines-${written.problem}`, {}, 'lines')
  },
  async write({ tx, input }, { consultation, version, tree }) {
    if (tree.clauses.length === 0) throw new AppError('invalid', 'consultations.problem.noClauses', {}, 'lines')
    const { alignment, credits } = await replaceClauses(tx, version, tree)
    const current = await findPublishedVersion(tx, consultation.id)
    if (current) {
      await settleEdition(tx, current, version)
      await carryCredits(tx, current, version, credits, alignment)
    }
    return {
      result: { clause: input.clause },
      event: {
        name: 'consultations.draft-edited',
        matterId: consultation.matterId,
        activityId: consultation.id,
        payload: { versionId: version.id, clause: input.clause },
      },
    }
  },
})

async function replaceClauses(tx: Tx, version: Version, tree: Tree) {
  const [before, credits] = await Promise.all([
    listClauses(tx, version.id),
    tx.select().from(clauseCredits).where(eq(clauseCredits.versionId, version.id)),
  ])
  const restoreCarriers = await holdCarriers(tx, version.id)
  await tx.delete(clauseDescents).where(eq(clauseDescents.versionId, version.id))
  await tx.delete(clauses).where(eq(clauses.versionId, version.id))
  await insertClauses(tx, tree, { matterId: version.matterId, versionId: version.id, notes: new Map() })
  const after = await listClauses(tx, version.id)
  const alignment = alignClauses(alignable(before), alignable(after))
  await updateCarried(tx, version.id, carryOver(before, after, alignment))
  await restoreCarriers(version.id)
  return { alignment, credits }
}
