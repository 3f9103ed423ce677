import { stringify } from 'csv-stringify/sync'
import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { opinionParticipants } from '#db/schema/index.server.ts'
import { idOf, numberOf } from '../analysis/columns.ts'
import { findAnalysis } from '../analysis/results.server.ts'
import type { OpinionMap } from '../load.server.ts'
import { votesByDay } from '../maps/map-page.server.ts'
import { stateOf } from '../votes/map-state.server.ts'

const BATCH = 10_000

/** Where everybody stands on the map, in which group, and by what they are known: whoever likes can draw it anew, or leave out who is unverified. */
export async function* positions(db: Db, { id }: OpinionMap) {
  const [analysis, rows] = await Promise.all([
    findAnalysis(id, db),
    db
      .select({ number: opinionParticipants.number, proof: opinionParticipants.proof })
      .from(opinionParticipants)
      .where(eq(opinionParticipants.mapId, id)),
  ])
  const proofs = new Map(rows.map(({ number, proof }) => [idOf(number), proof]))
  yield stringify([['participant', 'x', 'y', 'group-id', 'n-votes', 'known-by']])
  if (!analysis) return
  const { people, status } = analysis.result
  for (let from = 0; from < people.ids.length; from += BATCH)
    yield stringify(
      people.ids.slice(from, from + BATCH).map((person, i) => {
        const at = from + i
        const group = status === 'groups' && people.group[at]! >= 0 ? people.group[at] : ''
        return [numberOf(person), people.x[at], people.y[at], group, people.votes[at], proofs.get(person)]
      }),
    )
}

/** How many votes were cast on each day, those that were changed later included. */
export async function* days(db: Db, { id }: OpinionMap) {
  yield stringify([['day', 'votes'], ...votesByDay(await stateOf(id, db)).map(({ day, votes }) => [day, votes])])
}
