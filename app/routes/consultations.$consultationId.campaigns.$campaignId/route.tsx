import '#app/i18n/consultations.ts'
import '#app/i18n/campaigns.ts'
import { useLoaderData } from '@remix-run/react'
import { readMemberRequest, requireCampaignPage } from '#app/features/consultations/campaigns/campaign-page.server.ts'
import { CampaignSaid } from '#app/features/consultations/campaigns/ui/campaign-line.tsx'
import { CommonText } from '#app/features/consultations/campaigns/ui/common-text.tsx'
import { MemberList } from '#app/features/consultations/campaigns/ui/member-list.tsx'
import { nextChange } from '#app/features/consultations/domain/period.ts'
import { commentPath, lawPath } from '#app/features/consultations/reading/ui/addresses.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, url, context: { actor, locale, now, cache } }) => {
  const ids = { consultationId: params.consultationId!, campaignId: params.campaignId! }
  const { head, ...shown } = await requireCampaignPage(actor, ids, readMemberRequest(url.searchParams), locale, now)
  cache.keep([`activity:${head.consultation.id}`, `matter:${head.consultation.matterId}`], nextChange(head.consultation, now))
  const said = translatorFor(locale)('consultations.campaigns.one', { count: shown.campaign.people })
  return { title: `${said} · ${shown.about.title.text}`, ...shown }
})

export default function CampaignPage() {
  const { t } = useI18n()
  const { about, campaign, card, members, request, next } = useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-10">
      <p className="soft small">
        <Link to={lawPath(about.id)} lang={about.title.lang}>
          {about.title.text}
        </Link>
        {' · '}
        <Link to={`/consultations/${about.id}/campaigns`}>{t('consultations.campaigns.back')}</Link>
      </p>
      <h1>
        <CampaignSaid people={campaign.people} own={campaign.own} />
      </h1>
      <p className="soft">{t('consultations.campaigns.counted', { count: campaign.people })}</p>
      <CommonText card={card} />
      <MemberList
        members={members}
        request={request}
        next={next}
        to={({ id }) => commentPath(about.id, id)}
        go={t('consultations.campaigns.open')}
      />
    </div>
  )
}
