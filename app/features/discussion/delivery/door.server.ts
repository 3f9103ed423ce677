import type { IncomingMessage, ServerResponse } from 'node:http'
import { cookieName } from '#app/features/accounts/index.server.ts'
import { readCookie } from '#app/platform/cookies.ts'
import { AppError, toProblem } from '#app/platform/errors.ts'
import { refusalPage } from '#app/platform/http/refusal-page.server.ts'
import { logger } from '#app/platform/logger.server.ts'
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
  if (req.headers['content-type'] !== 'application/json') {
    void passForm(req, res, goOn)
    return true
  }
  let body = ''
  req.setEncoding('utf8')
  req.on('data', (part: string) => {
    body += part
    if (body.length > LONGEST) req.destroy()
  })
  req.on('end', () => void post(req, res, room, body))
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
async function post(req: IncomingMessage, res: ServerResponse, room: string, body: string) {
  try {
    await limitMessages(req.headers.cookie)
    const { number } = await postMessage.run({ cookie: req.headers.cookie }, { ...parse(body), room })
    send(res, 200, { ok: true, number })
  } catch (error) {
    refuse(res, error)
  }
}
function refuse(res: ServerResponse, error: unknown) {
  try {
    const { status, messageKey, params, fieldErrors } = toProblem(error)
    const problem = fieldErrors.text ?? { key: messageKey, params }
    send(res, status, { ok: false, problem })
  } catch {
    logger.error({ err: error }, 'message failed')
    send(res, 500, { ok: false, problem: { key: 'problem.unexpected', params: {} } })
  }
}
const parse = (body: string): object => {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
function send(res: ServerResponse, status: number, answer: object) {
  const text = JSON.stringify(answer)
  res.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  res.end(text)
}
