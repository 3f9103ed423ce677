import '#app/i18n/consultations.ts'
import '#app/i18n/changes.ts'
import { useLoaderData } from '@remix-run/react'
import { CreditLine } from '#app/features/consultations/comments/ui/comment-card.tsx'
import { nextChange } from '#app/features/consultations/domain/period.ts'
import { readChangesRequest, requireChangesPage } from '#app/features/consultations/lineage/changes.server.ts'
import { ChangeList } from '#app/features/consultations/lineage/ui/change-list.tsx'
import { PickEditions } from '#app/features/consultations/lineage/ui/pick-editions.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, url, context: { actor, locale, now, cache } }) => {
  const request = readChangesRequest(url.searchParams)
  const { page: changes, consultation } = await requireChangesPage(actor, params.consultationId!, request, locale, now)
  cache.keep([`activity:${consultation.id}`, `matter:${consultation.matterId}`], nextChange(consultation, now))
  const { from, to, about } = changes
  return { title: `${translatorFor(locale)('consultations.changes.title', { from, to })} · ${about.title.text}`, ...changes }
})

export default function ChangesPage() {
  const { t } = useI18n()
  const { about, from, to, view, changes, counts, credits } = useLoaderData<typeof loader>()
  const address = (change: { from?: number; to?: number; view?: string }) =>
    `?${new URLSearchParams(Object.entries({ from, to, view, ...change }).map(([name, value]) => [name, String(value)]))}`
  const kinds = (['edited', 'moved', 'split', 'merged', 'added', 'removed'] as const).filter((kind) => counts[kind])
  return (
    <div className="wrap py-8">
      <p className="small mb-1">
        <Link to={`/consultations/${about.id}`} lang={about.title.lang}>
          {about.title.text}
        </Link>{' '}
        <span className="soft">· {about.agency.name.text}</span>
      </p>
      <h1>{t('consultations.changes.title', { from, to })}</h1>
      {kinds.length === 0 ? (
        <p>{t('consultations.changes.none')}</p>
      ) : (
        <>
          <ul className="facts">
            {kinds.map((kind) => (
              <li key={kind}>
                {t(`consultations.change.${kind}`)} <b>{counts[kind]}</b>
              </li>
            ))}
          </ul>
          <p className="soft small measure">{t('consultations.changes.lead')}</p>
        </>
      )}
      <nav className="tabs no-print" aria-label={t('consultations.changes.view')}>
        {(['inline', 'side'] as const).map((one) => (
          <Link key={one} to={address({ view: one })} aria-current={one === view ? 'page' : undefined} preventScrollReset>
            {t(`consultations.changes.${one}`)}
          </Link>
        ))}
      </nav>
      <PickEditions editions={about.editions} from={from} to={to} view={view} />
      <h2 className="visually-hidden">{t('consultations.changes.list')}</h2>
      <ChangeList
        changes={changes}
        view={view}
        tools={({ to: now }) => now.map(({ key }) => <CreditLine key={key} credits={credits[key]} consultationId={about.id} />)}
      />
      <p className="no-print">
        {[from, to].map((number) => (
          <Link key={number} className="mr-4" to={`/consultations/${about.id}?v=${number}`}>
            {t('consultations.changes.read', { number })}
          </Link>
        ))}
      </p>
    </div>
  )
}
