import { and, asc, eq, gt, isNotNull, lt } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { draftVersions } from '#db/schema/index.server.ts'
import { type Correction, withCorrections } from './corrections.server.ts'
import { readAlignment, type StoredAlignment, type StoredRelation } from './descents.server.ts'
import { alignClauses } from './domain/align.ts'
import { listClauses } from './load.server.ts'
import { alignable } from './settle-edition.server.ts'

type Edition = { id: string; number: number }
/** Consecutive editions by the lineage that the office settled; others are compared directly, and what it set by hand in between still holds. */
export async function alignEditions(db: Db, consultationId: string, from: Edition, to: Edition) {
  if (to.number === from.number + 1) return readAlignment(db, to.id)
  const between = await db
    .select({ id: draftVersions.id })
    .from(draftVersions)
    .where(
      and(
        eq(draftVersions.consultationId, consultationId),
        isNotNull(draftVersions.publishedAt),
        gt(draftVersions.number, from.number),
        lt(draftVersions.number, to.number),
      ),
    )
    .orderBy(asc(draftVersions.number))
  const [older, newer, ...steps] = await Promise.all([
    listClauses(db, from.id),
    listClauses(db, to.id),
    ...[...between, to].map(({ id }) => readAlignment(db, id)),
  ])
  const sides = { older: alignable(older), newer: alignable(newer) }
  return withCorrections(alignClauses(sides.older, sides.newer), sides, composeCorrections(steps))
}

/** What became, step by step, of every article on whose way an official set something by hand. */
function composeCorrections([first, ...later]: StoredAlignment[]): Correction[] {
  const follow = (ids: readonly string[], units: readonly StoredRelation[]) =>
    units.filter(({ from }) => from.some((id) => ids.includes(id)))
  return (first?.units ?? []).flatMap((start) =>
    start.from.flatMap((from): Correction[] => {
      let [to, by] = [start.to, start.correctedBy]
      for (const { units } of later) {
        const next = follow(to, units)
        to = [...new Set(next.flatMap((one) => one.to))]
        by ??= next.find((one) => one.correctedBy)?.correctedBy ?? null
      }
      return by ? [{ from, to, by }] : []
    }),
  )
}
