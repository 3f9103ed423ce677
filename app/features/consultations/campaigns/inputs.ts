import { z } from 'zod'
import { RespondInput } from '../responses/inputs.ts'

const id = z.uuid({ error: 'problem.field.invalid' })
const ids = { consultationId: id, campaignId: id }

/** `in` takes an earlier decision back. */
export const TakeOutInput = z.strictObject({ ...ids, commentId: id, verdict: z.enum(['out', 'in']) })
export const DissolveInput = z.strictObject({ ...ids, verdict: z.enum(['dissolved', 'standing']) })
export const AnswerCampaignInput = RespondInput.omit({ commentIds: true }).extend({ campaignId: id })
