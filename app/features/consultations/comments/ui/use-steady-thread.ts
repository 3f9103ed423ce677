import { useSteadyList } from '#app/live/use-steady-list.ts'
import type { CommentCard } from '../cards.server.ts'
import type { Mine, ReplyCard } from '../queries.server.ts'
import { settleCard, settleReply } from './settle.ts'

/** A comment with its replies as they were when one began to read; what came since is counted and shown on request. */
export function useSteadyThread({ card, replies }: { card: CommentCard; replies: readonly ReplyCard[] }, mine: Mine) {
  // Who changes a comment of their own has just asked to see it.
  const view = `${card.id} ${mine.own.length > 0 ? card.editedAt : ''}`
  const top = useSteadyList([card], { view, isOwn: () => false, settle: settleCard })
  const below = useSteadyList(replies, { view, isOwn: (reply) => reply.own, settle: settleReply })
  const show = () => {
    top.show()
    below.show()
  }
  return {
    card: top.shown[0]!,
    replies: below.shown,
    show,
    news: { replies: below.held.added, changed: top.held.changed, reordered: false },
  }
}
