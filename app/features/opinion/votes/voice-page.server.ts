import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Locale } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { opinionStatements } from '#db/schema/index.server.ts'
import { statusOf } from '../domain/period.ts'
import { findSimilar } from '../domain/similar.ts'
import { type OpinionMap, requireVisibleMap, type Statement } from '../load.server.ts'
import { aboutOf, type Said, sayLine } from '../maps/about.server.ts'
import { findPlace, type Place } from './admit.server.ts'
import { stateOf } from './map-state.server.ts'
import { nextFor, readVotesOf, type Votes } from './next-statement.server.ts'
import type { Caller } from './participants.server.ts'
import { sheetOf } from './sheet.server.ts'

export type Card = { number: number; words: Said }
export type Side = 'agree' | 'disagree' | 'pass'
export const sideOf = (vote: -1 | 0 | 1): Side => (vote === 1 ? 'agree' : vote === -1 ? 'disagree' : 'pass')
/** in: votes already; new: may begin; signed-out, needs-code: what is missing. */
export type Standing = 'in' | 'new' | 'signed-out' | 'needs-code'

/** Where somebody stands who has not voted yet: an invited one has a number from the code. */
function standingOf(place: Place | AppError): Standing {
  if (place instanceof AppError)
    return place.kind === 'signed_out' ? 'signed-out' : place.messageKey === 'opinion.problem.codeNeeded' ? 'needs-code' : 'new'
  return 'number' in place ? 'in' : 'new'
}

/** The card to vote on, what is left, and what this person has said so far. Never kept for anybody else. */
export async function requireVoicePage(
  actor: Actor,
  caller: Caller,
  mapId: string,
  asked: { card: number | null; skip: number | null },
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
) {
  const map = await requireVisibleMap(db, actor, mapId, now)
  const place = await findPlace(db, map, caller, now)
  const number = !(place instanceof AppError) && 'number' in place ? place.number : 0
  const [sheet, state, votes] = await Promise.all([sheetOf(mapId, db), stateOf(mapId, db), readVotesOf(db, mapId, number)])
  const { line, left } = nextFor(sheet, state, number, votes, asked.skip ?? undefined)
  const chosen = (asked.card !== null && sheet.lines.get(asked.card)) || line
  const lines = [...sheet.lines.values()]
  return {
    map,
    about: await aboutOf(db, map, locale, now),
    isOpen: statusOf(map, now) === 'open',
    standing: standingOf(place),
    card: chosen ? { number: chosen.number, words: sayLine(chosen, locale), mine: sideIn(votes, chosen.number) } : null,
    left,
    total: lines.length,
    mine: lines.flatMap((one) =>
      votes.has(one.number) ? [{ number: one.number, words: sayLine(one, locale), side: sideIn(votes, one.number)! }] : [],
    ),
    written: number === 0 ? [] : await listWritten(db, map, number, locale),
  }
}
const sideIn = (votes: Votes, number: number) => (votes.has(number) ? sideOf(votes.get(number)!) : null)

async function listWritten(db: Db, map: OpinionMap, author: number, locale: Locale) {
  const rows = await db
    .select()
    .from(opinionStatements)
    .where(and(eq(opinionStatements.mapId, map.id), eq(opinionStatements.author, author)))
    .orderBy(asc(opinionStatements.number))
  return rows.map((row) => ({
    number: row.number,
    words: sayLine(row, locale),
    state: stateOfOwn(row),
    reason: row.hiddenReason,
  }))
}

export type OwnState = 'shown' | 'waits' | 'hidden' | 'withdrawn'
const stateOfOwn = ({ withdrawnAt, hiddenAt, approvedAt }: Statement): OwnState =>
  withdrawnAt ? 'withdrawn' : hiddenAt ? 'hidden' : approvedAt ? 'shown' : 'waits'

/** What reads like a statement that somebody is about to add. */
export async function listSimilar(mapId: string, text: string, locale: Locale, db: Db = defaultDb): Promise<Card[]> {
  const rows = await db
    .select()
    .from(opinionStatements)
    .where(and(eq(opinionStatements.mapId, mapId), isNull(opinionStatements.hiddenAt)))
  const standing = rows.filter(({ approvedAt }) => approvedAt !== null)
  return findSimilar(text, standing, (one) => [one.text, ...(one.translation ? [one.translation] : [])]).map((one) => ({
    number: one.number,
    words: sayLine(one, locale),
  }))
}
