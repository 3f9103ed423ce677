import { z } from 'zod'

const id = z.uuid({ error: 'problem.field.invalid' })
const ids = { consultationId: id, themeId: id }

export const RenameThemeInput = z.strictObject({
  ...ids,
  /** Empty: its words name it again. */
  name: z
    .string()
    .trim()
    .max(60)
    .transform((name) => name || null),
})
export const MergeThemesInput = z.strictObject({ ...ids, into: id })
export const SplitThemeInput = z.strictObject(ids)
