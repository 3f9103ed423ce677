import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { findAccountIds } from '#app/features/accounts/index.server.ts'
import { readCookie } from '#app/platform/cookies.ts'
import { isHttps } from '#app/platform/env.server.ts'
import { Lru } from '#app/platform/lru.ts'
import { type Db, db as defaultDb, type Tx } from '#db/client.server.ts'
import type { ParticipantProof } from '#db/schema/index.server.ts'
import { startVotesOf } from './next-statement.server.ts'

/** Who is at the door: the cookies of the request. */
export type Caller = { cookie: string | undefined }
export type Who = { mapId: string; accountId: string | null; tokenHash: string | null }

export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')
export const newToken = () => randomBytes(24).toString('base64url')
/** A cookie for each map, so that what somebody does on two of them cannot be joined. */
export const cookieNameOf = (mapId: string) => `${isHttps ? '__Host-' : ''}minyi_voice_${mapId.slice(-12)}`
export const voiceCookie = (mapId: string, token: string) =>
  `${cookieNameOf(mapId)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000${isHttps ? '; Secure' : ''}`

export function tokenOf({ cookie }: Caller, mapId: string): string | undefined {
  const token = readCookie(cookie, cookieNameOf(mapId))
  return token && /^[\w-]{20,64}$/.test(token) ? token : undefined
}

/** Accounts and tokens behind many callers in one query. */
export async function identify(db: Db, given: readonly { caller: Caller; mapId: string }[], now: Date): Promise<Who[]> {
  const accounts = await findAccountIds(
    given.map(({ caller }) => caller.cookie),
    now,
    db,
  )
  return given.map(({ caller, mapId }, i) => {
    const token = tokenOf(caller, mapId)
    return { mapId, accountId: accounts[i] ?? null, tokenHash: token ? hashToken(token) : null }
  })
}

export type Known = { number: number; proof: ParticipantProof }
export const keyOf = ({ mapId, accountId, tokenHash }: Pick<Who, 'mapId' | 'accountId' | 'tokenHash'>) =>
  `${mapId} ${accountId ?? tokenHash}`

type Ids = { byAccount: Map<string, Known>; byToken: Map<string, Known> }
/** A number is for good, so that it has to be read once only. */
const remembered = new Lru<Known>(50_000)

/** Those who take part already, by account and by token. */
export async function findParticipants(db: Db, who: readonly Who[]): Promise<Ids> {
  const accounts = who.filter(({ accountId }) => accountId !== null)
  const tokens = who.filter(({ tokenHash }) => tokenHash !== null)
  const ask = async (rows: readonly Who[], column: 'account_id' | 'token_hash', list: ReturnType<typeof sql>, of: (one: Who) => string) => {
    const found = new Map<string, Known>()
    const unknown: Who[] = []
    for (const one of rows) {
      const key = `${one.mapId} ${of(one)}`
      const known = db === defaultDb ? remembered.get(key) : undefined
      if (known) found.set(key, known)
      else unknown.push(one)
    }
    if (unknown.length === 0) return found
    const read = await db.execute(sql`select p.map_id, p.${sql.identifier(column)} as id, p.number, p.proof from opinion_participants p
      join (select * from unnest(${`{${unknown.map(({ mapId }) => mapId).join()}}`}::uuid[], ${`{${unknown.map(of).join()}}`}::${list}) as g(map_id, id)) g
        on g.map_id = p.map_id and g.id = p.${sql.identifier(column)}`)
    for (const { map_id, id, number, proof } of read as unknown as ({ map_id: string; id: string } & Known)[]) {
      found.set(`${map_id} ${id}`, { number, proof })
      if (db === defaultDb) remembered.set(`${map_id} ${id}`, { number, proof })
    }
    return found
  }
  const [byAccount, byToken] = await Promise.all([
    ask(accounts, 'account_id', sql`uuid[]`, ({ accountId }) => accountId!),
    ask(tokens, 'token_hash', sql`text[]`, ({ tokenHash }) => tokenHash!),
  ])
  return { byAccount, byToken }
}

export type Joiner = { mapId: string; matterId: string; accountId: string | null; tokenHash: string | null; proof: ParticipantProof }
/** Gives each a number. Whoever was let in by another process meanwhile keeps the number from there. */
export async function join(tx: Tx, joiners: readonly Joiner[], now: Date): Promise<Map<string, Known>> {
  const joined = new Map<string, Known>()
  // In the same order everywhere, so that two transactions never wait for each other.
  for (const [mapId, here] of [...Map.groupBy(joiners, (one) => one.mapId)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [counter] = await tx.execute(
      sql`update opinion_maps set last_participant = last_participant + ${here.length} where id = ${mapId} returning last_participant`,
    )
    const first = (counter as { last_participant: number }).last_participant - here.length + 1
    const array = (of: (one: Joiner, i: number) => string | number | null) => `{${here.map((one, i) => of(one, i) ?? 'null').join()}}`
    const stored =
      await tx.execute(sql`insert into opinion_participants (map_id, number, matter_id, proof, account_id, token_hash, joined_at)
      select ${mapId}, number, matter_id, proof, account_id, token_hash, ${now.toISOString()}::timestamptz
      from unnest(${array((_, i) => first + i)}::int[], ${array(({ matterId }) => matterId)}::uuid[], ${array(({ proof }) => proof)}::text[],
        ${array(({ accountId }) => accountId)}::uuid[], ${array(({ tokenHash }) => tokenHash)}::text[])
        as g(number, matter_id, proof, account_id, token_hash)
      on conflict do nothing returning number`)
    const given = new Set((stored as unknown as { number: number }[]).map(({ number }) => number))
    const late = here.filter((one, i) => {
      if (!given.has(first + i)) return true
      joined.set(keyOf(one), { number: first + i, proof: one.proof })
      startVotesOf(mapId, first + i)
      return false
    })
    const { byAccount, byToken } = await findParticipants(tx, late)
    for (const one of late) joined.set(keyOf(one), (one.accountId === null ? byToken : byAccount).get(keyOf(one))!)
  }
  return joined
}
