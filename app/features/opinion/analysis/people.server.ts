import { sql } from 'drizzle-orm'
import { type Representation, representationOf } from '#app/features/matters/index.server.ts'
import type { Db } from '#db/client.server.ts'
import type { OpinionMap } from '../load.server.ts'

/** Those who voted, beside whom the agency serves. */
export const peopleOf = (db: Db, { id, agencyId }: OpinionMap, people: number, now: Date): Promise<Representation> =>
  representationOf(
    db,
    {
      activityId: id,
      agencyId,
      people,
      rows: sql`select account_id, joined_at as at, birth_year, sex, district from opinion_participants where map_id = ${id}`,
    },
    now,
  )
