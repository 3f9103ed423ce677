export const REACTION_NAMES = ['agree', 'thanks', 'unclear'] as const
export const LONGEST_MESSAGE = 2000
export type ReactionName = (typeof REACTION_NAMES)[number]

/** A message as everybody may see it. Hidden or withdrawn it keeps its number, without its words. */
export type Said = {
  number: number
  revision: number
  at: string
  /** Null where the account is gone. */
  name: string | null
  kind: string
  text: string
  replyTo?: number
  gone?: 'hidden' | 'withdrawn'
  reason?: string
  reactions?: Partial<Record<ReactionName, number>>
}
/** What the office has set. `calledOff`: what it is about will not be held, and the room is closed for good. */
export type RoomState = { closed: boolean; slowModeSeconds: number; calledOff?: boolean }
/** Everything that was written or changed after revision `from`, up to and including `to`, as it stands at `to` or later. */
export type Slice = { from: number; to: number; messages: readonly Said[]; state?: RoomState }

/** What a reader knows: all up to `revision`; slices that came too early wait in `held`. */
export type Talk = { revision: number; messages: readonly Said[]; state: RoomState; held: readonly Slice[] }

/**
 * Takes a slice in whatever order it comes. One that does not follow on waits until what lies between has been fetched
 * (`isBehind` says so). Every number stands once, in order, in its newest state. Messages before the first one shown are not added;
 * of more than `keep` the oldest leave.
 */
export function receive(talk: Talk, slice: Slice, keep = Number.POSITIVE_INFINITY): Talk {
  // Calling off changes no message, so it comes without a revision of its own.
  if (slice.to <= talk.revision) return slice.state?.calledOff ? { ...talk, state: slice.state } : talk
  if (slice.from > talk.revision) return { ...talk, held: [...talk.held, slice] }
  const messages = upsert(talk.messages, slice.messages, talk.revision === 0 ? 1 : (talk.messages[0]?.number ?? 1))
  const next = { revision: slice.to, messages: messages.slice(-keep), state: slice.state ?? talk.state, held: [] }
  return talk.held.reduce<Talk>((sum, held) => receive(sum, held, keep), next)
}
export const isBehind = ({ held }: Talk) => held.length > 0

function upsert(shown: readonly Said[], news: readonly Said[], first: number): readonly Said[] {
  const byNumber = new Map(shown.map((message) => [message.number, message]))
  let last = shown.at(-1)?.number ?? 0
  let inOrder = true
  for (const message of news) {
    const known = byNumber.get(message.number)
    if (known ? known.revision >= message.revision : message.number < first) continue
    if (!known) {
      inOrder &&= message.number > last
      last = Math.max(last, message.number)
    }
    byNumber.set(message.number, message)
  }
  const all = [...byNumber.values()]
  return inOrder ? all : all.sort((a, b) => a.number - b.number)
}

/** The page was read again: what it shows of the messages that stand here already may be newer. */
export const renew = (
  talk: Talk,
  { messages, state, revision }: { messages: readonly Said[]; state: RoomState; revision: number },
): Talk => {
  const first = talk.messages[0]?.number ?? 0
  const last = talk.messages.at(-1)?.number ?? 0
  const known = messages.filter(({ number }) => number >= first && number <= last)
  return { ...talk, messages: upsert(talk.messages, known, first), state: revision >= talk.revision ? state : talk.state }
}
