import '#app/i18n/channels.ts'
import type { ReactNode } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Bars } from '#app/ui/chart/bars.tsx'
import { ChartFigure } from '#app/ui/chart/figure.tsx'
import { LineChart } from '#app/ui/chart/line.tsx'
import type { PictureForm } from '#app/ui/chart/picture/spec.ts'
import type { Chart, Figures, Rows } from '../domain/charts.ts'
import type { DataTable } from '../tables.server.ts'
import { EndorsedList } from './endorsed-list.tsx'
import { StanceBars } from './stance-bars.tsx'

const PICTURES: Record<Chart, PictureForm> = {
  'comments-by-day': 'days',
  'stance-by-article': 'parts',
  participants: 'bars',
  'most-endorsed': 'table',
  answers: 'bars',
  'comments-by-channel': 'bars',
}

type Props = {
  consultationId: string
  title: { text: string; lang: string }
  figures: Figures
  rows: Rows
  tables: Record<Chart, DataTable>
  missing: string
  zone: string
  dayNote: string
}

/** What claims to say what people think stands with who is missing. */
const OF_OPINION: readonly Chart[] = ['stance-by-article', 'most-endorsed']

export function Charts({ consultationId, title: whole, figures, rows, tables, missing, zone, dayNote }: Props) {
  const { t, f } = useI18n()
  const home = `/consultations/${consultationId}`
  const { comments } = figures
  const counted: Record<Chart, number> = {
    'comments-by-day': comments,
    'stance-by-article': comments,
    participants: figures.byChannel.web,
    'most-endorsed': figures.endorsements,
    answers: comments,
    'comments-by-channel': comments,
  }
  const frame = (chart: Chart, children: ReactNode) => {
    const title = t(`consultations.results.chart.${chart}`)
    return (
      <ChartFigure
        id={chart}
        title={title}
        unit={t(`consultations.results.unit.${chart}`, { n: counted[chart], zone }) + (chart === 'comments-by-day' ? dayNote : '')}
        table={tables[chart]}
        csv={`${home}/results/${chart}.csv`}
        format={f.number}
        form={PICTURES[chart]}
        source={{ text: t('consultations.results.source', { title: whole.text }), href: home, lang: whole.lang }}
        note={OF_OPINION.includes(chart) ? missing : null}
        words={{
          table: t('consultations.results.table'),
          csv: t('consultations.results.csv'),
          csvOf: t('consultations.results.csvOf', { chart: title }),
          failed: t('consultations.results.pictureFailed'),
        }}
      >
        {children}
      </ChartFigure>
    )
  }
  return (
    <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      {frame(
        'stance-by-article',
        <StanceBars
          rows={rows['stance-by-article']}
          hot={figures.mostDivided?.key ?? null}
          linkTo={(row) => (row.key ? `${home}?clause=${row.key}#${row.key}` : `${home}?clause=whole`)}
        />,
      )}
      <div className="grid content-start gap-10">
        {frame('comments-by-day', <Days rows={rows['comments-by-day']} />)}
        {rows.participants.length > 0 ? frame('participants', <Kinds rows={rows.participants} />) : null}
        {figures.byChannel.web < comments
          ? frame('comments-by-channel', <Channels rows={rows['comments-by-channel']} comments={comments} />)
          : null}
      </div>
      {frame('most-endorsed', <EndorsedList rows={rows['most-endorsed']} consultationId={consultationId} />)}
      {frame('answers', <Answers rows={rows.answers} comments={comments} />)}
    </div>
  )
}

function Days({ rows }: { rows: Rows['comments-by-day'] }) {
  const { t, f } = useI18n()
  const points = rows.map((row) => ({ label: row.day, value: row.comments }))
  const peak = points.reduce((most, day) => (day.value > most.value ? day : most), { label: '', value: 0 })
  const busiest = { day: peak.label ? f.day(peak.label) : '', count: peak.value }
  const summary = t('consultations.results.daySummary', busiest)
  return (
    <LineChart
      points={points}
      label={t('consultations.results.lineLabel', { summary })}
      valueLabel={t('consultations.results.column.comments')}
      peak={t('consultations.results.peak', busiest)}
      format={f.number}
      formatLabel={f.day}
    />
  )
}

function Kinds({ rows }: { rows: Rows['participants'] }) {
  const { t } = useI18n()
  const bars = rows.map(({ kind, participants }) => ({
    key: kind,
    label: t.dynamic(`kind.${kind}`),
    value: participants,
    shown: t.dynamic(`consultations.results.counted.${kind}`, { count: participants }),
    fill: kind === 'organisation' ? 'bg-[var(--line)]' : 'bg-ink',
  }))
  return <Bars bars={bars} />
}

function Answers({ rows, comments }: { rows: Rows['answers']; comments: number }) {
  const { t, f } = useI18n()
  const bars = rows.map((row) => ({
    key: row.outcome,
    label: row.outcome === 'none' ? t('consultations.results.unanswered') : t(`consultations.outcome.${row.outcome}`),
    value: row.comments,
    shown: `${f.number(row.comments)} · ${f.percent(row.comments / comments)}`,
    fill: row.outcome === 'none' ? 'bg-[var(--none)]' : 'bg-seal',
  }))
  return <Bars of={comments} bars={bars} />
}

function Channels({ rows, comments }: { rows: Rows['comments-by-channel']; comments: number }) {
  const { t, f } = useI18n()
  const bars = rows
    .filter((row) => row.comments > 0)
    .map((row) => ({
      key: row.channel,
      label: t(`consultations.channel.${row.channel}`),
      value: row.comments,
      shown: `${f.number(row.comments)} · ${f.percent(row.comments / comments)}`,
      fill: row.channel === 'web' ? 'bg-ink' : 'bg-seal',
    }))
  return <Bars of={comments} bars={bars} />
}
