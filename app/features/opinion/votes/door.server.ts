import type { IncomingMessage, ServerResponse } from 'node:http'
import { cookieName } from '#app/features/accounts/index.server.ts'
import { pickLocale } from '#app/i18n/locale.ts'
import { toProblem } from '#app/platform/errors.ts'
import { logger } from '#app/platform/logger.server.ts'
import { consume } from '#app/platform/rate-limit.server.ts'
import type { OpinionMap } from '../load.server.ts'
import { sayLine } from '../maps/about.server.ts'
import { castVote } from './cast-vote.server.ts'
import { stateOf } from './map-state.server.ts'
import { nextFor, votesOf } from './next-statement.server.ts'
import { newToken, tokenOf, voiceCookie } from './participants.server.ts'
import { sheetOf } from './sheet.server.ts'

/**
 * The cookie by which a browser is known on this map from its first vote on; undefined where it has something to be known by. Given
 * with the page, so that a vote without any is refused. How many one address may ask for is limited.
 */
export async function giveVoice(cookie: string | undefined, { id, access }: OpinionMap, address: string): Promise<string | undefined> {
  if (access === 'account' || tokenOf({ cookie }, id) || (access === 'open' && cookie?.includes(cookieName))) return undefined
  await consume('voice-address', address)
  return voiceCookie(id, newToken())
}

const PATH = /^\/opinion\/([0-9a-f-]{36})\/vote$/
const LONGEST = 1000

/**
 * The way of a page with scripts: one vote in, the next statement out, before any framework. The guards of the server have been passed.
 * False where it is no such request: the form goes through the route, to the same command.
 */
export function answerVote(req: IncomingMessage, res: ServerResponse): boolean {
  const mapId = req.method === 'POST' ? PATH.exec(req.url!)?.[1] : undefined
  if (!mapId || req.headers['content-type'] !== 'application/json') return false
  let body = ''
  req.setEncoding('utf8')
  req.on('data', (part: string) => {
    body += part
    if (body.length > LONGEST) req.destroy()
  })
  req.on('end', () => void vote(req, res, mapId, body))
  return true
}

async function vote(req: IncomingMessage, res: ServerResponse, mapId: string, body: string) {
  try {
    const { participant, statement, vote: sign } = await castVote.run({ cookie: req.headers.cookie }, { ...parse(body), mapId })
    const [sheet, state, votes] = await Promise.all([sheetOf(mapId), stateOf(mapId), votesOf(mapId, participant)])
    votes.set(statement, sign)
    const { line, left } = nextFor(sheet, state, participant, votes)
    const locale = pickLocale(req.headers.cookie, req.headers['accept-language'])
    send(res, 200, { ok: true, left, next: line && { number: line.number, words: sayLine(line, locale) } })
  } catch (error) {
    refuse(res, error)
  }
}

function refuse(res: ServerResponse, error: unknown) {
  try {
    const { status, messageKey, params } = toProblem(error)
    send(res, status, { ok: false, problem: { messageKey, params } })
  } catch {
    logger.error({ err: error }, 'vote failed')
    send(res, 500, { ok: false, problem: { messageKey: 'problem.unexpected', params: {} } })
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
