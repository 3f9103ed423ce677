import { and, inArray, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { suggestionDecisions } from '#db/schema/index.server.ts'
import { findPublishedVersion, type Version } from '../lineage/load.server.ts'
import { requireAuthor } from '../policy.ts'
import { holdComments, holdConsultation } from '../responses/load.server.ts'
import { collectSuggestions, type Proposed } from './collect.server.ts'
import { findConflicts } from './domain/merge.ts'
import { DecideSuggestionInput } from './inputs.ts'

/**
 * The office takes proposed words into the next edition, refuses them, or opens the question again. Two that clash are never both
 * accepted. It is no answer yet: that is owed with its reason besides.
 */
export const decideSuggestion = defineCommand({
  name: 'consultations.decide-suggestion',
  input: DecideSuggestionInput,
  async authorise({ tx, actor, input }) {
    // One decision at a time; nobody's comment waits for it.
    const consultation = await holdConsultation(tx, input.consultationId, 'no key update')
    const official = requireAuthor(actor, consultation.agencyId)
    if (consultation.reportedAt) throw new AppError('conflict', 'consultations.problem.alreadyReported')
    await holdComments(tx, consultation.id, input.commentIds)
    const current = await findPublishedVersion(tx, consultation.id)
    const chosen = current ? await collectSuggestions(tx, current, { ids: input.commentIds }) : []
    if (!current || chosen.length < input.commentIds.length) throw new AppError('conflict', 'consultations.problem.noSuggestion')
    if (chosen.some(({ fit }) => fit === 'taken')) throw new AppError('conflict', 'consultations.problem.suggestionTaken')
    if (input.verdict === 'accepted') await refuseClashes(tx, current, chosen)
    return { consultation, official, current, chosen }
  },
  async write({ tx, input: { commentIds, verdict }, now }, { consultation: { id, matterId }, official, current, chosen }) {
    await tx
      .update(suggestionDecisions)
      .set({ supersededAt: now })
      .where(and(inArray(suggestionDecisions.commentId, commentIds), isNull(suggestionDecisions.supersededAt)))
    if (verdict !== 'open') {
      const shared = { matterId, consultationId: id, versionId: current.id, verdict, decidedBy: official.id, decidedAt: now }
      await tx
        .insert(suggestionDecisions)
        .values(chosen.map(({ id: commentId, clauseId, edits }) => ({ id: uuidv7(), commentId, clauseId, edits, ...shared })))
    }
    return {
      result: { first: commentIds[0]!, count: commentIds.length, verdict },
      event: {
        name: 'consultations.suggestion-decided',
        matterId,
        activityId: id,
        payload: { commentIds, verdict, edition: current.number },
      },
    }
  },
})

/** Only what fits can be accepted, and only beside what is accepted already. */
async function refuseClashes(tx: Tx, current: Version, chosen: readonly Proposed[]) {
  if (chosen.some(({ fit }) => fit !== 'fits')) throw new AppError('conflict', 'consultations.problem.suggestionGone')
  const wanted = new Set(chosen.map(({ id }) => id))
  const articleIds = [...new Set(chosen.flatMap(({ articleId }) => articleId ?? []))]
  const standing = (await collectSuggestions(tx, current, { articleIds })).filter(
    ({ id, verdict, fit }) => wanted.has(id) || (verdict === 'accepted' && fit === 'fits'),
  )
  for (const articleId of articleIds) {
    const conflicts = findConflicts(standing.filter((one) => one.articleId === articleId))
    const rival = standing.find(({ id }) => conflicts.has(id) && !wanted.has(id))
    if (rival)
      throw new AppError('conflict', 'consultations.problem.suggestionClash', { words: (rival.comment.proposedText ?? '').slice(0, 60) })
    if (conflicts.size > 0) throw new AppError('conflict', 'consultations.problem.suggestionsClash')
  }
}
