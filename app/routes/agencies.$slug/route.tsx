import '#app/i18n/consultations.ts'
import '#app/i18n/answers.ts'
import { useLoaderData } from '@remix-run/react'
import { requireAgencyPage } from '#app/features/agencies/index.server.ts'
import { readAgencyRecord } from '#app/features/consultations/record/agency-record.server.ts'
import { AgencyRecordTable } from '#app/features/consultations/record/ui/agency-record.tsx'
import { localised } from '#app/i18n/locale.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context }) => {
  const { changesAt, ...shown } = await requireAgencyPage(params.slug ?? '', context.now)
  context.cache.keep(['any'], changesAt)
  const record = await readAgencyRecord(shown.agency.id, context.now)
  return { title: localised(shown.agency.name, context.locale).text, record, ...shown }
})

export default function AgencyPage() {
  const { t, f, locale } = useI18n()
  const { agency, record, ancestors, children, open, matters } = useLoaderData<typeof loader>()
  const [name, description] = [localised(agency.name, locale), localised(agency.description, locale)]
  const link = (to: string, title: { zh: string; en?: string | undefined }) => {
    const { text, lang } = localised(title, locale)
    return (
      <Link to={to} lang={lang}>
        {text}
      </Link>
    )
  }
  return (
    <div className="wrap measure py-10">
      {ancestors.length > 0 ? (
        <nav aria-label={t('agencies.page.path')} className="soft small">
          {ancestors.map((above, at) => (
            <span key={above.id}>
              {at > 0 ? ' › ' : null}
              {link(`/agencies/${above.slug}`, above.name)}
            </span>
          ))}
        </nav>
      ) : null}
      <h1 lang={name.lang}>{name.text}</h1>
      {agency.closedAt ? <p className="notice">{t('agencies.page.closed', { date: f.date(agency.closedAt) })}</p> : null}
      {description.text ? <p lang={description.lang}>{description.text}</p> : null}

      <section aria-labelledby="open">
        <h2 id="open">{t('agencies.page.open')}</h2>
        {open.length === 0 ? (
          <p className="soft">{t('agencies.page.openNone')}</p>
        ) : (
          <ul className="plain-list rows">
            {open.map((one) => (
              <li key={one.id}>
                {link(`/consultations/${one.id}`, one.title)}
                <div className="soft small">{t('agencies.page.closes', { at: f.dateTime(one.closesAt) })}</div>
              </li>
            ))}
          </ul>
        )}
      </section>

      <section aria-labelledby="matters">
        <h2 id="matters">{t('agencies.page.matters')}</h2>
        {matters.length === 0 ? (
          <p className="soft">{t('agencies.page.mattersNone')}</p>
        ) : (
          <ul className="plain-list rows">
            {matters.map((one) => (
              <li key={one.id}>
                {link(`/matters/${one.slug}`, one.title)}
                <div className="soft small">
                  {one.decidedAt
                    ? t('agencies.page.decided', { date: f.date(one.decidedAt) })
                    : t('agencies.page.published', { date: f.date(one.publishedAt) })}
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>

      <section aria-labelledby="record">
        <h2 id="record">{t('consultations.record.title')}</h2>
        <AgencyRecordTable record={record} csv={`/agencies/${agency.slug}/record.csv`} />
      </section>

      {children.length > 0 ? (
        <section aria-labelledby="children">
          <h2 id="children">{t('agencies.page.children')}</h2>
          <ul className="branches">
            {children.map((one) => (
              <li key={one.id}>
                {link(`/agencies/${one.slug}`, one.name)}
                {one.closedAt ? <small className="soft"> · {t('agencies.closedMark')}</small> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
