import { z } from 'zod'

/** Titles and texts of an office come in Chinese and, where it gave one, in English. */
export const TitleZh = z.string().trim().min(1).max(120)
export const TextZh = z.string().trim().min(10).max(3000)
export const blankable = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((text) => text || undefined)
const texts = { titleZh: TitleZh, titleEn: blankable(200), summaryZh: TextZh, summaryEn: blankable(6000) }

/** Part of the address: small letters, digits and single hyphens. */
const Slug = z
  .string()
  .trim()
  .toLowerCase()
  .max(60)
  .refine((slug) => slug === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug), { message: 'matters.problem.slugForm' })
  .optional()
  .transform((slug) => slug || undefined)

export const CreateMatterInput = z.strictObject({ agencyId: z.uuid(), slug: Slug, ...texts })
export const EditMatterInput = z.strictObject({ matterId: z.uuid(), ...texts })
export const PublishMatterInput = z.strictObject({ matterId: z.uuid() })
export const FollowInput = z.strictObject({ matterId: z.uuid() })
export const RecordDecisionInput = z.strictObject({
  matterId: z.uuid(),
  decisionZh: TextZh,
  decisionEn: blankable(6000),
  reportId: z.union([z.literal('').transform(() => undefined), z.uuid()]).optional(),
})
/** `file` was checked by content at the door. */
export const AddDocumentInput = z.strictObject({
  matterId: z.uuid(),
  title: TitleZh,
  file: z.custom<{ name: string; mediaType: string; bytes: Buffer }>(
    (value) => typeof value === 'object' && value !== null && Buffer.isBuffer((value as { bytes?: unknown }).bytes),
    { message: 'problem.field.required' },
  ),
})
