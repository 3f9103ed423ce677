import { useEffect, useRef, useState } from 'react'
import { connect } from '#app/live/use-room.ts'
import { type RoomState, renew, type Said, type Slice, type Talk } from '../domain/talk.ts'
import { slicePath } from './addresses.ts'
import { followRoom } from './follow-room.ts'

/** So many stay on the page; earlier ones are a click away. */
const KEPT = 400
type Drawn = { revision: number; messages: readonly Said[]; state: RoomState }

/** The room as the server drew it, and then as it goes on. `here` is not known while cut off. */
export function useTalk(roomId: string, drawn: Drawn, isLive: boolean) {
  const talk = useRef<Talk>({ ...drawn, held: [] })
  const follower = useRef<ReturnType<typeof followRoom>>(undefined)
  const [shown, show] = useState(talk.current)
  const [here, setHere] = useState<number>()
  const [wasHere, setWasHere] = useState(false)

  useEffect(() => {
    talk.current = renew(talk.current, drawn)
    if (follower.current) follower.current.amend((now) => renew(now, drawn))
    else show(talk.current)
  }, [drawn])

  useEffect(() => {
    if (!isLive) return
    let gone = false
    connect().then(
      (live) => {
        if (gone) return
        follower.current = followRoom({
          live,
          roomId,
          talk: talk.current,
          keep: KEPT,
          fetchSlice: (after) =>
            fetch(slicePath(roomId, after)).then((answer) => (answer.ok ? (answer.json() as Promise<Slice>) : undefined)),
          onTalk: (next) => {
            talk.current = next
            show(next)
          },
          onHere: (count) => {
            setHere(count)
            setWasHere(true)
          },
        })
      },
      () => undefined,
    )
    return () => {
      gone = true
      follower.current?.stop()
      follower.current = undefined
    }
  }, [roomId, isLive])
  return { talk: shown, here, cutOff: wasHere && here === undefined }
}
