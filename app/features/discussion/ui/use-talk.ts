import { useEffect, useRef, useState } from 'react'
import type { EnterReply, Frame } from '#app/live/contract.ts'
import { roomOfDiscussion, WATCH_AGAIN } from '#app/live/contract.ts'
import { connect, type Live } from '#app/live/use-room.ts'
import { isBehind, type RoomState, receive, renew, type Said, type Slice, type Talk } from '../domain/talk.ts'
import { slicePath } from './addresses.ts'

/** So many stay on the page; earlier ones are a click away. */
const KEPT = 400
const ANSWER_MS = 5000
/** After a reconnect everybody is behind at once: they do not all ask in the same instant. */
const JITTER_MS = 300

type Drawn = { revision: number; messages: readonly Said[]; state: RoomState }

/** The room as the server drew it, then every message once and in order; what was missed while cut off is fetched. */
export function useTalk(roomId: string, drawn: Drawn, isLive: boolean) {
  const talk = useRef<Talk>({ ...drawn, held: [] })
  const [shown, show] = useState(talk.current)
  const [here, setHere] = useState<number>()
  const [cutOff, setCutOff] = useState(false)

  useEffect(() => {
    talk.current = renew(talk.current, drawn)
    show(talk.current)
  }, [drawn])

  useEffect(() => {
    if (!isLive) return
    const room = roomOfDiscussion(roomId)
    let live: Live | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    let [gone, filling] = [false, false]
    let wanted = 0

    const take = (slice: Slice) => {
      talk.current = receive(talk.current, slice, KEPT)
      show(talk.current)
    }
    const behind = () => isBehind(talk.current) || talk.current.revision < wanted
    async function fill() {
      if (filling) return
      filling = true
      for (let tries = 0; behind() && !gone && live?.connected; tries++) {
        const pause = tries === 0 ? 0 : Math.min(5000, 250 * 2 ** tries)
        await new Promise((resolve) => setTimeout(resolve, pause + Math.random() * JITTER_MS))
        const before = talk.current.revision
        const slice = await fetch(slicePath(roomId, before))
          .then((response) => (response.ok ? (response.json() as Promise<Slice>) : undefined))
          .catch(() => undefined)
        if (slice) take(slice)
        if (talk.current.revision > before) tries = -1
      }
      filling = false
    }
    const onFrame = (frame: Frame) => {
      if (frame.room !== room) return
      take(frame as Slice)
      if (behind()) void fill()
    }
    const onHere = (count: { room: string; here: number }) => count.room === room && setHere(count.here)
    const enter = () => {
      setCutOff(false)
      live?.timeout(ANSWER_MS).emit('enter', { room }, (late: Error | null, answer: EnterReply) => {
        if (gone || !live?.connected) return
        if (late || (!answer.ok && answer.messageKey === WATCH_AGAIN)) again = setTimeout(enter, 1000 + Math.random() * 2000)
        else if (answer.ok) {
          setHere(answer.here)
          wanted = Math.max(wanted, answer.revision)
          if (behind()) void fill()
        }
      })
    }
    const onCut = () => {
      setCutOff(true)
      setHere(undefined)
    }
    connect().then(
      (made) => {
        if (gone) return
        live = made
        made.on('frame', onFrame)
        made.on('here', onHere)
        made.on('connect', enter)
        made.on('disconnect', onCut)
        if (made.connected) enter()
      },
      () => undefined,
    )
    return () => {
      gone = true
      clearTimeout(again)
      live?.off('frame', onFrame).off('here', onHere).off('connect', enter).off('disconnect', onCut).emit('leave', room)
    }
  }, [roomId, isLive])
  return { talk: shown, here, cutOff }
}
