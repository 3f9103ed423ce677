/** Sockets carry news, not data: what changed and up to which event; the page then reads its loaders again. */
export const LIVE_PATH = '/live'
/** News of one room is sent at once, then at most once per tick. */
export const TICK_MS = 200

export type News = { room: string; position: number; events: number }
/** `position` is the newest event of the room, `behind` how many of its events the page has not shown. */
export type WatchReply = { ok: true; position: number; behind: number } | { ok: false; messageKey: string }

/** The answer to a `watch` that could not be decided, for example while the database restarts. */
export const WATCH_AGAIN = 'problem.later'

/**
 * The exception to "news, not data": what was said in a discussion room travels in the frame itself, as everybody may read it.
 * `from` and `to` are revisions of the room; a frame that does not follow on is filled from the messages' own address.
 */
export type Frame = { room: string; from: number; to: number; messages: readonly unknown[]; state?: unknown }
export type EnterReply = { ok: true; revision: number; here: number } | { ok: false; messageKey: string }

export type ServerToClient = {
  news: (news: News) => void
  frame: (frame: Frame) => void
  /** How many are in the room now. */
  here: (count: { room: string; here: number }) => void
}
export type ClientToServer = {
  /** Joins a room; `after` is the last event position that the page has shown. */
  watch: (request: { room: string; after: number }, reply: (answer: WatchReply) => void) => void
  leave: (room: string) => void
  /** Joins a discussion room; the answer says up to which revision it has come. */
  enter: (request: { room: string }, reply: (answer: EnterReply) => void) => void
}
export const roomOfActivity = (activityId: string) => `activity:${activityId}`
export const roomOfDiscussion = (activityId: string) => `discussion:${activityId}`
