import '#app/i18n/consultations.ts'
import '#app/i18n/activities.ts'
import { useLoaderData } from '@remix-run/react'
import { listMatters, type MatterRow } from '#app/features/matters/index.server.ts'
import { Said } from '#app/features/matters/ui/said.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ url, context }) => {
  const { changesAt, ...list } = await listMatters(context.locale, context.now, url.searchParams.get('after'))
  context.cache.keep(['any'], changesAt)
  return { title: translatorFor(context.locale)('matters.list.title'), first: !url.searchParams.has('after'), ...list }
})

export default function Matters() {
  const { t } = useI18n()
  const { matters, next, first } = useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-10">
      <h1>{t('matters.list.title')}</h1>
      <p className="soft">{t('matters.list.lead')}</p>
      {matters.length === 0 ? (
        <p>{t('matters.list.none')}</p>
      ) : (
        <ul className="plain-list rows">
          {matters.map((matter) => (
            <Row key={matter.slug} matter={matter} />
          ))}
        </ul>
      )}
      <nav className="mt-6 flex flex-wrap gap-3">
        {first ? null : (
          <Link className="button" to="/matters">
            {t('action.first')}
          </Link>
        )}
        {next ? (
          <Link className="button" to={`/matters?after=${encodeURIComponent(next)}`}>
            {t('action.next')}
          </Link>
        ) : null}
      </nav>
    </div>
  )
}

function Row({ matter }: { matter: MatterRow }) {
  const { t, f } = useI18n()
  const { state } = matter
  return (
    <li>
      <Link className="font-law text-lg font-semibold" to={`/matters/${matter.slug}`}>
        <Said words={matter.title} />
      </Link>
      <p className="mb-1 mt-1 line-clamp-3">
        <Said words={matter.summary} />
      </p>
      <div className="soft small">
        <Said words={matter.agency} />
        {' · '}
        {matter.decidedAt ? (
          t('matters.list.decided', { date: f.date(matter.decidedAt) })
        ) : state ? (
          <>
            <Link to={state.href}>{t.dynamic(state.key)}</Link>
            {state.closesAt ? ` · ${t('matters.list.closes', { at: f.dateTime(state.closesAt) })}` : ''}
          </>
        ) : (
          t('matters.list.published', { date: f.date(matter.publishedAt) })
        )}
      </div>
    </li>
  )
}
