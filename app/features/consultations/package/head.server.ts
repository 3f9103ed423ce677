import { eq } from 'drizzle-orm'
import { AppError } from '#app/platform/errors.ts'
import { db } from '#db/client.server.ts'
import { agencies, consultations, matters } from '#db/schema/index.server.ts'

/** What there is one of; only of what is published. */
export async function requirePackageHead(id: string) {
  const [row] = await db
    .select({ consultation: consultations, matter: matters, agency: { slug: agencies.slug, name: agencies.name } })
    .from(consultations)
    .innerJoin(matters, eq(matters.id, consultations.matterId))
    .innerJoin(agencies, eq(agencies.id, consultations.agencyId))
    .where(eq(consultations.id, id))
  if (!row?.consultation.publishedAt || row.consultation.deletedAt) throw new AppError('not_found', 'problem.notFound')
  const { createdBy: _by, agencyId: _agency, deletedAt: _deleted, ...consultation } = row.consultation
  const { createdBy: _who, agencyId: _whose, deletedAt: _gone, decisionReportId: _report, ...matter } = row.matter
  return { consultation, matter, agency: row.agency }
}
export type PackageHead = Awaited<ReturnType<typeof requirePackageHead>>
