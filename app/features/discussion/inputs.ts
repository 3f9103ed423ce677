import { z } from 'zod'
import { SLOW_MODES } from './domain/slow-mode.ts'
import { LONGEST_MESSAGE, REACTION_NAMES } from './domain/talk.ts'

const room = z.uuid()
const number = z.coerce.number().int().min(1).max(2_000_000_000)
export const REASON_MIN = 5

export const PostMessageInput = z.strictObject({
  room,
  /** Made by the sender: sent again, it is the same message. */
  clientId: z.uuid(),
  text: z
    .string()
    .transform((value) => value.replaceAll('\0', '').toWellFormed().trim())
    .pipe(z.string().min(1).max(LONGEST_MESSAGE)),
  replyTo: z.union([z.literal('').transform(() => undefined), number]).optional(),
})
export const MessageInput = z.strictObject({ room, number })
export const HideMessageInput = z.strictObject({ room, number, reason: z.string().trim().min(REASON_MIN).max(1000) })
/** `none` takes one's reaction back. */
export const ReactInput = z.strictObject({ room, number, reaction: z.enum([...REACTION_NAMES, 'none']) })
export const SetRoomInput = z.strictObject({
  room,
  slowModeSeconds: z.coerce
    .number()
    .refine((seconds) => (SLOW_MODES as readonly number[]).includes(seconds), { error: 'problem.field.invalid' }),
  door: z.enum(['open', 'closed']),
})
