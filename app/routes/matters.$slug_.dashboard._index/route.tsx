import '#app/i18n/dashboard.ts'
import { useLoaderData } from '@remix-run/react'
import { requireDashboard } from '#app/features/dashboard/index.server.ts'
import { ActivityBlocks } from '#app/features/dashboard/ui/activity-blocks.tsx'
import { ReportList } from '#app/features/dashboard/ui/report-list.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { LiveNews } from '#app/live/live-news.tsx'
import { seenPosition } from '#app/platform/events/tail.server.ts'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'
import { Quoting } from '#app/ui/words.tsx'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now, cache } }) => {
  const position = seenPosition()
  const { matter, page: shown } = await requireDashboard(actor, params.slug!, locale, now)
  // Statuses change by the clock, too.
  cache.keep([`matter:${matter.id}`, ...shown.activityIds.map((id) => `activity:${id}`)], new Date(now.getTime() + 60_000))
  return { title: translatorFor(locale)('dashboard.title', { title: shown.heading.text }), position, ...shown }
})

export default function Dashboard() {
  const { t, f } = useI18n()
  const { slug, heading, agency, sentences, blocks, activityIds, reports, mayFreeze, position, at } = useLoaderData<typeof loader>()
  return (
    <div className="wrap py-8">
      {activityIds.map((id) => (
        <LiveNews key={id} activityId={id} position={position} />
      ))}
      <p className="soft small mb-1">
        <Link to={`/agencies/${agency.slug}`} lang={agency.name.lang}>
          {agency.name.text}
        </Link>
        {' · '}
        <Link to={`/matters/${slug}`} lang={heading.lang}>
          {heading.text}
        </Link>
      </p>
      <h1>{t('dashboard.heading')}</h1>
      {blocks.length === 0 ? <p className="soft">{t('dashboard.none')}</p> : null}
      <div className="measure">
        {sentences.map(({ text, href }) => (
          <p key={`${href} ${text}`} className="font-law mb-2 text-[1.35rem]/[1.6] max-md:text-lg">
            <Link to={href} className="no-underline hover:underline">
              <Quoting text={text} />
            </Link>
          </p>
        ))}
        <p className="soft small">
          {f.dateTime(at)} <span className="no-print">· {t('dashboard.live')} </span>· {t('dashboard.lead')}
        </p>
        <p className="flex flex-wrap gap-3 no-print">
          <a className="button" href={`/matters/${slug}/dashboard.json`} download>
            {t('dashboard.json')}
          </a>
          {mayFreeze ? (
            <Link className="button" to={`/office/matters/${slug}/report`}>
              {t('dashboard.make')}
            </Link>
          ) : null}
        </p>
      </div>
      {activityIds.map((id) => (
        <ActivityBlocks key={id} blocks={blocks.filter((block) => block.activityId === id)} at={`/matters/${slug}/dashboard`} />
      ))}
      <ReportList slug={slug} reports={reports} />
    </div>
  )
}
