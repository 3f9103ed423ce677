import '#app/i18n/opinion.ts'
import { useLoaderData } from '@remix-run/react'
import { requireMapPage } from '#app/features/opinion/maps/map-page.server.ts'
import { minePath, officePath, votePath } from '#app/features/opinion/ui/addresses.ts'
import { Common, Divides, Groups, Summary } from '#app/features/opinion/ui/findings.tsx'
import { MapHead } from '#app/features/opinion/ui/map-head.tsx'
import { MapPicture } from '#app/features/opinion/ui/map-picture.tsx'
import { Method } from '#app/features/opinion/ui/method.tsx'
import { Question } from '#app/features/opinion/ui/question.tsx'
import { Days, StatementList } from '#app/features/opinion/ui/statement-list.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { LiveNews } from '#app/live/live-news.tsx'
import { seenPosition } from '#app/platform/events/tail.server.ts'
import { page } from '#app/platform/http/door.server.ts'
import { ChartNote } from '#app/ui/chart/note.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now, cache } }) => {
  const position = seenPosition()
  const { map, page: shown, changesAt } = await requireMapPage(actor, params.mapId!, locale, now)
  cache.keep([`activity:${map.id}`, `matter:${map.matterId}`], changesAt)
  return { title: translatorFor(locale)('opinion.title', { title: shown.about.title.text }), position, ...shown }
})

export default function MapPage() {
  const { t, f } = useI18n()
  const { about, people, votes, unverified, statements, missing, results, days, position, mayManage } = useLoaderData<typeof loader>()
  return (
    <div className="wrap py-8">
      <LiveNews activityId={about.id} position={position} />
      <MapHead about={about} />
      <div className="measure">
        <Question question={about.question} />
        <ul className="facts">
          <li>{t('opinion.facts.people', { count: people })}</li>
          <li>{t('opinion.facts.votes', { count: votes })}</li>
          <li>{t('opinion.facts.statements', { count: statements.filter(({ hidden }) => !hidden).length })}</li>
        </ul>
        {unverified > 0 ? <p className="soft small">{t('opinion.facts.unverified', { count: unverified })}</p> : null}
        <p className="flex flex-wrap gap-3 no-print">
          {about.status === 'open' ? (
            <Link className="button primary" to={votePath(about.id)}>
              {t('opinion.takePart')}
            </Link>
          ) : null}
          {about.status === 'draft' ? null : (
            <Link className="button" to={minePath(about.id)}>
              {t('opinion.mine.title')}
            </Link>
          )}
          {about.status === 'draft' ? null : (
            <Link className="button" to={`/activities/${about.id}/discussion`}>
              {t('discussion.link')}
            </Link>
          )}
          {mayManage ? (
            <Link className="button" to={officePath(about.id)}>
              {t('opinion.manage')}
            </Link>
          ) : null}
        </p>
      </div>
      {results ? (
        <div className="grid gap-x-16 lg:grid-cols-2">
          <div className="min-w-0">
            <Summary results={results} />
            <ChartNote>{missing}</ChartNote>
            <Common results={results} />
            <Divides results={results} />
          </div>
          <div className="min-w-0">
            <MapPicture results={results} />
            <Groups results={results} />
            <ChartNote>{missing}</ChartNote>
          </div>
        </div>
      ) : (
        <p className="soft measure">{t('opinion.map.none')}</p>
      )}
      <StatementList statements={statements} note={f.number(votes)} />
      <div className="measure">
        <Days days={days} />
        <Method id={about.id} results={results} />
      </div>
    </div>
  )
}
