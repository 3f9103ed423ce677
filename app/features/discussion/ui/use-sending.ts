import { useState } from 'react'
import { v4 as uuidv4 } from 'uuid'
import { LONGEST_MESSAGE } from '../domain/talk.ts'
import { discussionPath } from './addresses.ts'

export type Refusal = { key: string; params: Record<string, string | number> }
type Answer = { ok: true; number: number } | { ok: false; problem: Refusal }
const LONGEST_PAUSE_MS = 5000

/** Sends until there is an answer; under one id, so that a message whose answer was lost is not said twice. */
export function useSending(roomId: string) {
  const [state, setState] = useState<'idle' | 'sending' | 'retrying'>('idle')
  const [problem, setProblem] = useState<Refusal | null>(null)

  async function send(text: string, replyTo: number | null): Promise<number | undefined> {
    if (state !== 'idle') return undefined
    if (text.length > LONGEST_MESSAGE) {
      setProblem({ key: 'problem.field.tooLong', params: { maximum: LONGEST_MESSAGE } })
      return undefined
    }
    setState('sending')
    setProblem(null)
    const body = JSON.stringify({ clientId: uuidv4(), text, ...(replyTo === null ? {} : { replyTo }) })
    for (let pause = 500; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
      const answer = await post(roomId, body)
      if (answer) {
        setState('idle')
        if (answer.ok) return answer.number
        setProblem(answer.problem)
        return undefined
      }
      setState('retrying')
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return { send, state, problem }
}

/** Undefined where nobody knows whether it arrived. */
async function post(roomId: string, body: string): Promise<Answer | undefined> {
  try {
    const response = await fetch(discussionPath(roomId), { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    return response.status >= 500 ? undefined : ((await response.json()) as Answer)
  } catch {
    return undefined
  }
}
