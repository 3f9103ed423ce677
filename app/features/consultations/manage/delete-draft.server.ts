import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { consultations } from '#db/schema/index.server.ts'
import { DeleteDraftInput } from './inputs.ts'
import { requireUnpublished } from './load.server.ts'

/** A consultation that nobody has seen may go; a published one stays on record. */
export const deleteDraft = defineCommand({
  name: 'consultations.delete-draft',
  input: DeleteDraftInput,
  authorise: ({ tx, actor, input }) => requireUnpublished(tx, actor, input.consultationId),
  async write({ tx, now }, { id, matterId }) {
    await tx.update(consultations).set({ deletedAt: now }).where(eq(consultations.id, id))
    return { result: { matterId }, event: { name: 'consultations.draft-deleted', matterId, activityId: id, payload: {} } }
  },
})
