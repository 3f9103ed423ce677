import { z } from 'zod'

export const UNANSWERED_REASON_MIN = 10
const blankable = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((text) => text || undefined)

export const PublishReportInput = z.strictObject({
  consultationId: z.uuid(),
  whatChangedZh: z.string().trim().min(10).max(20_000),
  whatChangedEn: blankable(40_000),
  /** Owed, and published, where comments are left unanswered. */
  unansweredReason: z
    .union([
      z.literal(''),
      z
        .string()
        .trim()
        .max(3000)
        .refine((text) => text === '' || text.length >= UNANSWERED_REASON_MIN, { error: 'consultations.close.problem.reasonShort' }),
    ])
    .optional()
    .transform((text) => text || undefined),
})
