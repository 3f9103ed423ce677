import { defineCommand } from '#app/platform/command.server.ts'
import { requireNextEdition } from '../lineage/load.server.ts'
import { refuseIfBeingPublished, requirePreparable } from '../manage/load.server.ts'
import { applyAccepted } from './apply.server.ts'
import { ApplySuggestionsInput } from './inputs.ts'

/** Brings the edition being prepared to what is accepted now. */
export const applySuggestions = defineCommand({
  name: 'consultations.apply-suggestions',
  input: ApplySuggestionsInput,
  async authorise({ tx, actor, input }) {
    const consultation = await requirePreparable(tx, actor, input.consultationId)
    const { next, current } = await requireNextEdition(tx, consultation.id)
    refuseIfBeingPublished(next)
    return { consultation, next, current }
  },
  async write({ tx }, { consultation, next, current }) {
    const { written, left } = await applyAccepted(tx, current, next)
    return {
      result: { written, left: left.length },
      event: {
        name: 'consultations.suggestions-applied',
        matterId: consultation.matterId,
        activityId: consultation.id,
        payload: { versionId: next.id, written, left },
      },
    }
  },
})
