import { desc, eq, sql } from 'drizzle-orm'
import { type Locale, textLanguage } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { agencies, agencyReferences, type Localised } from '#db/schema/index.server.ts'
import { printReference, type ReferenceRow } from '../domain/reference.ts'
import { requireAnalystOf } from '../policy.ts'

export type Reference = { rows: ReferenceRow[]; source: Localised; year: number; givenAt: Date; agencyId: string; agency: Localised }

/** The newest table of the agency, or else of the nearest one above it that gave one. */
export async function findReference(db: Db, agencyId: string): Promise<Reference | undefined> {
  const [row] = await db.execute(sql`with recursive up as (
      select id, parent_id, name, 0 as height from agencies where id = ${agencyId}
      union all select a.id, a.parent_id, a.name, up.height + 1 from agencies a join up on a.id = up.parent_id where up.height < 50)
    select r.rows, r.source, r.year, r.given_at as "givenAt", up.id as "agencyId", up.name as agency
    from up join agency_references r on r.agency_id = up.id order by up.height, r.given_at desc, r.id desc limit 1`)
  if (!row) return undefined
  const found = row as unknown as Reference
  return { ...found, givenAt: new Date(found.givenAt) }
}

/** Pages that compare with the table of this agency, or may from now on: its own, and those of all agencies under it. */
export async function listPagesUnder(db: Db, agencyId: string) {
  const below = sql`with recursive down as (
    select id from agencies where id = ${agencyId} union select a.id from agencies a join down on a.parent_id = down.id)`
  const ids = async (table: 'matters' | 'consultations' | 'opinion_maps') => {
    const rows = await db.execute(sql`${below} select x.id from ${sql.identifier(table)} x join down on x.agency_id = down.id`)
    return rows.map((row) => String(row.id))
  }
  return { activityIds: [...(await ids('consultations')), ...(await ids('opinion_maps'))], matterIds: await ids('matters') }
}

/** Districts that any agency's newest table names: what somebody can choose from. */
export async function listDistricts(db: Db = defaultDb): Promise<{ zh: string; en: string | null }[]> {
  const rows = await db.execute(sql`select row->>'zh' as zh, max(row->>'en') as en
    from (select distinct on (agency_id) rows from agency_references order by agency_id, given_at desc, id desc) newest,
      jsonb_array_elements(newest.rows) row where row->>'dimension' = 'district' group by 1 order by 1`)
  return rows as unknown as { zh: string; en: string | null }[]
}

/** For those who make the agency's reports: its own table, ready to be changed, or the one that it inherits. */
export async function requireReferencePage(actor: Actor, slug: string, locale: Locale, db: Db = defaultDb) {
  const [agency] = await db.select().from(agencies).where(eq(agencies.slug, slug))
  if (!agency) throw new AppError('not_found', 'agencies.problem.noAgency')
  requireAnalystOf(actor, agency.id)
  const reference = await findReference(db, agency.id)
  const earlier = await db
    .select({ year: agencyReferences.year, givenAt: agencyReferences.givenAt })
    .from(agencyReferences)
    .where(eq(agencyReferences.agencyId, agency.id))
    .orderBy(desc(agencyReferences.givenAt))
  return {
    id: agency.id,
    slug,
    name: agency.name,
    reference: reference && {
      own: reference.agencyId === agency.id,
      agency: reference.agency,
      source: reference.source,
      year: reference.year,
      givenAt: reference.givenAt.toISOString(),
      table: printReference(reference.rows, textLanguage(locale)),
    },
    given: earlier.length,
  }
}
