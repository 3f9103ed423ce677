import { z } from 'zod'
import { CAPABILITIES } from '#app/platform/actor.ts'

/** An empty choice in a form means "none". */
const ParentId = z.union([z.uuid(), z.literal('').transform(() => null), z.null()]).default(null)
const words = {
  nameZh: z.string().trim().min(1).max(60),
  nameEn: z.string().trim().max(120).default(''),
  descriptionZh: z.string().trim().max(1000).default(''),
  descriptionEn: z.string().trim().max(2000).default(''),
}

export const CreateAgencyInput = z.strictObject({
  slug: z
    .string()
    .trim()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'agencies.problem.slugShape'),
  parentId: ParentId,
  ...words,
})
export const RenameAgencyInput = z.strictObject({ agencyId: z.uuid(), ...words })
export const MoveAgencyInput = z.strictObject({ agencyId: z.uuid(), parentId: ParentId })
export const CloseAgencyInput = z.strictObject({ agencyId: z.uuid() })
export const CapabilityInput = z.strictObject({ accountId: z.uuid(), agencyId: z.uuid(), capability: z.enum(CAPABILITIES) })

/** The table as text, pasted from a spreadsheet; `domain/reference.ts` reads it. */
export const GiveReferenceInput = z.strictObject({
  agencyId: z.uuid(),
  table: z.string().max(60_000),
  sourceZh: z.string().trim().min(1).max(200),
  sourceEn: z.string().trim().max(300).default(''),
  year: z.coerce.number().int().min(1950).max(2200),
})
