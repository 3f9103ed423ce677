import { sql } from 'drizzle-orm'
import { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { opinionStatements } from '#db/schema/index.server.ts'
import { languageOf } from '../domain/language.ts'
import { MOST_STATEMENTS } from '../domain/votes/joint-counts.ts'
import type { OpinionMap } from '../load.server.ts'

type New = { text: string; author: number | null; approvedAt: Date | null }
export const mapIsFull = () => new AppError('too_many', 'opinion.problem.full', { count: MOST_STATEMENTS })
/** Numbers go on from the last one; the map's row is held, so that none is given twice. Returns the numbers. Refused beyond what an analysis takes. */
export async function storeStatements(tx: Tx, { id, matterId }: OpinionMap, statements: readonly New[], now: Date): Promise<number[]> {
  const [counter] = await tx.execute(
    sql`update opinion_maps set last_statement = last_statement + ${statements.length} where id = ${id} and last_statement + ${statements.length} <= ${MOST_STATEMENTS}
      returning last_statement`,
  )
  if (!counter) throw mapIsFull()
  const first = (counter as { last_statement: number }).last_statement - statements.length + 1
  const rows = statements.map((one, i) => ({
    ...one,
    mapId: id,
    matterId,
    number: first + i,
    language: languageOf(one.text),
    createdAt: now,
  }))
  await tx.insert(opinionStatements).values(rows)
  return rows.map(({ number }) => number)
}
