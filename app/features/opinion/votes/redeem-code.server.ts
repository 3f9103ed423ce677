import { and, eq, isNull } from 'drizzle-orm'
import { defineGroupCommand } from '#app/platform/command-group.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { opinionCodes } from '#db/schema/index.server.ts'
import { RedeemCodeInput } from '../inputs.ts'
import { requireMap } from '../load.server.ts'
import { hashCode } from '../maps/codes.server.ts'
import { refusalOf } from '../policy.ts'
import { type Caller, findParticipants, identify, join, keyOf } from './participants.server.ts'

type Given = { caller: Caller; input: { mapId: string; code: string } }

/** One code, one person. Whoever is in already stays who they are, and the code stays unused. */
export const redeemCode = defineGroupCommand({
  name: 'opinion.redeem-code',
  input: RedeemCodeInput,
  async write(tx, given: readonly Given[], now) {
    const outcomes: (AppError | { participant: number })[] = []
    for (const one of given) outcomes.push(await redeemOne(tx, one, now))
    return { outcomes, events: [] }
  },
})

async function redeemOne(tx: Tx, { caller, input: { mapId, code } }: Given, now: Date) {
  const map = await requireMap(tx, mapId).catch(() => undefined)
  if (map?.access !== 'code') return new AppError('not_found', 'problem.notFound')
  const refusal = refusalOf(map, now)
  if (refusal) return refusal
  const [who] = await identify(tx, [{ caller, mapId }], now)
  if (!who?.tokenHash) return new AppError('forbidden', 'opinion.problem.cookieNeeded')
  const known = (await findParticipants(tx, [who])).byToken.get(`${mapId} ${who.tokenHash}`)
  if (known) return { participant: known.number }
  const used = await tx
    .update(opinionCodes)
    .set({ usedAt: now })
    .where(and(eq(opinionCodes.mapId, mapId), eq(opinionCodes.codeHash, hashCode(code)), isNull(opinionCodes.usedAt)))
    .returning()
  if (used.length === 0) return new AppError('invalid', 'opinion.problem.codeWrong', {}, 'code')
  const joiner = { mapId, matterId: map.matterId, accountId: null, tokenHash: who.tokenHash, proof: 'code' as const }
  const joined = await join(tx, [joiner], now)
  return { participant: joined.get(keyOf(joiner))!.number }
}
