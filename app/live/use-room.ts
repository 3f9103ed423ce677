import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Socket } from 'socket.io-client'
import { type ClientToServer, LIVE_PATH, roomOfActivity, type ServerToClient } from './contract.ts'

/** A page reads its loaders again at most this often; the jitter keeps a thousand readers from asking at once. */
const QUIET_MS = 400
const JITTER_MS = 250
let shared: Promise<Socket<ServerToClient, ClientToServer>> | undefined

/** One socket for the tab; the client library arrives after the page is usable. */
const connect = () => (shared ??= import('socket.io-client').then(({ io }) => io({ path: LIVE_PATH, transports: ['websocket'] })))

/** Keeps the page in step with an activity: news, or a reconnect that finds it behind, revalidates the loaders. */
export function useRoom(activityId: string, position: number) {
  const { revalidate } = useRevalidator()
  const shown = useRef(position)
  shown.current = Math.max(shown.current, position)

  useEffect(() => {
    const room = roomOfActivity(activityId)
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = 0
    let socket: Socket<ServerToClient, ClientToServer> | undefined
    let gone = false

    function refresh() {
      const wait = Math.max(0, last + QUIET_MS - Date.now()) + Math.random() * JITTER_MS
      timer ??= setTimeout(() => {
        timer = undefined
        last = Date.now()
        revalidate()
      }, wait)
    }
    const onNews = (news: { room: string; position: number }) => {
      if (news.room === room && news.position > shown.current) refresh()
    }
    const watch = () =>
      socket?.emit('watch', { room, after: shown.current }, (answer) => {
        if (answer.ok && answer.behind > 0) refresh()
      })

    connect()
      .then((made) => {
        if (gone) return
        socket = made
        socket.on('news', onNews)
        socket.on('connect', watch)
        if (socket.connected) watch()
      })
      .catch(() => {
        shared = undefined
      })
    return () => {
      gone = true
      clearTimeout(timer)
      socket?.off('news', onNews)
      socket?.off('connect', watch)
      socket?.emit('leave', room)
    }
  }, [activityId, revalidate])
}
