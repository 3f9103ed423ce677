import { z } from 'zod'
import { BODY_LENGTH, optional, PROPOSED_LENGTH, required, stance, text } from '../comments/inputs.ts'
import { isDay } from './domain/received.ts'

const consultationId = z.uuid({ error: 'problem.field.invalid' })
/** A file has no more lines than one transaction can hold without keeping anybody waiting. */
export const MAX_LINES = 2000

/** One comment that came off the web, as it was received. */
export const IntakeLine = z.strictObject({
  channel: z.enum(['letter', 'phone', 'meeting', 'email'], { error: 'consultations.intake.problem.channel' }),
  receiptNumber: required(60)
    .transform((value) => value.normalize('NFKC').replace(/\s+/g, ' '))
    // What a spreadsheet makes of a long number: its digits are lost.
    .refine((value) => !/^\d(\.\d+)?e\+\d+$/i.test(value), { error: 'consultations.intake.problem.digitsLost' }),
  receivedOn: z.string({ error: 'problem.field.required' }).trim().min(1).refine(isDay, { error: 'consultations.intake.problem.day' }),
  /** As people cite it; empty for the whole draft. */
  clause: text(200).optional(),
  stance,
  kind: z
    .union([z.literal('').transform(() => 'person' as const), z.enum(['person', 'organisation'])], {
      error: 'consultations.intake.problem.kind',
    })
    .default('person'),
  body: required(BODY_LENGTH),
  proposedText: optional(PROPOSED_LENGTH),
  submitterName: optional(200),
  submitterContact: optional(500),
})
export type Line = z.output<typeof IntakeLine>
export const EnterCommentInput = IntakeLine.extend({ consultationId })
export const ImportCommentsInput = z.strictObject({ consultationId, lines: z.array(IntakeLine).min(1).max(MAX_LINES) })
