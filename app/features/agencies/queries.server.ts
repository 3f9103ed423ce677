import { and, asc, desc, eq, gt, isNotNull, isNull, lte } from 'drizzle-orm'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { agencies, consultations, type Localised, matters } from '#db/schema/index.server.ts'
import { ancestorsOf, buildTree, type Tree } from './domain/tree.ts'

export type AgencyRow = {
  id: string
  slug: string
  parentId: string | null
  name: Localised
  description: Localised
  closedAt: Date | null
}
export type AgencyTree = Tree<AgencyRow>
const shown = {
  id: agencies.id,
  slug: agencies.slug,
  parentId: agencies.parentId,
  name: agencies.name,
  description: agencies.description,
  closedAt: agencies.closedAt,
}

/** All of them, in the order of their founding here. */
export const listAgencies = (db: Db = defaultDb): Promise<AgencyRow[]> =>
  db.select(shown).from(agencies).orderBy(asc(agencies.createdAt), asc(agencies.id))
export const listAgencyTree = async (db: Db = defaultDb): Promise<AgencyTree[]> => buildTree(await listAgencies(db))

export async function requireAgencyById(id: string, db: Db = defaultDb): Promise<AgencyRow> {
  const agency = (await listAgencies(db)).find((row) => row.id === id)
  if (!agency) throw new AppError('not_found', 'problem.notFound')
  return agency
}

export type AgencyPage = {
  agency: AgencyRow
  ancestors: AgencyRow[]
  children: AgencyRow[]
  open: { id: string; title: Localised; closesAt: Date }[]
  matters: { id: string; slug: string; title: Localised; publishedAt: Date; decidedAt: Date | null }[]
  /** When time alone changes the page: something closes or opens. */
  changesAt: Date | null
}
/** The agency's public page: where it stands in the tree, what is open now, its published matters. */
export async function requireAgencyPage(slug: string, now: Date, db: Db = defaultDb): Promise<AgencyPage> {
  const all = await listAgencies(db)
  const agency = all.find((row) => row.slug === slug)
  if (!agency) throw new AppError('not_found', 'problem.notFound')
  const [announced, questions] = await Promise.all([
    db
      .select({ id: consultations.id, title: consultations.title, opensAt: consultations.opensAt, closesAt: consultations.closesAt })
      .from(consultations)
      .where(
        and(
          eq(consultations.agencyId, agency.id),
          isNotNull(consultations.publishedAt),
          isNotNull(consultations.opensAt),
          gt(consultations.closesAt, now),
          isNull(consultations.deletedAt),
        ),
      )
      .orderBy(asc(consultations.closesAt)),
    db
      .select({ id: matters.id, slug: matters.slug, title: matters.title, publishedAt: matters.publishedAt, decidedAt: matters.decidedAt })
      .from(matters)
      .where(and(eq(matters.agencyId, agency.id), lte(matters.publishedAt, now), isNull(matters.deletedAt)))
      .orderBy(desc(matters.publishedAt))
      .limit(100),
  ])
  const changes = announced
    .flatMap((row) => [row.opensAt!, row.closesAt!])
    .filter((at) => at > now)
    .sort((a, b) => a.getTime() - b.getTime())
  return {
    agency,
    ancestors: ancestorsOf(all, agency.id),
    children: all.filter((row) => row.parentId === agency.id),
    open: announced.filter((row) => row.opensAt! <= now).map(({ id, title, closesAt }) => ({ id, title, closesAt: closesAt! })),
    matters: questions.map((row) => ({ ...row, publishedAt: row.publishedAt! })),
    changesAt: changes[0] ?? null,
  }
}
