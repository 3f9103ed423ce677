import { v7 as uuidv7 } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { dashboardReports } from '#db/schema/index.server.ts'
import type { People } from './people.ts'

/** A frozen report of words alone. */
export async function buildReport(db: Db, { ids }: People, matterId: string, now: Date): Promise<string> {
  const id = uuidv7()
  await db.insert(dashboardReports).values({
    id,
    matterId,
    title: { zh: '中期报告', en: 'Interim report' },
    items: [{ kind: 'text', zh: '概况。', en: 'In short.' }],
    position: '0',
    hash: '0'.repeat(64),
    frozenBy: ids.analyst,
    frozenAt: now,
  })
  return id
}
