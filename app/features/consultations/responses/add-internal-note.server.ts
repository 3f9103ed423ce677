import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { internalNotes } from '#db/schema/index.server.ts'
import { requireComment, requireConsultation } from '../load.server.ts'
import { requireColleague } from '../policy.ts'
import { NoteInput } from './inputs.ts'

/** For colleagues only: on no public page and in no export. */
export const addInternalNote = defineCommand({
  name: 'consultations.add-internal-note',
  input: NoteInput,
  async authorise({ tx, actor, input }) {
    const comment = await requireComment(tx, input.commentId)
    const { agencyId } = await requireConsultation(tx, comment.consultationId)
    return { comment, author: requireColleague(actor, agencyId) }
  },
  async write({ tx, input, now }, { comment: { id: commentId, matterId, consultationId }, author }) {
    const id = uuidv7()
    await tx.insert(internalNotes).values({ id, matterId, commentId, authorId: author.id, body: input.body, createdAt: now })
    return {
      result: { id, commentId, consultationId },
      event: { name: 'consultations.internal-note-added', matterId, activityId: consultationId, payload: { commentId } },
    }
  },
})
