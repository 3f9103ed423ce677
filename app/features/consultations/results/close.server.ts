import { type Locale, localised } from '#app/i18n/locale.ts'
import { type Actor, holds } from '#app/platform/actor.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { statusOf } from '../domain/period.ts'
import { requireConsultation } from '../load.server.ts'
import { requireColleague } from '../policy.ts'
import { loadFigures } from './queries.server.ts'

/** What stands between a consultation and its report, for its own agency. */
export async function requireClosing(actor: Actor, consultationId: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const consultation = await requireConsultation(db, consultationId)
  const me = requireColleague(actor, consultation.agencyId)
  const { answered, unanswered, comments } = await loadFigures(db, consultation.id)
  return {
    id: consultation.id,
    title: localised(consultation.title, locale),
    status: statusOf(consultation, now),
    closesAt: consultation.closesAt?.toISOString() ?? null,
    reportedAt: consultation.reportedAt?.toISOString() ?? null,
    answered,
    unanswered,
    comments,
    mayPublish: holds(me, consultation.agencyId, 'author', 'decision-maker'),
  }
}
