import { and, eq } from 'drizzle-orm'
import type { NewEvent } from '#app/platform/command.server.ts'
import { defineGroupCommand, writeEach } from '#app/platform/command-group.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { opinionStatements } from '#db/schema/index.server.ts'
import { statusOf } from '../domain/period.ts'
import { WithdrawStatementInput } from '../inputs.ts'
import { isWaiting, requireMap, requireStatement, type Statement } from '../load.server.ts'
import { findPlace } from '../votes/admit.server.ts'
import type { Caller } from '../votes/participants.server.ts'

type Given = { caller: Caller; input: { mapId: string; statement: number } }

/** One's own statement, as long as it waits for a moderator, also after the closing. Sent twice it is taken back once. */
export const withdrawStatement = defineGroupCommand({
  name: 'opinion.withdraw-statement',
  input: WithdrawStatementInput,
  write: (tx, given: readonly Given[], now) =>
    writeEach(given, async ({ caller, input }) => ({ outcome: input, event: await withdrawOne(tx, caller, input, now) })),
})

async function withdrawOne(tx: Tx, caller: Caller, { mapId, statement }: Given['input'], now: Date): Promise<NewEvent | undefined> {
  const map = await requireMap(tx, mapId)
  if (statusOf(map, now) === 'draft') throw new AppError('not_found', 'problem.notFound')
  const place = await findPlace(tx, map, caller, now)
  if (place instanceof AppError) throw place
  const own = await requireStatement(tx, mapId, statement)
  if (!('number' in place) || own.author !== place.number) throw new AppError('forbidden', 'problem.forbidden')
  // The condition is asked of the row as it is now: a moderator may have been quicker.
  const taken = await tx
    .update(opinionStatements)
    .set({ withdrawnAt: now })
    .where(and(eq(opinionStatements.mapId, mapId), eq(opinionStatements.number, statement), isWaiting))
    .returning({ number: opinionStatements.number })
  if (taken.length === 0) return refuseUnlessWithdrawn(await requireStatement(tx, mapId, statement))
  return { name: 'opinion.statement-withdrawn', matterId: map.matterId, activityId: mapId, payload: { statement } }
}

function refuseUnlessWithdrawn({ withdrawnAt }: Statement): undefined {
  if (withdrawnAt === null) throw new AppError('conflict', 'opinion.problem.readAlready')
}
