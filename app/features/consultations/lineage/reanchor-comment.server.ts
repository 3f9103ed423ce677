import type { Actor } from '#app/platform/actor.ts'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Db } from '#db/client.server.ts'
import { refuseIfGone, requireCommentInPlace, requireSelector, requireSite } from '../comments/load.server.ts'
import { requireResponder, requireSignedIn } from '../policy.ts'
import { applyAnchors } from './apply-anchors.server.ts'
import { ReanchorCommentInput } from './inputs.ts'

/** A comment whose clause or words are gone is given a place again, by its author or by the office; where it stood stays on record. */
export const reanchorComment = defineCommand({
  name: 'consultations.reanchor-comment',
  input: ReanchorCommentInput,
  async authorise({ tx, actor, input, now }) {
    const { signedIn, comment, consultation } = await requireReanchorable(tx, actor, input.commentId, now)
    const site = await requireSite(tx, actor, consultation.id, input.clause, now)
    const selector = input.quote ? requireSelector(site, input.quote, undefined, undefined) : null
    return { signedIn, comment, site, selector }
  },
  async write({ tx, now }, { signedIn, comment, site: { version, clause, consultation }, selector }) {
    const anchor = { commentId: comment.id, anchor: 'moved' as const, clauseId: clause!.id, articleId: clause!.articleId, selector }
    await applyAnchors(tx, version.id, [anchor], { now, by: signedIn.id })
    return {
      result: { id: comment.id },
      event: {
        name: 'consultations.comment-reanchored',
        matterId: consultation.matterId,
        activityId: consultation.id,
        payload: { commentId: comment.id, clauseKey: clause!.key },
      },
    }
  },
})

/** Its author or the office, and only what lost its place or whose words changed: nothing else is ever moved by hand. */
export async function requireReanchorable(db: Db, actor: Actor, commentId: string, now: Date) {
  const signedIn = requireSignedIn(actor)
  const { comment, consultation } = await requireCommentInPlace(db, actor, commentId, now, { lock: true })
  if (comment.authorId !== signedIn.id) requireResponder(actor, consultation.agencyId)
  refuseIfGone(comment)
  if (comment.anchor !== 'orphaned' && comment.anchor !== 'changed') throw new AppError('conflict', 'consultations.problem.standsFirm')
  return { signedIn, comment, consultation }
}
