import { sql } from 'drizzle-orm'
import { type Representation, representationOf } from '#app/features/matters/index.server.ts'
import type { Db } from '#db/client.server.ts'
import { comments } from '#db/schema/index.server.ts'
import type { Consultation } from '../load.server.ts'
import type { Figures } from './domain/charts.ts'
import { standing } from './rows.server.ts'

/** The people whose comments stand, beside whom the agency serves. Organisations are no people; who wrote a letter has no account. */
export const peopleOf = (db: Db, { id, agencyId }: Consultation, { people }: Figures, now: Date): Promise<Representation> =>
  representationOf(
    db,
    {
      activityId: id,
      agencyId,
      people,
      rows: sql`select ${comments.authorId} as account_id, min(${comments.createdAt}) as at, null::smallint as birth_year,
        null::text as sex, null::text as district
        from ${comments} where ${standing(id)} and ${comments.authorKind} <> 'organisation' and ${comments.authorId} is not null
        group by ${comments.authorId}`,
    },
    now,
  )
