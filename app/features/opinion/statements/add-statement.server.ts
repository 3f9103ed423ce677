import { and, eq, isNull } from 'drizzle-orm'
import type { NewEvent } from '#app/platform/command.server.ts'
import { defineGroupCommand, writeEach } from '#app/platform/command-group.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { opinionStatements } from '#db/schema/index.server.ts'
import { findSimilar } from '../domain/similar.ts'
import { MOST_STATEMENTS } from '../domain/votes/joint-counts.ts'
import { AddStatementInput } from '../inputs.ts'
import { type OpinionMap, requireMap, type Statement } from '../load.server.ts'
import { refusalOf } from '../policy.ts'
import { admit } from '../votes/admit.server.ts'
import type { Caller } from '../votes/participants.server.ts'
import { mapIsFull, storeStatements } from './store-statements.server.ts'

/** How many of one person's statements may wait for a moderator at once. */
export const WAITING_MOST = 10
/** How many one person may take back within a day before the next: each keeps its number, and a map has only so many. */
export const TAKEN_BACK_MOST = 10
const DAY = 86_400_000
type Given = { caller: Caller; input: { mapId: string; text: string; seen: number[] } }
type Added = { mapId: string; statement: number; waits: boolean }

/**
 * A participant's own statement. Ones that read like it have to be looked at first. Whoever writes it agrees with it only by voting.
 * Sent twice it is stored once.
 */
export const addStatement = defineGroupCommand({
  name: 'opinion.add-statement',
  input: AddStatementInput,
  write: (tx, given: readonly Given[], now) => writeEach(given, ({ caller, input }) => addOne(tx, caller, input, now)),
})

async function addOne(tx: Tx, caller: Caller, input: Given['input'], now: Date): Promise<{ outcome: Added; event?: NewEvent }> {
  const map = await requireMap(tx, input.mapId)
  const refusal = refusalOf(map, now)
  if (refusal) throw refusal
  if (map.lastStatement >= MOST_STATEMENTS) throw mapIsFull()
  const rows = await tx
    .select()
    .from(opinionStatements)
    .where(and(eq(opinionStatements.mapId, map.id), isNull(opinionStatements.hiddenAt)))
  const there = rows.filter(({ withdrawnAt }) => withdrawnAt === null)
  // Every refusal comes before anybody is let in, so that a refused statement stores nothing.
  const same = there.find(({ text }) => text === input.text)
  if (!same) refuseIfUnseen(there, input)
  const author = await admit(tx, map, caller, now)
  if (same?.author === author && author !== null)
    return { outcome: { mapId: map.id, statement: same.number, waits: same.approvedAt === null } }
  if (same) throw new AppError('conflict', 'opinion.problem.thereAlready', { number: same.number }, 'text')
  if (there.filter((one) => one.author === author && one.approvedAt === null).length >= WAITING_MOST)
    throw new AppError('too_many', 'opinion.problem.manyWaiting', { count: WAITING_MOST })
  const takenBack = rows.filter((one) => one.author === author && one.withdrawnAt !== null && +now - +one.withdrawnAt < DAY)
  if (takenBack.length >= TAKEN_BACK_MOST) throw new AppError('too_many', 'opinion.problem.manyTakenBack', { count: TAKEN_BACK_MOST })
  return store(tx, map, input.text, author, now)
}

function refuseIfUnseen(there: readonly Statement[], { text, seen }: { text: string; seen: number[] }) {
  const standing = there.filter(({ approvedAt }) => approvedAt !== null)
  const similar = findSimilar(text, standing, (one) => [one.text, ...(one.translation ? [one.translation] : [])])
  if (similar.some(({ number }) => !seen.includes(number)))
    throw new AppError('conflict', 'opinion.problem.similar', { numbers: similar.map(({ number }) => number).join() }, 'text')
}

async function store(tx: Tx, map: OpinionMap, text: string, author: number, now: Date) {
  const waits = map.moderatedFirst
  const [number] = await storeStatements(tx, map, [{ text, author, approvedAt: waits ? null : now }], now)
  return {
    outcome: { mapId: map.id, statement: number!, waits },
    event: {
      name: 'opinion.statement-added',
      matterId: map.matterId,
      activityId: map.id,
      payload: { statement: number!, waits },
    },
  }
}
