import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { CampaignRow, Mark } from '../queries.server.ts'

export const campaignPath = (consultationId: string, campaignId: string) => `/consultations/${consultationId}/campaigns/${campaignId}`

/** "One text, sent by 412 people, 37 added their own words." */
export function CampaignSaid({ people, own }: { people: number; own: number }) {
  const { t } = useI18n()
  return <>{own > 0 ? t('consultations.campaigns.oneOwn', { people, count: own }) : t('consultations.campaigns.one', { count: people })}</>
}

/** Beside a comment that is one of many with the same text. */
export function CampaignMark({ mark, consultationId }: { mark: Mark | undefined; consultationId: string }) {
  const { t } = useI18n()
  if (!mark) return null
  return (
    <p className="small mb-1">
      <Link className="inline-flex min-h-6 items-center" to={campaignPath(consultationId, mark.campaignId)}>
        {mark.hasOwn ? t('consultations.campaigns.mark', { count: mark.people }) : <CampaignSaid people={mark.people} own={mark.own} />}
      </Link>
      {mark.hasOwn ? <span className="soft"> · {t('consultations.campaigns.markOwn')}</span> : null}
    </p>
  )
}

type Props = { campaigns: readonly CampaignRow[]; consultationId: string }
/** What each text says and by how many it was sent. */
export function CampaignList({ campaigns, consultationId }: Props) {
  const { t } = useI18n()
  return (
    <ol className="plain-list">
      {campaigns.map((one) => (
        <li key={one.id} className="border-t border-faint py-3">
          <p className="mb-1">
            <Link className="inline-flex min-h-6 items-center" to={campaignPath(consultationId, one.id)}>
              <b>
                <CampaignSaid people={one.people} own={one.own} />
              </b>
            </Link>
          </p>
          <p className="mb-1" lang={one.language}>
            {one.words}
          </p>
          <p className="small soft mb-0">
            <span className={`tag ${one.stance}`}>{t(`consultations.stance.${one.stance}`)}</span>
            {one.outcome ? <> · {t(`consultations.outcome.${one.outcome}`)}</> : null}
          </p>
        </li>
      ))}
    </ol>
  )
}
