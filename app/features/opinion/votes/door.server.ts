import type { IncomingMessage, ServerResponse } from 'node:http'
import { cookieName } from '#app/features/accounts/index.server.ts'
import { pickLocale } from '#app/i18n/locale.ts'
import { answerJson, isJson } from '#app/platform/http/json-door.server.ts'
import { consume } from '#app/platform/rate-limit.server.ts'
import type { OpinionMap } from '../load.server.ts'
import { sayLine } from '../maps/about.server.ts'
import { vote } from './cast-vote.server.ts'
import { stateOf } from './map-state.server.ts'
import { nextFor } from './next-statement.server.ts'
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
  if (!mapId || !isJson(req)) return false
  answerJson(req, res, {
    longest: LONGEST,
    answer: (body) => voteAndGoOn(req, { ...body, mapId }),
    shapeProblem: ({ messageKey, params }) => ({ messageKey, params }),
  })
  return true
}

async function voteAndGoOn({ headers }: IncomingMessage, ballot: { mapId: string }) {
  const { participant, votes } = await vote({ cookie: headers.cookie }, ballot)
  const [sheet, state] = await Promise.all([sheetOf(ballot.mapId), stateOf(ballot.mapId)])
  const { line, left } = nextFor(sheet, state, participant, votes)
  const locale = pickLocale(headers.cookie, headers['accept-language'])
  return { left, next: line && { number: line.number, words: sayLine(line, locale) } }
}
