import { type EnterReply, type Frame, roomOfDiscussion, WATCH_AGAIN } from '#app/live/contract.ts'
import type { Live } from '#app/live/use-room.ts'
import { isBehind, receive, type Slice, type Talk } from '../domain/talk.ts'

const ANSWER_MS = 5000
/** After a reconnect everybody is behind at once: they do not all ask in the same instant. */
const JITTER_MS = 300

type Options = {
  live: Live
  roomId: string
  talk: Talk
  /** So many messages are kept; the oldest make room. */
  keep: number
  fetchSlice(after: number): Promise<Slice | undefined>
  onTalk(talk: Talk): void
  onHere(here: number | undefined): void
}

/** Follows a room over a socket: every message once and in order; what was missed while cut off is fetched. */
export function followRoom({ live, roomId, talk: drawn, keep, fetchSlice, onTalk, onHere }: Options) {
  const room = roomOfDiscussion(roomId)
  let talk = drawn
  let again: ReturnType<typeof setTimeout> | undefined
  let [gone, filling] = [false, false]
  /** The server has come at least so far. */
  let wanted = 0

  const take = (slice: Slice) => {
    talk = receive(talk, slice, keep)
    onTalk(talk)
  }
  const behind = () => isBehind(talk) || talk.revision < wanted
  async function fill() {
    if (filling) return
    filling = true
    for (let tries = 0; behind() && !gone && live.connected; tries++) {
      const pause = tries === 0 ? 0 : Math.min(5000, 250 * 2 ** tries)
      await new Promise((resolve) => setTimeout(resolve, pause + Math.random() * JITTER_MS))
      const before = talk.revision
      const slice = await fetchSlice(before).catch(() => undefined)
      if (slice && !gone) take(slice)
      if (talk.revision > before) tries = -1
    }
    filling = false
  }
  const onFrame = (frame: Frame) => {
    if (frame.room !== room) return
    take(frame as Slice)
    if (behind()) void fill()
  }
  const onCount = (count: { room: string; here: number }) => {
    if (count.room === room) onHere(count.here)
  }
  const enter = () =>
    live.timeout(ANSWER_MS).emit('enter', { room }, (late: Error | null, answer: EnterReply) => {
      if (gone || !live.connected) return
      if (late || (!answer.ok && answer.messageKey === WATCH_AGAIN)) again = setTimeout(enter, 1000 + Math.random() * 2000)
      else if (answer.ok) {
        onHere(answer.here)
        wanted = Math.max(wanted, answer.revision)
        if (behind()) void fill()
      }
    })
  const onCut = () => onHere(undefined)

  live.on('frame', onFrame).on('here', onCount).on('connect', enter).on('disconnect', onCut)
  if (live.connected) enter()
  return {
    /** What the page learned otherwise. */
    amend(change: (talk: Talk) => Talk) {
      talk = change(talk)
      onTalk(talk)
    },
    stop() {
      gone = true
      clearTimeout(again)
      live.off('frame', onFrame).off('here', onCount).off('connect', enter).off('disconnect', onCut)
      live.emit('leave', room)
    },
  }
}
