/** Sockets carry news, not data: what changed and up to which event; the page then reads its loaders again. */
export const LIVE_PATH = '/live'
/** News of one room is sent at once, then at most once per tick. */
export const TICK_MS = 200

export type News = { room: string; position: number; events: number }
/** `position` is the newest event of the room, `behind` how many of its events the page has not shown. */
export type WatchReply = { ok: true; position: number; behind: number } | { ok: false; messageKey: string }

/** The answer to a `watch` that could not be decided, for example while the database restarts. */
export const WATCH_AGAIN = 'problem.later'

export type ServerToClient = { news: (news: News) => void }
export type ClientToServer = {
  /** Joins a room; `after` is the last event position that the page has shown. */
  watch: (request: { room: string; after: number }, reply: (answer: WatchReply) => void) => void
  leave: (room: string) => void
}
export const roomOfActivity = (activityId: string) => `activity:${activityId}`
