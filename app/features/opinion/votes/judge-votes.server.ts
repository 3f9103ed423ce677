import { inArray, sql } from 'drizzle-orm'
import { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { opinionMaps } from '#db/schema/index.server.ts'
import type { OpinionMap } from '../load.server.ts'
import { refusalOf } from '../policy.ts'
import { numbersOf, type Place, placeOf } from './admit.server.ts'
import { type Caller, findParticipants, identify } from './participants.server.ts'

export type Ballot = { caller: Caller; input: { mapId: string; statement: number; vote: -1 | 0 | 1 } }
export type Voted = { map: OpinionMap; participant: number; proof: Place['proof']; statement: number; vote: -1 | 0 | 1 }

/** Who may vote on what: each ballot is refused by itself. Whoever votes for the first time is given a number. */
export async function judge(tx: Tx, given: readonly Ballot[], now: Date): Promise<(AppError | Voted)[]> {
  const mapIds = [...new Set(given.map(({ input }) => input.mapId))]
  const [who, maps, open] = await Promise.all([
    identify(
      tx,
      given.map(({ caller, input }) => ({ caller, mapId: input.mapId })),
      now,
    ),
    tx.select().from(opinionMaps).where(inArray(opinionMaps.id, mapIds)),
    listOpenStatements(tx, given),
  ])
  const known = await findParticipants(tx, who)
  const mapOf = new Map(maps.map((map) => [map.id, map]))
  const judged = given.map(({ input: { mapId, statement } }, i): AppError | { map: OpinionMap; place: Place } => {
    const map = mapOf.get(mapId)
    if (!map) return new AppError('not_found', 'problem.notFound')
    const refusal = refusalOf(map, now)
    if (refusal) return refusal
    if (!open.has(`${mapId} ${statement}`)) return new AppError('conflict', 'opinion.problem.statementGone')
    const place = placeOf(map, who[i]!, known)
    return place instanceof AppError ? place : { map, place }
  })
  const allowed = judged.flatMap((one) => (one instanceof AppError ? [] : [one.place]))
  const numbers = await numbersOf(tx, allowed, now)
  let at = 0
  return judged.map((one, i) => {
    if (one instanceof AppError) return one
    const { statement, vote } = given[i]!.input
    return { map: one.map, participant: numbers[at++]!, proof: one.place.proof, statement, vote }
  })
}

async function listOpenStatements(tx: Tx, given: readonly Ballot[]): Promise<Set<string>> {
  const array = (of: (one: Ballot) => string | number) => `{${given.map(of).join()}}`
  const rows = await tx.execute(sql`select distinct s.map_id, s.number from opinion_statements s
    join unnest(${array(({ input }) => input.mapId)}::uuid[], ${array(({ input }) => input.statement)}::int[]) as g(map_id, number)
      on g.map_id = s.map_id and g.number = s.number
    where s.approved_at is not null and s.hidden_at is null`)
  return new Set((rows as unknown as { map_id: string; number: number }[]).map(({ map_id, number }) => `${map_id} ${number}`))
}
