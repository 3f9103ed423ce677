import { z } from 'zod'
import { OUTCOMES } from './domain/outcomes.ts'

/** How many comments one answer, tag or assignment may concern at once. */
export const BATCH_MAX = 500
export const REASON_MIN = 10
export const TAG_LENGTH = 30

const id = z.uuid({ error: 'problem.field.invalid' })
/** One id or many; a comment that is ticked twice counts once. */
const commentIds = z
  .union([id.transform((one) => [one]), z.array(id)], { error: 'consultations.work.problem.noneChosen' })
  .transform((ids) => [...new Set(ids)])
  .pipe(z.array(id).min(1, { error: 'consultations.work.problem.noneChosen' }).max(BATCH_MAX))
const reason = (max: number) => z.string().trim().min(REASON_MIN).max(max)
/** Typed in one line, divided by commas of either script. */
const tags = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [
    ...new Set((typeof value === 'string' ? value.split(/[,，、;；\n]/) : (value ?? [])).map((tag) => tag.trim()).filter(Boolean)),
  ])
  .pipe(z.array(z.string().max(TAG_LENGTH)).max(12))

export const RespondInput = z.strictObject({
  consultationId: id,
  commentIds,
  outcome: z.enum(OUTCOMES),
  reason: reason(5000),
  /** Key of the clause of the newest edition that carries it; empty: none. */
  carriedBy: z
    .string()
    .regex(/^[\w.-]{0,200}$/)
    .optional()
    .transform((key) => key || null),
})
export const TagInput = z
  .strictObject({ consultationId: id, commentIds, add: tags, remove: tags })
  .refine(({ add, remove }) => add.length + remove.length > 0, { path: ['add'], error: 'problem.field.required' })
export const AssignInput = z.strictObject({
  consultationId: id,
  commentIds,
  /** Empty: nobody's any more. */
  assigneeId: z.union([z.literal('').transform(() => null), id, z.null()]),
})
export const NoteInput = z.strictObject({ commentId: id, body: z.string().trim().min(1).max(5000) })
export const HideCommentInput = z.strictObject({ commentId: id, reason: reason(1000) })
export const UnhideCommentInput = z.strictObject({ commentId: id })
export const HideReplyInput = z.strictObject({ replyId: id, reason: reason(1000) })
