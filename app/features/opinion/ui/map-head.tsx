import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { About } from '../maps/about.server.ts'
import { mapPath } from './addresses.ts'

/** Where a page of a map belongs, and what must be known with every figure on it. */
export function MapHead({ about, heading }: { about: About; heading?: string }) {
  const { t, f } = useI18n()
  return (
    <header>
      <p className="soft small mb-1">
        <Link to={`/agencies/${about.agency.slug}`} lang={about.agency.name.lang}>
          {about.agency.name.text}
        </Link>
        {' · '}
        <Link to={`/matters/${about.matter.slug}`} lang={about.matter.title.lang}>
          {about.matter.title.text}
        </Link>
        {' · '}
        {heading ? (
          <Link to={mapPath(about.id)} lang={about.title.lang}>
            {about.title.text}
          </Link>
        ) : (
          t('opinion.kind')
        )}
      </p>
      <h1 lang={heading ? undefined : about.title.lang}>{heading ?? about.title.text}</h1>
      {about.status === 'draft' ? <p className="notice measure">{t('opinion.draft')}</p> : null}
      {about.isSimulated ? <p className="notice measure">{t('opinion.simulated')}</p> : null}
      {about.source ? (
        <p className="soft small measure" lang={about.source.lang}>
          {about.source.text}
        </p>
      ) : null}
      {about.closesAt && !heading ? (
        <p className="soft">{t(about.status === 'closed' ? 'opinion.closedAt' : 'opinion.closesAt', { at: f.dateTime(about.closesAt) })}</p>
      ) : null}
    </header>
  )
}
