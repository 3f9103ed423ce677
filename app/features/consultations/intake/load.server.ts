import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { draftVersions } from '#db/schema/index.server.ts'
import type { Consultation } from '../load.server.ts'
import { requireResponder } from '../policy.ts'
import { holdConsultation } from '../responses/load.server.ts'
import { intakeClosed } from './domain/received.ts'

/** Whoever answers for the office may enter what came to it, from the opening until the report is published. */
export async function requireIntake(tx: Tx, actor: Actor, consultationId: string, now: Date) {
  const consultation = await holdConsultation(tx, consultationId)
  const official = requireResponder(actor, consultation.agencyId)
  refuseClosed(consultation, now)
  return { consultation, official }
}

export function refuseClosed(consultation: Consultation, now: Date) {
  const closed = intakeClosed(consultation, now)
  if (closed === 'reported')
    throw new AppError('conflict', 'consultations.work.problem.reported', { at: consultation.reportedAt!.toISOString() })
  if (closed) throw new AppError('conflict', 'consultations.intake.problem.notOpen')
}

/** Published editions with when they came out, oldest first. */
export async function listDated(db: Db, consultationId: string) {
  const rows = await db
    .select({ id: draftVersions.id, number: draftVersions.number, publishedAt: draftVersions.publishedAt })
    .from(draftVersions)
    .where(and(eq(draftVersions.consultationId, consultationId), isNotNull(draftVersions.publishedAt)))
    .orderBy(asc(draftVersions.number))
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt! }))
}
