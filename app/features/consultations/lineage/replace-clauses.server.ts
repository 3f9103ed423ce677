import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { clauseCredits, clauseDescents, clauses } from '#db/schema/index.server.ts'
import { insertClauses } from '../manage/clause-rows.server.ts'
import { holdCarriers } from './carriers.server.ts'
import { followCorrections, readCorrections } from './corrections.server.ts'
import { alignClauses } from './domain/align.ts'
import { carryOver } from './domain/carry-over.ts'
import type { Tree } from './domain/lay-out.ts'
import { listClauses, type Version } from './load.server.ts'
import { alignable, updateCarried } from './settle-edition.server.ts'

/** Stores the edition being prepared anew; translations and notes stay beside clauses that keep their words. The credits and corrections that it had are for the caller to carry on. */
export async function replaceClauses(tx: Tx, version: Version, tree: Tree) {
  const [before, corrections, credits] = await Promise.all([
    listClauses(tx, version.id),
    readCorrections(tx, version.id),
    tx.select().from(clauseCredits).where(eq(clauseCredits.versionId, version.id)),
  ])
  const restoreCarriers = await holdCarriers(tx, version.id)
  await tx.delete(clauseDescents).where(eq(clauseDescents.versionId, version.id))
  await tx.delete(clauses).where(eq(clauses.versionId, version.id))
  await insertClauses(tx, tree, { matterId: version.matterId, versionId: version.id, notes: new Map() })
  const after = await listClauses(tx, version.id)
  const alignment = alignClauses(alignable(before), alignable(after))
  await updateCarried(tx, version.id, carryOver(before, after, alignment))
  await restoreCarriers(version.id)
  return { after, alignment, credits, corrections: followCorrections(corrections, alignment) }
}
