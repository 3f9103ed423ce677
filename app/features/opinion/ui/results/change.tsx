import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ChartFigure, type FigureWords } from '#app/ui/chart/figure.tsx'
import { LineChart } from '#app/ui/chart/line.tsx'
import { Link } from '#app/ui/link.tsx'
import { DataTable } from '#app/ui/table.tsx'
import type { Day } from '../../analysis/days.server.ts'
import { letterOf, mapPath } from '../addresses.ts'
import { gapIn } from '../gap.ts'
import { frameOf, MapDrawing } from './map-drawing.tsx'
import { HEIGHT, WIDTH } from './map-view.ts'
import { anchorOf } from './summary.tsx'

type Words = ReadonlyMap<number, { text: string; lang: string }>
type Props = {
  id: string
  days: readonly Day[]
  byDay: readonly { day: string; votes: number }[]
  /** That the last of these days is not over, or nothing. */
  dayNote: string
  words: Words
  source: string
  /** The day that the page shows; null for now. */
  shown: string | null
}
/** How many of the days are drawn; the table has them all. */
const DRAWN = 8

/** When people voted, and what groups and common ground were on the way. */
export function Change({ id, days, byDay, dayNote, words, source, shown }: Props) {
  const { t, f, locale } = useI18n()
  const gap = gapIn(locale)
  const dayOf = useDay([...byDay.map(({ day }) => day), ...days.map(({ day }) => day)])
  if (byDay.length < 2 && days.length < 2) return null
  return (
    <section aria-labelledby="days">
      <h2 id="days">{t('opinion.map.time')}</h2>
      {byDay.length > 1 ? <ByDay id={id} byDay={byDay} dayNote={dayNote} source={source} dayOf={dayOf} /> : null}
      {days.length > 1 ? (
        <>
          <p className="soft small mt-6 mb-3">
            {t('opinion.map.timeUnit')}
            {gap}
            {t(days.some(({ afterwards }) => afterwards) ? 'opinion.map.daysImported' : 'opinion.map.daysEach')}
            {days.length > DRAWN ? `${gap}${t('opinion.map.daysDrawn', { most: DRAWN, count: days.length })}` : ''}
          </p>
          <Strip id={id} days={evenly(days, DRAWN)} dayOf={dayOf} shown={shown} />
          <h3>{t('opinion.map.dayTable')}</h3>
          <DataTable
            caption={t('opinion.map.dayTable')}
            columns={[
              { label: t('opinion.map.day'), numeric: false },
              ...(['people', 'votes', 'sizes', 'stability', 'common', 'divides'] as const).map((key) => ({
                label: t(`opinion.map.column.${key}`),
                numeric: key !== 'sizes',
              })),
            ]}
            links={days.map(({ day }) => dayPath(id, day))}
            rows={days.map((one) => [
              dayOf(one.day),
              one.people,
              one.votes,
              sizesOf(one, f.number).replaceAll(' ', '\u00a0') || t('opinion.map.dayNone'),
              one.stability === null ? '–' : one.stability.toFixed(2),
              one.common.length,
              one.divides.length,
            ])}
            format={f.number}
          />
          <Moved days={days} words={words} dayOf={dayOf} />
        </>
      ) : null}
    </section>
  )
}

const dayPath = (id: string, day: string) => `${mapPath(id)}?day=${day}`
const sizesOf = ({ sizes }: Day, format: (n: number) => string) =>
  sizes.map((size, group) => `${letterOf(group)}\u00a0${format(size)}`).join('\u00a0· ')
/** The first, the last, and evenly some between. */
const evenly = <T,>(all: readonly T[], most: number): readonly T[] =>
  all.length <= most ? all : Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))]!)

/** A day as short as it can be said: with its year where there are several. */
function useDay(days: readonly string[]) {
  const { f } = useI18n()
  return new Set(days.map((day) => day.slice(0, 4))).size > 1 ? (day: string) => f.date(`${day}T12:00:00Z`) : f.day
}

