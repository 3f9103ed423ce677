import { type CommentPost, commentPath, fillCommentForm } from './comment-form.ts'
import type { OpenConsultation } from './installation.ts'

type Given = { url: string; cookies: readonly string[]; consultation: OpenConsultation }

/**
 * One poster for each cookie. A form whose answer never came is sent again as it stands, key and all, until it is accepted:
 * what a person does who sees an error page. `accepted` are the bodies that were acknowledged, each different from all others.
 */
export function startPosters({ url, cookies, consultation }: Given) {
  const accepted: string[] = []
  let [stopping, repeated, filled] = [false, 0, 0]
  const pause = () => new Promise((resolve) => setTimeout(resolve, 20))

  async function send(cookie: string, { form }: CommentPost) {
    const headers = { cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await fetch(`${url}${commentPath(consultation)}`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: form,
      signal: AbortSignal.timeout(30_000),
    }).catch(() => undefined)
    await answer?.arrayBuffer().catch(() => {})
    if (answer && answer.status !== 303 && answer.status < 500) throw new Error(`A post was refused: ${answer.status}`)
    return answer?.status === 303
  }
  async function post(cookie: string) {
    while (!stopping) {
      const comment = fillCommentForm(consultation, filled++)
      while (!(await send(cookie, comment))) {
        repeated += 1
        await pause()
      }
      accepted.push(comment.body)
    }
  }
  const running = Promise.all(cookies.map(post))
  return {
    accepted,
    repeated: () => repeated,
    /** Every form that was begun is sent to its end first. */
    async stop() {
      stopping = true
      await running
    },
  }
}
