import { Link, useLoaderData } from '@remix-run/react'
import { nextChange } from '#app/features/consultations/domain/period.ts'
import { aboutOf } from '#app/features/consultations/reading/queries.server.ts'
import { CHARTS, type Chart } from '#app/features/consultations/results/domain/charts.ts'
import { nextDay, requireResults } from '#app/features/consultations/results/queries.server.ts'
import { tableOf } from '#app/features/consultations/results/tables.server.ts'
import { Counting } from '#app/features/consultations/results/ui/counting.tsx'
import { EndorsedList } from '#app/features/consultations/results/ui/endorsed-list.tsx'
import { Lead } from '#app/features/consultations/results/ui/lead.tsx'
import { StanceBars } from '#app/features/consultations/results/ui/stance-bars.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { useRoom } from '#app/live/use-room.ts'
import { env } from '#app/platform/env.server.ts'
import { page } from '#app/platform/http/door.server.ts'
import { Bars } from '#app/ui/chart/bars.tsx'
import { ChartFigure } from '#app/ui/chart/figure.tsx'
import { LineChart } from '#app/ui/chart/line.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now, cache } }) => {
  const { head, figures, rows } = await requireResults(actor, params.consultationId!, now)
  const { id, matterId } = head.consultation
  const changes = [nextChange(head.consultation, now), head.status === 'open' ? nextDay(now) : null].filter((at) => at !== null)
  cache.keep([`activity:${id}`, `matter:${matterId}`], changes.sort((a, b) => a.getTime() - b.getTime())[0] ?? null)
  const about = aboutOf(head, locale, now)
  const tables = Object.fromEntries(CHARTS.map((chart) => [chart, tableOf(chart, rows[chart], locale)])) as Record<Chart, ReturnType<typeof tableOf>>
  return { title: `${translatorFor(locale)('consultations.results.title')} · ${about.title.text}`, about, figures, rows, tables, zone: env.TIME_ZONE, position: head.stamp ?? 0 }
})

export default function ResultsPage() {
  const { t, f } = useI18n()
  const { about, figures, rows, tables, zone, position } = useLoaderData<typeof loader>()
  useRoom(about.id, position)
  const home = `/consultations/${about.id}`
  const days = rows['comments-by-day'].map((row) => ({ label: row.day, value: row.comments }))
  const peak = days.reduce((most, day) => (day.value > most.value ? day : most), { label: '', value: 0 })
  const summary = t('consultations.results.daySummary', { day: peak.label, count: peak.value })
  const n = { 'comments-by-day': figures.comments, 'stance-by-article': figures.comments, participants: figures.comments, 'most-endorsed': figures.endorsements, answers: figures.comments }
  const frame = (chart: Chart) => {
    const title = t(`consultations.results.chart.${chart}`)
    return {
      id: chart, title, unit: t(`consultations.results.unit.${chart}`, { n: n[chart], zone }), table: tables[chart], csv: `${home}/results/${chart}.csv`, format: f.number,
      words: { table: t('consultations.results.table'), csv: t('consultations.results.csv'), csvOf: t('consultations.results.csvOf', { chart: title }) },
    }
  }
  return (
    <div className="wrap py-8">
      <p className="small mb-1"><Link to={home} lang={about.title.lang}>{about.title.text}</Link> <span className="soft">· {about.agency.name.text}</span></p>
      <h1 className="visually-hidden">{t('consultations.results.title')}</h1>
      <Lead figures={figures} />
      <ul className="facts small border-y border-faint py-2">
        <li>{about.status === 'open' ? t('consultations.results.live') : about.closesAt ? t('consultations.results.final', { at: f.dateTime(about.closesAt) }) : null}</li>
        {about.answersDueAt && figures.unanswered > 0 ? <li>{t('consultations.results.due', { at: f.dateTime(about.answersDueAt) })}</li> : null}
        <li>{t('unit.endorsements', { count: figures.endorsements })}</li>
        <li>{t('consultations.results.repliesCount', { count: figures.replies })}</li>
        <li><Link className="inline-flex min-h-11 items-center" to={about.reportedAt ? `${home}/report` : home}>{about.reportedAt ? t('consultations.results.report') : t('consultations.results.back')}</Link></li>
      </ul>
      {figures.comments === 0 ? <p className="soft py-6">{t('consultations.results.noComments')}</p> : (
        <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
          <ChartFigure {...frame('stance-by-article')}>
            <StanceBars rows={rows['stance-by-article']} hot={figures.mostDivided?.key ?? null} linkTo={(row) => (row.key ? `${home}?clause=${row.key}#${row.key}` : `${home}?clause=whole`)} />
          </ChartFigure>
          <div className="grid content-start gap-10">
            <ChartFigure {...frame('comments-by-day')}>
              <LineChart points={days} label={t('consultations.results.lineLabel', { summary })} valueLabel={t('consultations.results.column.comments')} peak={t('consultations.results.peak', { day: peak.label, count: peak.value })} format={f.number} />
            </ChartFigure>
            <ChartFigure {...frame('participants')}>
              <Bars bars={rows.participants.map((row) => ({ key: row.kind, label: t.dynamic(`kind.${row.kind}`), value: row.participants, shown: t.dynamic(`consultations.results.counted.${row.kind}`, { count: row.participants }), fill: row.kind === 'organisation' ? 'bg-[var(--line)]' : 'bg-ink' }))} />
            </ChartFigure>
          </div>
          <ChartFigure {...frame('most-endorsed')}><EndorsedList rows={rows['most-endorsed']} consultationId={about.id} /></ChartFigure>
          <ChartFigure {...frame('answers')}>
            <Bars of={figures.comments} bars={rows.answers.map((row) => ({ key: row.outcome, label: row.outcome === 'none' ? t('consultations.results.unanswered') : t(`consultations.outcome.${row.outcome}`), value: row.comments, shown: `${f.number(row.comments)} · ${f.percent(row.comments / figures.comments)}`, fill: row.outcome === 'none' ? 'bg-[var(--none)]' : 'bg-seal' }))} />
          </ChartFigure>
        </div>
      )}
      <Counting figures={figures} />
    </div>
  )
}
