import { desc, eq } from 'drizzle-orm'
import { type Block, requireMatterBySlug } from '#app/features/matters/index.server.ts'
import { type Locale, localised } from '#app/i18n/locale.ts'
import { type Actor, holds } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { dashboardReports } from '#db/schema/index.server.ts'
import { collect } from './collect.server.ts'
import { audienceFor, requireAnalyst } from './policy.ts'

/** Everything on one matter, in words first. Who works for the agency sees the office's edition. */
export async function requireDashboard(actor: Actor, slug: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const matter = await requireMatterBySlug(db, actor, slug)
  const collected = await collect(db, matter.id, locale, now, audienceFor(actor, matter.agencyId))
  return {
    matter,
    page: {
      ...collected,
      slug,
      heading: localised(matter.title, locale),
      agency: { slug: matter.agency.slug, name: localised(matter.agency.name, locale) },
      at: now.toISOString(),
      reports: await listReports(db, matter.id, locale),
      mayFreeze: holds(actor, matter.agencyId, 'analyst', 'author', 'decision-maker'),
    },
  }
}

/** The very block of the page. */
export async function requireBlock(
  actor: Actor,
  slug: string,
  file: string,
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
): Promise<Block> {
  const { page } = await requireDashboard(actor, slug, locale, now, db)
  const block = page.blocks.find(({ id }) => id === file)
  if (!block) throw new AppError('not_found', 'problem.notFound')
  return block
}

export async function listReports(db: Db, matterId: string, locale: Locale) {
  const rows = await db
    .select({ id: dashboardReports.id, title: dashboardReports.title, frozenAt: dashboardReports.frozenAt })
    .from(dashboardReports)
    .where(eq(dashboardReports.matterId, matterId))
    .orderBy(desc(dashboardReports.frozenAt))
    .limit(100)
  return rows.map(({ id, title, frozenAt }) => ({ id, title: localised(title, locale), frozenAt: frozenAt.toISOString() }))
}

/** What a report can be made of: the public edition of every block. */
export async function requireBuilder(actor: Actor, slug: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const matter = await requireMatterBySlug(db, actor, slug)
  requireAnalyst(actor, matter.agencyId)
  const { blocks } = await collect(db, matter.id, locale, now, 'public')
  return { id: matter.id, slug, heading: localised(matter.title, locale), blocks, reports: await listReports(db, matter.id, locale) }
}
