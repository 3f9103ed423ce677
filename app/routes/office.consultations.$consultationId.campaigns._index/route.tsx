import '#app/i18n/consultations.ts'
import '#app/i18n/campaigns.ts'
import { useLoaderData } from '@remix-run/react'
import { requireCampaignWork } from '#app/features/consultations/campaigns/office-page.server.ts'
import { langOf } from '#app/features/consultations/comments/ui/comment-card.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now } }) => {
  const work = await requireCampaignWork(actor, params.consultationId!, locale, now)
  return { title: `${translatorFor(locale)('consultations.campaigns.title')} · ${work.heading.text}`, ...work }
})

export default function CampaignWork() {
  const { t, f } = useI18n()
  const { id, heading, campaigns } = useLoaderData<typeof loader>()
  const home = `/office/consultations/${id}`
  return (
    <div className="wrap py-8">
      <p className="small mb-1">
        <Link to={home} lang={heading.lang}>
          {heading.text}
        </Link>{' '}
        · <Link to={`${home}/work`}>{t('consultations.campaigns.toWork')}</Link>
      </p>
      <h1>{t('consultations.campaigns.title')}</h1>
      <p className="soft measure">{campaigns.length > 0 ? t('consultations.campaigns.workLead') : t('consultations.campaigns.none')}</p>
      {campaigns.length > 0 ? (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('consultations.campaigns.column.text')}</th>
              <th scope="col" className="num">
                {t('consultations.campaigns.column.people')}
              </th>
              <th scope="col" className="num max-md:hidden">
                {t('consultations.campaigns.column.plain')}
              </th>
              <th scope="col" className="num">
                {t('consultations.campaigns.column.own')}
              </th>
            </tr>
          </thead>
          <tbody>
            {campaigns.map((one) => (
              <tr key={one.id}>
                <td>
                  <Link className="inline-flex min-h-6 items-center" to={`${home}/campaigns/${one.id}`} lang={langOf(one.language)}>
                    <span className="line-clamp-3">{one.words}</span>
                  </Link>
                  <p className="small soft mb-0">
                    <span className={`tag ${one.stance}`}>{t(`consultations.stance.${one.stance}`)}</span>
                    {one.dissolved ? <> · {t('consultations.campaigns.dissolved')}</> : null}
                  </p>
                </td>
                <td className="num whitespace-nowrap">{f.number(one.people)}</td>
                <td className="num whitespace-nowrap max-md:hidden">
                  {t('consultations.campaigns.of', { done: one.plainAnswered, all: one.plain })}
                </td>
                <td className="num whitespace-nowrap">{t('consultations.campaigns.of', { done: one.ownAnswered, all: one.own })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  )
}
