import '#app/i18n/consultations.ts'
import '#app/i18n/activities.ts'
import '#app/i18n/ledger.ts'
import '#app/i18n/results.ts'
import { useLoaderData, useLocation } from '@remix-run/react'
import { nextChange } from '#app/features/consultations/domain/period.ts'
import { isFiltered, readLedgerFilters } from '#app/features/consultations/ledger/domain/filters.ts'
import { requireLedgerPage } from '#app/features/consultations/ledger/ledger.server.ts'
import { LedgerFilters } from '#app/features/consultations/ledger/ui/ledger-filters.tsx'
import { LedgerTable } from '#app/features/consultations/ledger/ui/ledger-table.tsx'
import { Lead } from '#app/features/consultations/results/ui/lead.tsx'
import { listHearingsOf } from '#app/features/hearings/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, url, context: { actor, locale, now, cache } }) => {
  const request = { filters: readLedgerFilters(url.searchParams), after: url.searchParams.get('after') }
  const { head, ...ledger } = await requireLedgerPage(actor, params.consultationId!, request, locale, now)
  cache.keep([`activity:${head.consultation.id}`, `matter:${head.consultation.matterId}`], nextChange(head.consultation, now))
  const hearings = await listHearingsOf(head.consultation.id, locale, now)
  return { hearings, title: `${translatorFor(locale)('consultations.ledger.title')} · ${ledger.about.title.text}`, ...ledger }
})

export default function LedgerPage() {
  const { t, f } = useI18n()
  const { search } = useLocation()
  const { about, figures, filters, found, articles, records, next, hearings } = useLoaderData<typeof loader>()
  const pageAt = (after: string | null) => {
    const params = new URLSearchParams(search)
    params.delete('after')
    if (after) params.set('after', after)
    return `?${params}`
  }
  const range = { from: f.number(found.before + 1), to: f.number(found.before + records.length), total: f.number(found.n) }
  const law = `/consultations/${about.id}`
  return (
    <div className="wrap py-8">
      <p className="small mb-1">
        <Link to={law} lang={about.title.lang}>
          {about.title.text}
        </Link>
      </p>
      <h1>{t('consultations.ledger.title')}</h1>
      <p className="soft measure">{t('consultations.ledger.lead')}</p>
      <Lead figures={figures} final={about.reportedAt !== null} />
      <ul className="facts small no-print" aria-label={t('consultations.ledger.downloads')}>
        <li>
          <Link to={`${law}/ledger/report`}>{t('consultations.ledger.print')}</Link>
        </li>
        {(['docx', 'csv', 'jsonld'] as const).map((ending) => (
          <li key={ending}>
            <a href={`${law}/ledger.${ending}`} download>
              {t(`consultations.ledger.${ending}`)}
            </a>
          </li>
        ))}
        <li>
          <a href={`${law}/package.zip`} download>
            {t('consultations.results.package')}
          </a>
        </li>
      </ul>
      {hearings.map(({ id, title, status }) => (
        <p key={id}>
          <Link to={`/hearings/${id}`} lang={title.lang}>
            {title.text}
          </Link>{' '}
          <span className="soft">{t.dynamic(`hearings.status.${status}`)}</span>
        </p>
      ))}
      {figures.received > 0 ? <LedgerFilters action={`${law}/ledger`} filters={filters} figures={figures} articles={articles} /> : null}
      {records.length === 0 ? (
        <p>{t(isFiltered(filters) ? 'consultations.ledger.noneFound' : 'consultations.ledger.none')}</p>
      ) : (
        <>
          <p className="soft small">{t('consultations.ledger.range', range)}</p>
          <LedgerTable records={records} consultationId={about.id} />
        </>
      )}
      <nav className="flex gap-3 mt-6 no-print" aria-label={t('consultations.ledger.title')}>
        {found.before > 0 ? (
          <Link className="button" to={pageAt(null)}>
            {t('action.first')}
          </Link>
        ) : null}
        {next ? (
          <Link className="button" to={pageAt(next)} rel="next">
            {t('action.next')}
          </Link>
        ) : null}
      </nav>
    </div>
  )
}
