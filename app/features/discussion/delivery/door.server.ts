import type { IncomingMessage, ServerResponse } from 'node:http'
import { cookieName } from '#app/features/accounts/index.server.ts'
import { readCookie } from '#app/platform/cookies.ts'
import { AppError } from '#app/platform/errors.ts'
import { answerJson, isJson } from '#app/platform/http/json-door.server.ts'
import { refusalPage } from '#app/platform/http/refusal-page.server.ts'
import { consumeHere } from '#app/platform/rate-limit.server.ts'
import { postMessage } from '../talk/post-message.server.ts'

const tokenIn = (cookie: string | undefined) => (cookie?.includes(cookieName) ? readCookie(cookie, cookieName)?.slice(0, 64) : undefined)

/** Before anything is asked of the database: whoever sends as fast as they can is refused here, and costs the others nothing. */
export async function limitMessages(cookie: string | undefined) {
  const token = tokenIn(cookie)
  if (!token) throw new AppError('signed_out', 'problem.signedOut')
  await consumeHere('message-person', token, 'discussion.problem.tooFast')
}

const PATH = /^\/activities\/([0-9a-f-]{36})\/discussion$/
const LONGEST = 20_000

/**
 * The way of a page with scripts: one message in, its number out, before any framework. The guards of the server have been passed.
 * A form goes through the route, to the same command, unless one person sends too many. False where it is no such request.
 */
export function answerMessage(req: IncomingMessage, res: ServerResponse, goOn: () => void): boolean {
  const room = req.method === 'POST' ? PATH.exec(req.url!)?.[1] : undefined
  if (!room) return false
  if (!isJson(req)) {
    void passForm(req, res, goOn)
    return true
  }
  answerJson(req, res, {
    longest: LONGEST,
    answer: async (body) => {
      await limitMessages(req.headers.cookie)
      const { number } = await postMessage.run({ cookie: req.headers.cookie }, { ...body, room })
      return { number }
    },
    shapeProblem: ({ messageKey, params, fieldErrors }) => fieldErrors.text ?? { key: messageKey, params },
  })
  return true
}

async function passForm(req: IncomingMessage, res: ServerResponse, goOn: () => void) {
  try {
    await consumeHere('discussion-form', tokenIn(req.headers.cookie) ?? req.socket.remoteAddress ?? '')
  } catch {
    req.resume() // the rest of the body is read away, so that the answer arrives
    res.writeHead(429, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '10' })
    res.end(refusalPage('problem.tooMany'))
    return
  }
  goOn()
}
