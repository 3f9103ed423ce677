import '#app/i18n/consultations.ts'
import '#app/i18n/campaigns.ts'
import '#app/i18n/results.ts'
import { useLoaderData } from '@remix-run/react'
import { keptCampaigns } from '#app/features/consultations/campaigns/queries.server.ts'
import { CampaignList } from '#app/features/consultations/campaigns/ui/campaign-line.tsx'
import { nextChange } from '#app/features/consultations/domain/period.ts'
import { aboutOf } from '#app/features/consultations/reading/queries.server.ts'
import { CHARTS, type Chart } from '#app/features/consultations/results/domain/charts.ts'
import { peopleOf } from '#app/features/consultations/results/people.server.ts'
import { nextDay, requireResults } from '#app/features/consultations/results/queries.server.ts'
import { tableOf } from '#app/features/consultations/results/tables.server.ts'
import { Charts } from '#app/features/consultations/results/ui/charts.tsx'
import { Counting } from '#app/features/consultations/results/ui/counting.tsx'
import { Lead } from '#app/features/consultations/results/ui/lead.tsx'
import { missingNote, nextTurn } from '#app/features/matters/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { sayDayGoesOn, zoneName } from '#app/i18n/zone.server.ts'
import { useRoom } from '#app/live/use-room.ts'
import { env } from '#app/platform/env.server.ts'
import { seenPosition } from '#app/platform/events/tail.server.ts'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'
import { db } from '#db/client.server.ts'

export const meta = titleMeta
const SHOWN = 5

export const loader = page(async ({ params, context: { actor, locale, now, cache } }) => {
  const position = seenPosition()
  const { head, figures, rows } = await requireResults(actor, params.consultationId!, now)
  const { id, matterId } = head.consultation
  const changes = [nextChange(head.consultation, now), head.status === 'open' ? nextDay(now) : null, nextTurn(now)].filter(
    (at) => at !== null,
  )
  cache.keep([`activity:${id}`, `matter:${matterId}`], changes.sort((a, b) => a.getTime() - b.getTime())[0] ?? null)
  const about = aboutOf(head, locale, now)
  const tables = Object.fromEntries(CHARTS.map((chart) => [chart, tableOf(chart, rows[chart], locale)])) as Record<
    Chart,
    ReturnType<typeof tableOf>
  >
  const { campaigns, repeated } = await keptCampaigns(db, head)
  return {
    title: `${translatorFor(locale)('consultations.results.title')} · ${about.title.text}`,
    about,
    figures,
    rows,
    tables,
    missing: missingNote(await peopleOf(db, head.consultation, figures, now), locale),
    campaigns: campaigns.slice(0, SHOWN),
    texts: campaigns.length,
    different: figures.comments - repeated,
    zone: zoneName(locale, env.TIME_ZONE),
    dayNote: sayDayGoesOn(rows['comments-by-day'], head.consultation.closesAt, locale, now),
    position,
  }
})

export default function ResultsPage() {
  const { t, f } = useI18n()
  const { about, figures, rows, tables, missing, zone, dayNote, position, campaigns, texts, different } = useLoaderData<typeof loader>()
  useRoom(about.id, position)
  const home = `/consultations/${about.id}`
  return (
    <div className="wrap py-8">
      <p className="small mb-1">
        <Link to={home} lang={about.title.lang}>
          {about.title.text}
        </Link>{' '}
        <span className="soft">· {about.agency.name.text}</span>
      </p>
      <h1 className="visually-hidden">{t('consultations.results.title')}</h1>
      <Lead figures={figures} final={about.reportedAt !== null} />
      <ul className="facts small border-y border-faint py-2">
        <li>
          {about.status === 'open'
            ? t('consultations.results.live')
            : about.closesAt
              ? t('consultations.results.final', { at: f.dateTime(about.closesAt) })
              : null}
        </li>
        {about.answersDueAt && !about.reportedAt && figures.unanswered > 0 ? (
          <li>{t('consultations.results.due', { at: f.dateTime(about.answersDueAt) })}</li>
        ) : null}
        <li>{t('unit.endorsements', { count: figures.endorsements })}</li>
        <li>{t('consultations.results.repliesCount', { count: figures.replies })}</li>
        <li className="no-print">
          <Link className="inline-flex min-h-11 items-center" to={`${home}/ledger`}>
            {t('consultations.results.ledger')}
          </Link>
        </li>
        <li className="no-print">
          <Link className="inline-flex min-h-11 items-center" to={`${home}/themes`}>
            {t('consultations.results.themes')}
          </Link>
        </li>
        <li className="no-print">
          <Link className="inline-flex min-h-11 items-center" to={about.reportedAt ? `${home}/report` : home}>
            {about.reportedAt ? t('consultations.results.report') : t('consultations.results.back')}
          </Link>
        </li>
      </ul>
      {figures.comments === 0 ? (
        <p className="soft py-6">{t('consultations.results.noComments')}</p>
      ) : (
        <Charts
          consultationId={about.id}
          title={about.title}
          figures={figures}
          rows={rows}
          tables={tables}
          missing={missing}
          zone={zone}
          dayNote={dayNote}
        />
      )}
      {texts > 0 ? (
        <section className="measure mt-10" aria-labelledby="campaigns">
          <h2 id="campaigns">{t('consultations.campaigns.title')}</h2>
          <p className="soft small">{t('consultations.campaigns.lead')}</p>
          <p>
            <Link className="inline-flex min-h-6 items-center" to={`${home}/campaigns`}>
              {t('consultations.campaigns.several', { count: texts })}
            </Link>{' '}
            · {t('consultations.campaigns.different', { count: different })}
          </p>
          <CampaignList campaigns={campaigns} consultationId={about.id} />
        </section>
      ) : null}
      <Counting figures={figures} consultationId={about.id} />
    </div>
  )
}
