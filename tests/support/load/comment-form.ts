import { randomUUID } from 'node:crypto'
import type { OpenConsultation } from './installation.ts'

const BODIES = [
  '停放区太少，早晚高峰时段路口堆满车辆，建议在地铁口增设。',
  '清运时限写成二小时很好，但没有说从什么时候起算。',
  'The fee should be published before it changes, not after.',
]
export const bodyNumber = (n: number) => `${BODIES[n % BODIES.length]} (${n})`

export type CommentPost = { key: string; body: string; form: string }
/** The n-th comment as a filled-in form, with an idempotency key of its own. */
export function fillCommentForm({ edition, clauseKey }: OpenConsultation, n: number, key = randomUUID()): CommentPost {
  const body = bodyNumber(n)
  const form = new URLSearchParams({
    form: 'comment',
    idempotencyKey: key,
    clause: clauseKey,
    edition: String(edition),
    stance: 'support',
    body,
  })
  return { key, body, form: form.toString() }
}
export const commentPath = ({ id }: OpenConsultation) => `/consultations/${id}/comment`