function ByDay({
  id,
  byDay,
  dayNote,
  source,
  dayOf,
}: Pick<Props, 'id' | 'byDay' | 'dayNote' | 'source'> & { dayOf: (day: string) => string }) {
  const { t, f } = useI18n()
  const title = t('opinion.map.byDay')
  const peak = byDay.reduce((most, one) => (one.votes > most.votes ? one : most))
  const busiest = { day: dayOf(peak.day), count: f.number(peak.votes) }
  const words: FigureWords = {
    table: t('opinion.map.table'),
    csv: t('opinion.map.csv'),
    csvOf: t('opinion.map.csvOf', { title }),
    failed: t('opinion.map.pictureFailed'),
  }
  return (
    <ChartFigure
      id="votes-by-day"
      title={title}
      unit={t('opinion.map.byDayUnit', { n: f.number(byDay.reduce((sum, { votes }) => sum + votes, 0)) }) + dayNote}
      form="days"
      source={{ text: source, href: mapPath(id) }}
      table={{
        columns: [
          { label: t('opinion.map.day'), numeric: false },
          { label: t('opinion.map.column.votes'), numeric: true },
        ],
        rows: byDay.map(({ day, votes }) => [dayOf(day), votes]),
      }}
      csv={`${mapPath(id)}/days.csv`}
      words={words}
      format={f.number}
    >
      <LineChart
        points={byDay.map(({ day, votes }) => ({ label: day, value: votes }))}
        label={t('opinion.map.byDayLine', { title, ...busiest })}
        valueLabel={t('opinion.map.column.votes')}
        peak={t('opinion.map.byDayPeak', busiest)}
        format={f.number}
        formatLabel={dayOf}
      />
    </ChartFigure>
  )
}

function Strip({ id, days, dayOf, shown }: { id: string; days: readonly Day[]; dayOf: (day: string) => string; shown: string | null }) {
  const { t, f } = useI18n()
  const corners = days.flatMap(({ picture }) => picture.hulls.flat())
  const frame = frameOf(corners.length > 0 ? corners : [[0, 0]])
  return (
    <ol className="plain-list grid grid-cols-2 gap-4 sm:grid-cols-4">
      {days.map((one) => (
        <li key={one.day} className="break-inside-avoid">
          <Link
            to={dayPath(id, one.day)}
            className="block no-underline hover:underline"
            aria-current={one.day === shown ? 'page' : undefined}
          >
            <svg
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              className="block h-auto w-full border border-[var(--faint)]"
              aria-hidden="true"
              focusable="false"
            >
              <MapDrawing id="small" hulls={one.picture.hulls} centres={one.picture.centres} frame={frame} letterSize={52} />
            </svg>
            <span className="small block">
              <b className="font-semibold">{dayOf(one.day)}</b>{' '}
              <span className="soft">
                {t('opinion.map.dayResult', { people: f.number(one.people), groups: sizesOf(one, f.number) || t('opinion.map.dayNone') })}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
}

/** What became common ground and what ceased to be, from one day to the next. */
function Moved({ days, words, dayOf }: { days: readonly Day[]; words: Words; dayOf: (day: string) => string }) {
  const { t } = useI18n()
  const steps = days.slice(1).flatMap((now, i) => {
    const [was, is] = [new Set(days[i]!.common), new Set(now.common)]
    const joined = now.common.filter((number) => !was.has(number))
    const left = days[i]!.common.filter((number) => !is.has(number))
    return [
      { key: `${now.day} joined`, lead: t('opinion.map.joined', { day: dayOf(now.day) }), numbers: joined },
      { key: `${now.day} left`, lead: t('opinion.map.left', { day: dayOf(now.day) }), numbers: left },
    ].filter(({ numbers }) => numbers.length > 0)
  })
  if (steps.length === 0) return null
  return (
    <details className="mt-4">
      <summary className="button small">{t('opinion.map.moved')}</summary>
      <ul className="plain-list rows mt-4">
        {[...steps].reverse().map(({ key, lead, numbers }) => (
          <li key={key} className="!py-2">
            {lead}
            <ul>
              {numbers.map((number) => (
                <li key={number}>
                  <a href={anchorOf(number)} lang={words.get(number)?.lang}>
                    {words.get(number)?.text ?? number}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  )
}
