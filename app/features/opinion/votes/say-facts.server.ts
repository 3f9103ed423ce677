import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { FactsInput } from '#app/features/accounts/index.server.ts'
import { defineGroupCommand } from '#app/platform/command-group.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { opinionParticipants } from '#db/schema/index.server.ts'
import { requireMap } from '../load.server.ts'
import { type Caller, findParticipants, identify } from './participants.server.ts'

const Input = FactsInput.extend({ mapId: z.uuid() })
type Given = { caller: Caller; input: z.output<typeof Input> }

/** Who takes part without an account may say who they are here, for counting alone; blank takes it back. It makes no event. */
export const sayFacts = defineGroupCommand({
  name: 'opinion.say-facts',
  input: Input,
  async write(tx, given: readonly Given[], now) {
    const outcomes: (AppError | null)[] = []
    for (const one of given) outcomes.push(await sayOne(tx, one, now))
    return { outcomes, events: [] }
  },
})

async function sayOne(tx: Tx, { caller, input: { mapId, ...facts } }: Given, now: Date) {
  const map = await requireMap(tx, mapId).catch(() => undefined)
  if (!map?.publishedAt || map.publishedAt > now) return new AppError('not_found', 'problem.notFound')
  if (facts.birthYear !== null && facts.birthYear > now.getUTCFullYear())
    return new AppError('invalid', 'accounts.facts.problem.birthYear', {}, 'birthYear')
  const [who] = await identify(tx, [{ caller, mapId }], now)
  const known = who && (await findParticipants(tx, [who])).byToken.get(`${mapId} ${who.tokenHash}`)
  if (!known) return new AppError('forbidden', 'problem.forbidden')
  await tx.update(opinionParticipants).set(facts).where(own(mapId, known.number))
  return null
}

const own = (mapId: string, number: number) => and(eq(opinionParticipants.mapId, mapId), eq(opinionParticipants.number, number))

/** For whoever holds the cookie alone; null where an account stands behind, whose own facts count. */
export async function findVoiceFacts(db: Db, mapId: string, number: number) {
  const { birthYear, sex, district } = opinionParticipants
  const mine = and(own(mapId, number), isNull(opinionParticipants.accountId))
  const [row] = await db.select({ birthYear, sex, district }).from(opinionParticipants).where(mine)
  return row ?? null
}
