import { AppError } from '#app/platform/errors.ts'
import type { Db, Tx } from '#db/client.server.ts'
import type { OpinionMap } from '../load.server.ts'
import { refusalOf } from '../policy.ts'
import { numbersOf, type Place, placeOf } from './admit.server.ts'
import { type Caller, findParticipants, identify } from './participants.server.ts'
import { readAnew, type Sheet, sheetOf } from './sheet.server.ts'

export type Ballot = { caller: Caller; input: { mapId: string; statement: number; vote: -1 | 0 | 1 } }
export type Voted = { map: OpinionMap; participant: number; proof: Place['proof']; statement: number; vote: -1 | 0 | 1 }

/** What decides about a ballot: the map with its statements, and as whom the voter comes. */
export type Seen = { sheet: Sheet; place: Place | AppError | undefined }
/**
 * What this process remembers lets in, and never keeps out: a ballot that it would refuse is looked at in the database.
 */
export async function look(db: Db, given: readonly Ballot[], now: Date): Promise<Seen[]> {
  const [who, sheets] = await Promise.all([
    identify(
      db,
      given.map(({ caller, input }) => ({ caller, mapId: input.mapId })),
      now,
    ),
    sheetsFor(db, given, now),
  ])
  const known = await findParticipants(db, who)
  return given.map(({ input: { mapId } }, i) => {
    const sheet = sheets.get(mapId)!
    return { sheet, place: sheet.map && placeOf(sheet.map, who[i]!, known) }
  })
}

async function sheetsFor(db: Db, given: readonly Ballot[], now: Date): Promise<Map<string, Sheet>> {
  const sheets = new Map<string, Sheet>()
  for (const [mapId, ballots] of Map.groupBy(given, ({ input }) => input.mapId)) {
    const sheet = await sheetOf(mapId, db)
    const open = ballots.every(({ input }) => refusalBy(sheet, input.statement, now) === undefined)
    sheets.set(mapId, open ? sheet : await readAnew(mapId, db))
  }
  return sheets
}

/** Who may vote on what: each ballot is refused by itself. Whoever votes for the first time is given a number. */
export async function judge(tx: Tx, given: readonly (Ballot & { seen: Seen })[], now: Date): Promise<(AppError | Voted)[]> {
  const places = given.map((one) => judgeOne(one, now))
  const numbers = await numbersOf(
    tx,
    places.filter((one): one is Place => !(one instanceof AppError)),
    now,
  )
  let at = 0
  return places.map((place, i) => {
    if (place instanceof AppError) return place
    const { seen, input } = given[i]!
    return { map: seen.sheet.map!, participant: numbers[at++]!, proof: place.proof, statement: input.statement, vote: input.vote }
  })
}
function judgeOne({ seen: { sheet, place }, input: { statement } }: Ballot & { seen: Seen }, now: Date): Place | AppError {
  return refusalBy(sheet, statement, now) ?? place!
}
function refusalBy({ map, lines }: Sheet, statement: number, now: Date): AppError | undefined {
  if (!map) return new AppError('not_found', 'problem.notFound')
  return refusalOf(map, now) ?? (lines.has(statement) ? undefined : new AppError('conflict', 'opinion.problem.statementGone'))
}
