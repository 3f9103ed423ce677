import { and, eq, inArray, isNull } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { opinionStatements } from '#db/schema/index.server.ts'
import { statusOf } from '../domain/period.ts'
import { SeedInput } from '../inputs.ts'
import { requireMap } from '../load.server.ts'
import { requireAuthor } from '../policy.ts'
import { storeStatements } from './store-statements.server.ts'

/** Statements of the office, one per line. What is there word for word is not put in again. */
export const seedStatements = defineCommand({
  name: 'opinion.seed-statements',
  input: SeedInput,
  async authorise({ tx, actor, input, now }) {
    const map = await requireMap(tx, input.mapId)
    requireAuthor(actor, map.agencyId)
    if (statusOf(map, now) === 'closed') throw new AppError('conflict', 'opinion.problem.closed', { at: map.closesAt!.toISOString() })
    const there = await tx
      .select({ text: opinionStatements.text })
      .from(opinionStatements)
      .where(and(eq(opinionStatements.mapId, map.id), inArray(opinionStatements.text, input.lines), isNull(opinionStatements.withdrawnAt)))
    const known = new Set(there.map(({ text }) => text))
    const fresh = [...new Set(input.lines)].filter((line) => !known.has(line))
    if (fresh.length === 0) throw new AppError('conflict', 'opinion.problem.allThere', {}, 'lines')
    return { map, fresh }
  },
  async write({ tx, now }, { map, fresh }) {
    const numbers = await storeStatements(
      tx,
      map,
      fresh.map((text) => ({ text, author: null, approvedAt: now })),
      now,
    )
    return {
      result: { id: map.id, count: numbers.length },
      event: { name: 'opinion.statements-seeded', matterId: map.matterId, activityId: map.id, payload: { count: numbers.length } },
    }
  },
})
