import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Db } from '#db/client.server.ts'
import { draftVersions } from '#db/schema/index.server.ts'
import { type Consultation, requireConsultation } from '../load.server.ts'
import { requireAuthor } from '../policy.ts'

/** The consultation for somebody who may manage it. */
export async function requireManaged(db: Db, actor: Actor, id: string): Promise<Consultation> {
  const consultation = await requireConsultation(db, id)
  requireAuthor(actor, consultation.agencyId)
  return consultation
}

/** What was published stands: people have read it and answered to it. */
export async function requireUnpublished(db: Db, actor: Actor, id: string): Promise<Consultation> {
  const consultation = await requireManaged(db, actor, id)
  if (consultation.publishedAt) throw new AppError('conflict', 'consultations.problem.alreadyPublished')
  return consultation
}

/** An edition is prepared before publication, and again until the report; what was published stands meanwhile. */
export async function requirePreparable(db: Db, actor: Actor, id: string): Promise<Consultation> {
  const consultation = await requireManaged(db, actor, id)
  if (consultation.reportedAt) throw new AppError('conflict', 'consultations.problem.alreadyReported')
  return consultation
}

/** The edition that is still being prepared. */
export async function findUnpublishedVersion(db: Db, consultationId: string) {
  const [row] = await db
    .select()
    .from(draftVersions)
    .where(and(eq(draftVersions.consultationId, consultationId), isNull(draftVersions.publishedAt)))
    .orderBy(desc(draftVersions.number))
    .limit(1)
  return row
}

export async function requireStoredVersion(db: Db, consultationId: string) {
  const version = await findUnpublishedVersion(db, consultationId)
  if (!version) throw new AppError('conflict', 'consultations.problem.noDraft')
  refuseIfBeingPublished(version)
  return version
}

export function refuseIfBeingPublished(version: { publishRequestedAt: Date | null } | undefined) {
  if (version?.publishRequestedAt) throw new AppError('conflict', 'consultations.problem.beingPublished')
}
