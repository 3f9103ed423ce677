import '#app/i18n/consultations.ts'
import '#app/i18n/campaigns.ts'
import { useLoaderData } from '@remix-run/react'
import { requireCampaignsPage } from '#app/features/consultations/campaigns/campaign-page.server.ts'
import { CampaignList } from '#app/features/consultations/campaigns/ui/campaign-line.tsx'
import { nextChange } from '#app/features/consultations/domain/period.ts'
import { lawPath, listPath } from '#app/features/consultations/reading/ui/addresses.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now, cache } }) => {
  const { head, about, campaigns } = await requireCampaignsPage(actor, params.consultationId!, locale, now)
  cache.keep([`activity:${head.consultation.id}`, `matter:${head.consultation.matterId}`], nextChange(head.consultation, now))
  return { title: `${translatorFor(locale)('consultations.campaigns.title')} · ${about.title.text}`, about, campaigns }
})

export default function CampaignsPage() {
  const { t } = useI18n()
  const { about, campaigns } = useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-10">
      <p className="soft small">
        <Link to={lawPath(about.id)} lang={about.title.lang}>
          {about.title.text}
        </Link>
        {' · '}
        <Link to={listPath(about.id)}>{t('consultations.thread.toAll')}</Link>
      </p>
      <h1>{t('consultations.campaigns.title')}</h1>
      <p>{campaigns.length > 0 ? t('consultations.campaigns.lead') : t('consultations.campaigns.none')}</p>
      <CampaignList campaigns={campaigns} consultationId={about.id} />
    </div>
  )
}
