import { useCallback, useEffect, useRef, useState } from 'react'
import { votePath } from './addresses.ts'

type Side = 'agree' | 'disagree' | 'pass'
type Words = { text: string; lang: 'zh-CN' | 'en' }
export type Card = { number: number; words: Words; mine: Side | null }
export type Now = { card: Card | null; left: number; total: number; mine: { number: number; words: Words; side: Side }[] }
type Refusal = { messageKey: string; params: Record<string, string | number> }
type Answer = { ok: true; next: { number: number; words: Words } | null; left: number } | { ok: false; problem: Refusal }

export const VOTE = { agree: 1, disagree: -1, pass: 0 } as const
const KEYS: Record<string, Side> = { 1: 'agree', 2: 'disagree', 3: 'pass' }
const ASIDE = /^(INPUT|TEXTAREA|SELECT)$/

/** The page as the server drew it, then one vote after another without reading it again. Undefined `vote` until scripts run: forms do it. */
export function useVoting(mapId: string, drawn: Now) {
  const [now, setNow] = useState(drawn)
  const [trouble, setTrouble] = useState<Refusal | 'offline' | null>(null)
  const busy = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was read again is the truth
  useEffect(() => setNow(drawn), [JSON.stringify(drawn)])

  const vote = useCallback(
    async (side: Side) => {
      const card = now.card
      if (!card || busy.current) return
      busy.current = true
      try {
        const response = await fetch(votePath(mapId), {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({ statement: card.number, vote: VOTE[side] }),
        })
        const answer = (await response.json()) as Answer
        if (!answer.ok) return setTrouble(answer.problem)
        setTrouble(null)
        setNow((was) => ({
          ...was,
          left: answer.left,
          card: answer.next && { ...answer.next, mine: null },
          mine: [...was.mine.filter(({ number }) => number !== card.number), { number: card.number, words: card.words, side }],
        }))
      } catch {
        setTrouble('offline')
      } finally {
        busy.current = false
      }
    },
    [mapId, now.card],
  )

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const side = KEYS[event.key]
      // A key that is held down has read nothing of what comes next.
      if (!side || event.repeat || event.ctrlKey || event.metaKey || event.altKey || ASIDE.test((event.target as Element).tagName)) return
      event.preventDefault()
      void vote(side)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [vote])
  return { now, vote, trouble }
}
