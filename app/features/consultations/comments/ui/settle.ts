import type { CommentCard } from '../cards.server.ts'
import type { ReplyCard } from '../queries.server.ts'

/** Counts follow at once, and so does what was taken away; an answer or a change of wording waits until the reader asks. */
export const settleCard = (shown: CommentCard, fresh: CommentCard): CommentCard =>
  fresh.state === shown.state ? { ...shown, endorsements: fresh.endorsements, replies: fresh.replies } : fresh

/** A reply never changes, but for being taken away. */
export const settleReply = (_shown: ReplyCard, fresh: ReplyCard): ReplyCard => fresh
