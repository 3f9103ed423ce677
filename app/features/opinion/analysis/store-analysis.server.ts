import { and, desc, eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { defineCommand } from '#app/platform/command.server.ts'
import { env } from '#app/platform/env.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { opinionAnalyses } from '#db/schema/index.server.ts'
import type { Analysis } from '../domain/analysis.ts'
import { requireMap } from '../load.server.ts'

const StoreAnalysisInput = z.strictObject({
  mapId: z.uuid(),
  position: z.number().int().min(0),
  seconds: z.number(),
  analysis: z.custom<Analysis>((value) => typeof value === 'object' && value !== null),
  /** The past moment up to which votes were counted; now, where it is missing. */
  asOf: z.date().optional(),
})

/** The newest result of a map. Of each day before, the last one is kept: so the map can be looked at over time. */
export const storeAnalysis = defineCommand({
  name: 'opinion.store-analysis',
  input: StoreAnalysisInput,
  async authorise({ tx, actor, input }) {
    if (actor.kind !== 'system') throw new AppError('forbidden', 'problem.forbidden')
    return requireMap(tx, input.mapId)
  },
  async write({ tx, input: { position, seconds, analysis, asOf }, now }, { id, matterId }) {
    const at = asOf ?? now
    const [last] = await tx
      .select({ id: opinionAnalyses.id })
      .from(opinionAnalyses)
      .where(
        and(
          eq(opinionAnalyses.mapId, id),
          sql`(${opinionAnalyses.computedAt} at time zone ${env.TIME_ZONE})::date = (${at.toISOString()}::timestamptz at time zone ${env.TIME_ZONE})::date`,
        ),
      )
      .orderBy(desc(opinionAnalyses.computedAt))
      .limit(1)
    if (last) await tx.delete(opinionAnalyses).where(eq(opinionAnalyses.id, last.id))
    await tx.insert(opinionAnalyses).values({
      id: uuidv7(),
      mapId: id,
      matterId,
      position,
      computedAt: at,
      seconds,
      hash: analysis.hash,
      result: analysis,
    })
    const { k, status, votes, hash } = analysis
    return {
      result: { id },
      event: {
        name: 'opinion.analysed',
        matterId,
        activityId: id,
        payload: { k, status, votes, hash, ...(asOf ? { asOf: asOf.toISOString() } : { upTo: position }) },
      },
    }
  },
})
