import { eq } from 'drizzle-orm'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Db } from '#db/client.server.ts'
import { agencies, type Localised, matters } from '#db/schema/index.server.ts'
import { maySeeMatter } from './policy.ts'

export type Matter = typeof matters.$inferSelect
const missing = () => new AppError('not_found', 'problem.notFound')

export async function requireMatter(db: Db, id: string): Promise<Matter> {
  const [row] = await db.select().from(matters).where(eq(matters.id, id))
  if (!row || row.deletedAt) throw missing()
  return row
}

export async function requireMatterBySlug(
  db: Db,
  actor: Actor,
  slug: string,
): Promise<Matter & { agency: { slug: string; name: Localised } }> {
  const [row] = await db
    .select({ matter: matters, agency: { slug: agencies.slug, name: agencies.name } })
    .from(matters)
    .innerJoin(agencies, eq(agencies.id, matters.agencyId))
    .where(eq(matters.slug, slug))
  if (!row || !maySeeMatter(actor, row.matter)) throw missing()
  return { ...row.matter, agency: row.agency }
}

/** Following and reading: only what the actor may see exists for them. */
export async function requireVisibleMatter(db: Db, actor: Actor, id: string): Promise<Matter> {
  const matter = await requireMatter(db, id)
  if (!maySeeMatter(actor, matter)) throw missing()
  return matter
}

export const localisedOf = (zh: string, en: string | undefined): Localised => (en ? { zh, en } : { zh })
