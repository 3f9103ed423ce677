import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { requirePreparable, requireStoredVersion } from '../manage/load.server.ts'
import { treeOf } from '../reading/texts.server.ts'
import { carryCredits } from '../suggestions/apply.server.ts'
import { rewriteClause as rewrite } from './domain/edit-tree.ts'
import { RewriteClauseInput } from './inputs.ts'
import { findPublishedVersion, listClauses } from './load.server.ts'
import { replaceClauses } from './replace-clauses.server.ts'
import { settleEdition } from './settle-edition.server.ts'

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
    const { alignment, credits, corrections } = await replaceClauses(tx, version, tree)
    const current = await findPublishedVersion(tx, consultation.id)
    if (current) {
      await settleEdition(tx, current, version, corrections)
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
