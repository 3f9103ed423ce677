import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { draftVersions } from '#db/schema/index.server.ts'
import type { Consultation } from '../load.server.ts'
import type { Edition } from '../reading/head.server.ts'

/** Published editions, oldest first. */
export const listEditions = (db: Db, { id }: Consultation): Promise<Edition[]> =>
  db
    .select({ id: draftVersions.id, number: draftVersions.number, language: draftVersions.language })
    .from(draftVersions)
    .where(and(eq(draftVersions.consultationId, id), isNotNull(draftVersions.publishedAt)))
    .orderBy(asc(draftVersions.number))
