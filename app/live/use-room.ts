import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Socket } from 'socket.io-client'
import { type ClientToServer, LIVE_PATH, roomOfActivity, type ServerToClient, WATCH_AGAIN } from './contract.ts'

/** A page reads its loaders again at most this often; the jitter keeps a thousand readers from asking at once. */
const QUIET_MS = 350
const JITTER_MS = 200
/** Where reading again did not bring the news (another process answered that had not heard it yet), the pauses double up to this. */
const LONGEST_MS = 10_000
const ANSWER_MS = 5000

export type Live = Socket<ServerToClient, ClientToServer>
let shared: Promise<Live> | undefined

/** One socket for the tab; the client library arrives after the page is usable. */
export const connect = () => (shared ??= import('socket.io-client').then(({ io }) => io({ path: LIVE_PATH, transports: ['websocket'] })))

/** Keeps the page in step with an activity: news, or a reconnect that finds it behind, revalidates the loaders. */
export function useRoom(activityId: string, position: number) {
  const live = useRef<Live>(undefined)
  const { refresh, shown } = useRefresh(position, () => !live.current?.connected || !navigator.onLine)

  useEffect(() => {
    const room = roomOfActivity(activityId)
    let again: ReturnType<typeof setTimeout> | undefined
    let gone = false

    const onNews = (news: { room: string; position: number }) => {
      if (news.room === room) refresh(news.position)
    }
    const watch = () =>
      live.current?.timeout(ANSWER_MS).emit('watch', { room, after: shown.current }, (late, answer) => {
        if (gone || !live.current?.connected) return
        if (late || (!answer.ok && answer.messageKey === WATCH_AGAIN)) again = setTimeout(watch, 1000 + Math.random() * 2000)
        else if (answer.ok && answer.behind > 0) refresh(answer.position)
      })

    connect()
      .then((made) => {
        if (gone) return
        live.current = made
        made.on('news', onNews)
        made.on('connect', watch)
        if (made.connected) watch()
      })
      .catch(() => {
        shared = undefined
      })
    return () => {
      gone = true
      clearTimeout(again)
      live.current?.off('news', onNews)
      live.current?.off('connect', watch)
      live.current?.emit('leave', room)
    }
  }, [activityId, refresh, shown])
}

/** Reads the loaders again until they show at least the event that was asked for; one reading at a time, none while cut off. */
function useRefresh(position: number, isCutOff: () => boolean) {
  const { revalidate, state } = useRevalidator()
  const shown = useRef(position)
  shown.current = Math.max(shown.current, position)
  const work = useRef({ wanted: 0, last: 0, from: 0, tries: 0, timer: undefined as ReturnType<typeof setTimeout> | undefined })
  const now = useRef({ state, revalidate, isCutOff })
  now.current = { state, revalidate, isCutOff }

  const next = useRef(() => {
    const w = work.current
    if (shown.current > w.from) w.tries = 0
    if (w.wanted <= shown.current || now.current.state !== 'idle' || w.timer) return
    const pause = Math.min(LONGEST_MS, QUIET_MS * 2 ** w.tries)
    const read = () => {
      w.timer = undefined
      if (now.current.isCutOff()) return // the reconnect asks again
      w.last = Date.now()
      w.from = shown.current
      w.tries += 1
      now.current.revalidate()
    }
    w.timer = setTimeout(read, Math.max(0, w.last + pause - Date.now()) + Math.random() * JITTER_MS)
  }).current
  const refresh = useRef((wanted: number) => {
    work.current.wanted = Math.max(work.current.wanted, wanted)
    next()
  }).current

  // biome-ignore lint/correctness/useExhaustiveDependencies: each reading that ended, and each position shown, is a reason to look
  useEffect(next, [state, position])
  useEffect(() => () => clearTimeout(work.current.timer), [])
  return { refresh, shown }
}
