import '#app/i18n/opinion.ts'
import { useLoaderData } from '@remix-run/react'
import { requireMapPage } from '#app/features/opinion/maps/map-page.server.ts'
import { mapPath, minePath, officePath, votePath } from '#app/features/opinion/ui/addresses.ts'
import { MapHead } from '#app/features/opinion/ui/map-head.tsx'
import { Question } from '#app/features/opinion/ui/question.tsx'
import { Change } from '#app/features/opinion/ui/results/change.tsx'
import { Divides } from '#app/features/opinion/ui/results/divides.tsx'
import { Common, Groups } from '#app/features/opinion/ui/results/findings.tsx'
import { MapPicture } from '#app/features/opinion/ui/results/map-picture.tsx'
import { Method } from '#app/features/opinion/ui/results/method.tsx'
import { StatementList } from '#app/features/opinion/ui/results/statement-list.tsx'
import { Summary } from '#app/features/opinion/ui/results/summary.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { LiveNews } from '#app/live/live-news.tsx'
import { seenPosition } from '#app/platform/events/tail.server.ts'
import { page } from '#app/platform/http/door.server.ts'
import { ChartNote } from '#app/ui/chart/note.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, url, context: { actor, locale, now, cache } }) => {
  const position = seenPosition()
  const { map, page: shown, changesAt } = await requireMapPage(actor, params.mapId!, url.searchParams.get('day'), locale, now)
  cache.keep([`activity:${map.id}`, `matter:${map.matterId}`], changesAt)
  return { title: translatorFor(locale)('opinion.title', { title: shown.about.title.text }), position, ...shown }
})

export default function MapPage() {
  const { t, f } = useI18n()
  const { about, people, votes, unverified, statements, missing, results, day, days, byDay, dayNote, position, mayManage } =
    useLoaderData<typeof loader>()
  const hidden = statements.filter((one) => one.hidden).length
  const source = t(about.isSimulated ? 'opinion.map.sourceSimulated' : 'opinion.map.source', { title: about.title.text })
  const words = new Map(statements.map((one) => [one.number, one.words]))
  return (
    <div className="wrap py-8">
      <LiveNews activityId={about.id} position={position} />
      <MapHead about={about} />
      <div className="measure">
        <Question question={about.question} folded />
        <ul className="facts">
          <li>{t('opinion.facts.people', { count: people })}</li>
          <li>{t('opinion.facts.votes', { count: votes })}</li>
          <li>
            {t('opinion.facts.statements', { count: statements.length - hidden })}
            {hidden > 0 ? ` · ${t('opinion.facts.takenOut', { count: hidden })}` : ''}
          </li>
        </ul>
        {unverified.people > 0 ? (
          <p className="soft small">{t('opinion.facts.unverified', { count: unverified.people, votes: f.number(unverified.votes) })}</p>
        ) : null}
        <p className="flex flex-wrap gap-3 no-print">
          {about.status === 'open' ? (
            <Link className="button primary" to={votePath(about.id)}>
              {t('opinion.takePart')}
            </Link>
          ) : null}
          {about.status === 'draft' ? null : (
            <>
              <Link className="button" to={minePath(about.id)}>
                {t('opinion.mine.title')}
              </Link>
              <Link className="button" to={`/activities/${about.id}/discussion`}>
                {t('discussion.link')}
              </Link>
            </>
          )}
          {mayManage ? (
            <Link className="button" to={officePath(about.id)}>
              {t('opinion.manage')}
            </Link>
          ) : null}
        </p>
        {day ? (
          <p className="notice" role="status">
            {t('opinion.map.asOf', { day: f.date(`${day}T12:00:00Z`) })} <Link to={mapPath(about.id)}>{t('opinion.map.now')}</Link>
          </p>
        ) : null}
      </div>
      {results ? (
        <>
          <div className="grid content-start gap-x-16 lg:grid-cols-2 lg:grid-rows-[auto_1fr]">
            <div>
              <Summary results={results} unverified={unverified} />
              {people > 0 ? <ChartNote>{missing}</ChartNote> : null}
            </div>
            <MapPicture key={day} id={about.id} results={results} source={source} />
            <Common results={results} />
          </div>
          <Divides results={results} />
          <Groups results={results} />
          {people > 0 ? <ChartNote>{missing}</ChartNote> : null}
        </>
      ) : (
        <p className="soft measure">{t('opinion.map.none')}</p>
      )}
      <StatementList statements={statements} note={f.number(votes)} />
      <Change id={about.id} days={days} byDay={byDay} dayNote={dayNote} words={words} source={source} shown={day} />
      <div className="measure">
        <Method id={about.id} results={results} unverified={unverified.people} />
      </div>
    </div>
  )
}
