import { AppError } from '#app/platform/errors.ts'
import type { Db, Tx } from '#db/client.server.ts'
import type { OpinionMap } from '../load.server.ts'
import { type Caller, findParticipants, identify, type Joiner, join, type Known, keyOf, type Who } from './participants.server.ts'

export type Place = Known | Joiner
const isKnown = (place: Place): place is Known => 'number' in place

/** The number somebody has here, or in what capacity they would come in. An account goes before a cookie. */
export function placeOf(map: OpinionMap, who: Who, { byAccount, byToken }: Awaited<ReturnType<typeof findParticipants>>): Place | AppError {
  const asAccount = who.accountId === null ? undefined : byAccount.get(`${map.id} ${who.accountId}`)
  const asToken = who.tokenHash === null ? undefined : byToken.get(`${map.id} ${who.tokenHash}`)
  const shared = { mapId: map.id, matterId: map.matterId }
  if (map.access === 'code') return asToken ?? new AppError('forbidden', 'opinion.problem.codeNeeded')
  if (asAccount) return asAccount
  if (who.accountId !== null) return { ...shared, accountId: who.accountId, tokenHash: null, proof: 'account' }
  if (map.access === 'account') return new AppError('signed_out', 'problem.signedOut')
  if (asToken) return asToken
  if (who.tokenHash === null) return new AppError('forbidden', 'opinion.problem.cookieNeeded')
  return { ...shared, accountId: null, tokenHash: who.tokenHash, proof: 'cookie' }
}

/** Numbers for all places; newcomers are let in, each once. */
export async function numbersOf(tx: Tx, places: readonly Place[], now: Date): Promise<number[]> {
  const joiners = new Map(places.flatMap((place) => (isKnown(place) ? [] : [[keyOf(place), place] as const])))
  const joined = await join(tx, [...joiners.values()], now)
  return places.map((place) => (isKnown(place) ? place.number : joined.get(keyOf(place))!.number))
}

/** One person, for one act. */
export async function admit(tx: Tx, map: OpinionMap, caller: Caller, now: Date): Promise<number> {
  const place = await findPlace(tx, map, caller, now)
  if (place instanceof AppError) throw place
  return (await numbersOf(tx, [place], now))[0]!
}
export async function findPlace(db: Db, map: OpinionMap, caller: Caller, now: Date): Promise<Place | AppError> {
  const [who] = await identify(db, [{ caller, mapId: map.id }], now)
  return placeOf(map, who!, await findParticipants(db, [who!]))
}
