import { z } from 'zod'

export const DECISIONS = ['accepted', 'refused', 'open'] as const
const ids = z.array(z.uuid()).max(500)
export const DecideSuggestionInput = z.strictObject({
  consultationId: z.uuid(),
  /** The same wording from several people is decided at once. */
  commentIds: z
    .union([z.uuid().transform((one) => [one]), ids.min(1)])
    .transform((all) => [...new Set(all)])
    .pipe(ids),
  /** `open` takes an earlier decision back. */
  verdict: z.enum(DECISIONS),
})
export const ApplySuggestionsInput = z.strictObject({ consultationId: z.uuid() })
