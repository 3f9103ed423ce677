import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { checkUpload, storeFile } from '#app/platform/files.server.ts'
import { comments } from '#db/schema/index.server.ts'
import { detectLanguage } from '../drafts/domain/reading/lines.ts'
import { requireOpen, requireSignedIn } from '../policy.ts'
import { searchTerms } from './domain/search-terms.ts'
import { PostCommentInput } from './inputs.ts'
import { requireSelector, requireSite } from './load.server.ts'

/** Anybody signed in, while it is open; on words that stand in the edition they read. */
export const postComment = defineCommand({
  name: 'consultations.post-comment',
  input: PostCommentInput,
  async authorise({ tx, actor, input, now }) {
    const author = requireSignedIn(actor)
    const site = await requireSite(tx, actor, input.consultationId, input.clause, now)
    requireOpen(site.consultation, now)
    if (input.edition !== undefined && input.edition !== site.version.number) {
      throw new AppError('conflict', 'consultations.problem.newEdition', { number: site.version.number })
    }
    if (site.consultation.asksRealName && !author.realName)
      throw new AppError('invalid', 'consultations.problem.realNameMissing', {}, 'realName')
    if (input.proposedText && input.stance !== 'amend')
      throw new AppError('invalid', 'consultations.problem.proposedNeedsAmend', {}, 'proposedText')
    const selector = input.quote ? requireSelector(site, input.quote, input.start, input.end) : null
    const attachment = input.attachment ? await checkUpload(input.attachment, 'attachment') : null
    return { author, site, selector, attachment }
  },
  async write({ tx, input, now }, { author, site, selector, attachment }) {
    const { consultation, version, clause } = site
    const id = uuidv7()
    const fileId = attachment ? await storeFile(tx, attachment, author.id, now) : null
    const stored = tx.insert(comments).values({
      id,
      matterId: consultation.matterId,
      consultationId: consultation.id,
      versionId: version.id,
      clauseId: clause?.id ?? null,
      articleId: clause?.articleId ?? null,
      authorId: author.id,
      authorKind: author.kind,
      shownName: consultation.asksRealName ? author.realName : null,
      stance: input.stance,
      body: input.body,
      language: input.language ?? detectLanguage(input.body),
      selector,
      proposedText: input.proposedText,
      fileId,
      createdAt: now,
      searchTerms: searchTerms(input.body, input.proposedText),
    })
    return {
      result: { id, clauseKey: clause?.key ?? null },
      event: {
        name: 'consultations.comment-posted',
        matterId: consultation.matterId,
        activityId: consultation.id,
        payload: { commentId: id, clauseKey: clause?.key ?? null, edition: version.number, ...(fileId ? { fileId } : {}) },
      },
      last: [stored],
    }
  },
})
