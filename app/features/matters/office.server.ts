import { and, desc, inArray, isNull } from 'drizzle-orm'
import { type Locale, localised } from '#app/i18n/locale.ts'
import { type Actor, type Capability, holds } from '#app/platform/actor.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { agencies, matters } from '#db/schema/index.server.ts'
import { requireMatterBySlug } from './load.server.ts'
import { requireMatterAuthor, requireOfficial } from './policy.ts'
import { listDocuments } from './queries.server.ts'

/** The agencies that somebody works for, with what they may do there. */
export async function listOwnAgencies(actor: Actor, locale: Locale, db: Db = defaultDb) {
  const official = requireOfficial(actor)
  const rows = await db
    .select({ id: agencies.id, slug: agencies.slug, name: agencies.name })
    .from(agencies)
    .where(inArray(agencies.id, [...new Set(official.grants.map((g) => g.agencyId))]))
  const may = (agencyId: string, ...capabilities: Capability[]) => holds(official, agencyId, ...capabilities)
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: localised(row.name, locale),
    mayAuthor: may(row.id, 'author', 'decision-maker'),
    mayDecide: may(row.id, 'decision-maker'),
    capabilities: official.grants.filter((grant) => grant.agencyId === row.id).map((grant) => grant.capability),
  }))
}

/** Matters of one's own agencies, published or not. */
export async function listOwnMatters(actor: Actor, locale: Locale, db: Db = defaultDb) {
  const official = requireOfficial(actor)
  const rows = await db
    .select()
    .from(matters)
    .where(
      and(
        inArray(
          matters.agencyId,
          official.grants.map((g) => g.agencyId),
        ),
        isNull(matters.deletedAt),
      ),
    )
    .orderBy(desc(matters.createdAt), desc(matters.id))
    .limit(300)
  return rows.map(({ id, slug, title, agencyId, publishedAt, decidedAt }) => ({
    id,
    slug,
    agencyId,
    title: localised(title, locale),
    publishedAt: publishedAt?.toISOString() ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
  }))
}

/** The office's page of a matter: its author, or the decision maker. Another agency's official is refused. */
export async function requireOwnMatter(actor: Actor, slug: string, db: Db = defaultDb) {
  requireOfficial(actor)
  const matter = await requireMatterBySlug(db, actor, slug)
  requireMatterAuthor(actor, matter.agencyId)
  const { id, title, summary, publishedAt, decidedAt } = matter
  return {
    id,
    slug,
    title,
    summary,
    publishedAt: publishedAt?.toISOString() ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
    mayDecide: holds(actor, matter.agencyId, 'decision-maker'),
    documents: await listDocuments(db, id),
  }
}
export type OwnMatter = Awaited<ReturnType<typeof requireOwnMatter>>
