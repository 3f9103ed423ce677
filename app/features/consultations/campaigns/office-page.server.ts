import { type Locale, localised, textLanguage } from '#app/i18n/locale.ts'
import { type Actor, holds } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { requireConsultation } from '../load.server.ts'
import { requireColleague } from '../policy.ts'
import { requireHead } from '../reading/head.server.ts'
import { findCarrying } from '../responses/work-page.server.ts'
import { cardsOf, listMembers, listTakenOut, type MemberRequest } from './campaign-page.server.ts'
import { listCampaigns } from './queries.server.ts'

async function requireOffice(db: Db, actor: Actor, consultationId: string, locale: Locale, now: Date) {
  const { agencyId } = await requireConsultation(db, consultationId)
  const me = requireColleague(actor, agencyId)
  const head = await requireHead(db, actor, consultationId, now, null)
  const mayAnswer = holds(me, agencyId, 'author', 'moderator', 'decision-maker') && !head.consultation.reportedAt
  return { head, common: { id: head.consultation.id, heading: localised(head.consultation.title, locale), mayAnswer } }
}

/** Every text that many sent, with how far its answers are; those that were dissolved last. */
export async function requireCampaignWork(actor: Actor, consultationId: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const { head, common } = await requireOffice(db, actor, consultationId, locale, now)
  return { ...common, campaigns: await listCampaigns(db, head.consultation.id, { dissolved: true }) }
}

/** One text to be answered in one go, and what its senders added, each to be read and answered. */
export async function requireCampaignToAnswer(
  actor: Actor,
  ids: { consultationId: string; campaignId: string },
  request: MemberRequest,
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
) {
  const { head, common } = await requireOffice(db, actor, ids.consultationId, locale, now)
  const [campaign] = await listCampaigns(db, head.consultation.id, { id: ids.campaignId, dissolved: true })
  if (!campaign) throw new AppError('not_found', 'problem.notFound')
  const [cards, members, takenOut, carrying] = await Promise.all([
    cardsOf(db, head, [campaign.representativeId], locale),
    listMembers(db, head, campaign.id, request, locale),
    listTakenOut(db, campaign.id),
    findCarrying(db, head.consultation.id, textLanguage(locale)),
  ])
  return { ...common, campaign, card: cards.get(campaign.representativeId) ?? null, request, ...members, takenOut, carrying }
}
