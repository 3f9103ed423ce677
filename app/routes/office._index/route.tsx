import '#app/i18n/consultations.ts'
import '#app/i18n/activities.ts'
import '#app/i18n/reference.ts'
import { useLoaderData } from '@remix-run/react'
import { listOwnConsultations } from '#app/features/consultations/manage/queries.server.ts'
import { OwnMatterRow } from '#app/features/consultations/manage/ui/own-matter-row.tsx'
import { listOwnAgencies, listOwnMatters } from '#app/features/matters/index.server.ts'
import { Said } from '#app/features/matters/ui/said.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ context: { actor, locale, now } }) => {
  const agencies = await listOwnAgencies(actor, locale)
  const [matters, consultations] = await Promise.all([listOwnMatters(actor, locale), listOwnConsultations(actor, locale, now)])
  return { title: translatorFor(locale)('matters.office.title'), agencies, matters, consultations }
})

export default function Office() {
  const { t } = useI18n()
  const { agencies, matters, consultations } = useLoaderData<typeof loader>()
  return (
    <div className="wrap py-10">
      <h1>{t('matters.office.title')}</h1>
      {agencies.map((agency) => {
        const own = matters.filter((matter) => matter.agencyId === agency.id)
        return (
          <section key={agency.id} aria-labelledby={agency.slug}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 pb-3">
              <h2 id={agency.slug}>
                <Said words={agency.name} />
              </h2>
              <span className="flex flex-wrap items-baseline gap-x-4">
                {agency.capabilities.some((held) => held !== 'moderator') ? (
                  <Link className="small inline-flex min-h-11 items-center" to={`/office/agencies/${agency.slug}/reference`}>
                    {t('agencies.reference.link')}
                  </Link>
                ) : null}
                {agency.mayAuthor ? (
                  <Link className="button small" to={`/office/matters/new?agency=${agency.slug}`}>
                    {t('matters.office.newMatter')}
                  </Link>
                ) : null}
              </span>
            </div>
            {agency.mayAuthor ? null : <p className="soft small">{t('matters.office.nothingToAuthor')}</p>}
            {own.length === 0 ? (
              <p className="soft">{t('matters.office.none')}</p>
            ) : (
              <ul className="plain-list rows">
                {own.map((matter) => (
                  <OwnMatterRow
                    key={matter.id}
                    matter={matter}
                    mayAuthor={agency.mayAuthor}
                    consultations={consultations.filter((one) => one.matterId === matter.id)}
                  />
                ))}
              </ul>
            )}
          </section>
        )
      })}
    </div>
  )
}
