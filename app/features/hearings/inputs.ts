import { z } from 'zod'

const hearingId = z.uuid()
const blankable = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((text) => text || undefined)
const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const texts = {
  titleZh: z.string().trim().min(1).max(120),
  titleEn: blankable(200),
  aboutZh: z.string().trim().min(5).max(5000),
  aboutEn: blankable(8000),
  venueZh: z.string().trim().min(1).max(300),
  venueEn: blankable(300),
  groups: z.string().trim().min(1).max(3000),
  consultationId: z.union([z.literal('').transform(() => undefined), z.uuid()]).optional(),
}
export const REASON_MIN = 10
export const CreateHearingInput = z.strictObject({ matterId: z.uuid(), ...texts })
export const HearingInput = z.strictObject({ hearingId })
export const PublishHearingInput = z.strictObject({ hearingId, appliesUntil: Instant, heldAt: Instant, reason: blankable(1000) })
const changeReason = z.string().trim().min(REASON_MIN).max(1000)
export const MoveHearingInput = z.strictObject({
  hearingId,
  heldAt: Instant,
  /** Left out once the seats are drawn. */
  appliesUntil: Instant.optional(),
  venueZh: texts.venueZh,
  venueEn: texts.venueEn,
  reason: changeReason,
  shortReason: blankable(1000),
})
export const CallOffInput = z.strictObject({ hearingId, reason: changeReason })
export const AgendaInput = z.strictObject({ hearingId, agenda: z.string().trim().max(10_000) })
export const ApplyInput = z.strictObject({
  hearingId,
  group: z.string().regex(/^g\d{1,2}$/),
  statement: z.string().trim().min(5).max(1000),
})
export const AnswerSeatInput = z.strictObject({ hearingId, answer: z.enum(['accept', 'decline']) })
export const TranscriptInput = z.strictObject({ hearingId, lines: z.string().trim().min(1).max(400_000) })
const lineId = z.uuid()
export const RewriteLineInput = z.strictObject({
  lineId,
  body: z.string().trim().min(1).max(10_000),
  speaker: z.string().trim().min(1).max(60).optional(),
  /** Empty where somebody of the office spoke; left out, it stays as it is. */
  participant: z
    .union([z.literal('').transform(() => null), z.coerce.number({ error: 'problem.field.invalid' }).int().min(1).max(999_999)])
    .optional(),
})
export const ConfirmLineInput = z
  .strictObject({ lineId, verdict: z.enum(['confirm', 'object']), objection: blankable(5000) })
  .refine(({ verdict, objection }) => verdict === 'confirm' || objection !== undefined, {
    path: ['objection'],
    error: 'problem.field.required',
  })
export const HandleLineInput = z.strictObject({
  lineId,
  outcome: z.enum(['adopted', 'partly', 'not-adopted', 'out-of-scope']),
  reason: z.string().trim().min(REASON_MIN).max(5000),
})
