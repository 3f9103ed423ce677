import { z } from 'zod'

const consultationId = z.uuid()
const key = z.string().regex(/^[\w.-]{1,200}$/)
/** Longest article as an editor sees it, in characters. */
export const LINES_LENGTH = 40_000

export const EditionInput = z.strictObject({ consultationId })
export const StartEditionInput = z.strictObject({
  consultationId,
  /** With the suggestions that are accepted. */
  accepted: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
})
export const RewriteClauseInput = z.strictObject({
  consultationId,
  clause: key,
  lines: z.string().max(LINES_LENGTH, { error: 'consultations.problem.linesTooLong' }),
  /** A checkbox: absent or `on`. */
  renumber: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
})
export const CorrectDescentInput = z.strictObject({
  consultationId,
  /** An article of the published edition, and what it becomes in the next: nothing, one, or several. */
  from: key,
  to: z.array(key).max(20).default([]),
})
export const ReanchorCommentInput = z.strictObject({
  commentId: z.uuid(),
  clause: z
    .string({ error: 'consultations.problem.noSuchClause' })
    .regex(/^[\w.-]{1,200}$/, { error: 'consultations.problem.noSuchClause' }),
  quote: z
    .string()
    .max(2000)
    .optional()
    .transform((text) => (text?.trim() ? text : null)),
})
