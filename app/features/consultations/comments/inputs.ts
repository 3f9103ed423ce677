import { z } from 'zod'

const STANCES = ['support', 'oppose', 'amend', 'ask'] as const
export const BODY_LENGTH = 10_000
export const PROPOSED_LENGTH = 5000
const QUOTE_LENGTH = 2000
const REPLY_LENGTH = 3000

/** Lengths count characters as people do (code points), not the halves of rare ones. */
export const text = (max: number) =>
  z
    .string()
    .transform((value) => value.replaceAll('\0', '').toWellFormed())
    .check((ctx) => {
      if (ctx.value.length > max && [...ctx.value].length > max) {
        ctx.issues.push({ code: 'too_big', maximum: max, origin: 'string', inclusive: true, input: ctx.value })
      }
    })
export const required = (max: number) =>
  text(max)
    .transform((value) => value.trim())
    .pipe(z.string().min(1))
export const optional = (max: number) =>
  text(max)
    .optional()
    .transform((value) => value?.trim() || null)
const place = z.union([z.literal('').transform(() => undefined), z.coerce.number().int().min(0).max(1_000_000)]).optional()
export const stance = z.enum(STANCES, { error: 'consultations.problem.stanceMissing' })
const language = z.enum(['zh', 'en']).optional()
const key = z
  .string()
  .regex(/^[\w.-]{0,120}$/)
  .nullish()
  .transform((value) => value || null)

export const PostCommentInput = z.strictObject({
  consultationId: z.uuid(),
  /** Null for the whole draft. */
  clause: key,
  /** The edition that was read: a comment never lands on a text that its author has not seen. */
  edition: z.coerce.number().int().min(1).optional(),
  quote: text(QUOTE_LENGTH)
    .optional()
    .transform((value) => (value?.trim() ? value : null)),
  start: place,
  end: place,
  stance,
  body: required(BODY_LENGTH),
  proposedText: optional(PROPOSED_LENGTH),
  language,
  /** Only a form can bring a file; its content is checked by the command. */
  attachment: z.instanceof(File).optional(),
})
export const EditCommentInput = z.strictObject({
  commentId: z.uuid(),
  stance,
  body: required(BODY_LENGTH),
  proposedText: optional(PROPOSED_LENGTH),
})
export const CommentIdInput = z.strictObject({ commentId: z.uuid() })
export const PostReplyInput = z.strictObject({
  commentId: z.uuid(),
  parentReplyId: z
    .union([z.literal('').transform(() => null), z.uuid()])
    .nullish()
    .transform((id) => id ?? null),
  body: required(REPLY_LENGTH),
})
export const WithdrawReplyInput = z.strictObject({ replyId: z.uuid() })
