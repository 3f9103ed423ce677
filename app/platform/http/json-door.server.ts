import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Problem, toProblem } from '../errors.ts'
import { logger } from '../logger.server.ts'

export const isJson = (req: IncomingMessage) => req.headers['content-type'] === 'application/json'

/** Reads a small JSON object, answers it, and refuses as `shapeProblem` says: the way of a page with scripts, before any framework. */
export function answerJson(req: IncomingMessage, res: ServerResponse, { longest, answer, shapeProblem }: JsonAnswer): void {
  let body = ''
  req.setEncoding('utf8')
  req.on('data', (part: string) => {
    body += part
    if (body.length > longest) req.destroy()
  })
  req.on('end', async () => {
    try {
      send(res, 200, { ok: true, ...(await answer(parse(body))) })
    } catch (error) {
      refuse(req, res, error, shapeProblem)
    }
  })
}
export type JsonAnswer = {
  /** Characters; a longer body ends the connection. */
  longest: number
  answer: (body: object) => Promise<object>
  shapeProblem: (problem: Refusal) => object
}
type Refusal = Pick<Problem, 'messageKey' | 'params' | 'fieldErrors'>

function refuse(req: IncomingMessage, res: ServerResponse, error: unknown, shape: JsonAnswer['shapeProblem']) {
  try {
    const problem = toProblem(error)
    send(res, problem.status, { ok: false, problem: shape(problem) })
  } catch {
    logger.error({ err: error, url: req.url }, 'answer failed')
    send(res, 500, { ok: false, problem: shape({ messageKey: 'problem.unexpected', params: {}, fieldErrors: {} }) })
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
