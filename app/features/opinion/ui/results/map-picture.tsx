import { type KeyboardEvent, useMemo, useRef } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { FigureFiles } from '#app/ui/chart/figure.tsx'
import type { Results } from '../../analysis/results.server.ts'
import { SMALLEST_GROUP } from '../../domain/analysis.ts'
import { letterOf, mapPath } from '../addresses.ts'
import { gapIn } from '../gap.ts'
import { frameOf, GroupMark, MapDrawing } from './map-drawing.tsx'
import { boxOf, HEIGHT, WHOLE, WIDTH } from './map-view.ts'
import { useMapView } from './use-map-view.ts'

type Props = { id: string; results: Results; source: string }
const BUTTONS = [
  ['+', '+', 'opinion.map.nearer'],
  ['-', '−', 'opinion.map.farther'],
] as const

/** People on the map with the outline of each group; without scripts a picture, with them one comes nearer and moves about. */
export function MapPicture({ id, results, source }: Props) {
  const { t, f, locale } = useI18n()
  const svg = useRef<SVGSVGElement>(null)
  const { view, act, pointer } = useMapView(svg)
  const { points, hulls, centres, people } = results.picture
  const frame = useMemo(() => frameOf([...points.map(([x, y]) => [x, y] as const), ...hulls.flat()]), [points, hulls])
  if (points.length === 0) return null
  const without = results.facts.participants - people
  const unit = t('opinion.map.pictureUnit', { n: f.number(people) })
  const title = t('opinion.map.picture')
  const column = (key: 'group' | 'people' | 'share' | 'x' | 'y' | 'unverified') => ({
    label: t(`opinion.map.column.${key}`),
    numeric: key !== 'group',
  })
  const table = {
    columns: [column('group'), column('people'), column('share'), column('x'), column('y'), column('unverified')],
    rows: results.groups.map(({ group, size, x, y, unverified }) => [
      t('opinion.map.group', { letter: letterOf(group) }),
      size,
      Math.round((1000 * size) / people) / 10,
      x,
      y,
      unverified,
    ]),
  }
  // Keys move what is seen; the table says the same without them.
  const keyboard = {
    tabIndex: 0,
    role: 'group',
    'aria-label': title,
    'aria-describedby': 'picture-keys',
    onKeyDown(event: KeyboardEvent) {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && act(event.key)) event.preventDefault()
    },
  }
  return (
    <figure
      className="m-0 lg:sticky lg:top-4 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:self-start print:static"
      aria-labelledby="picture"
    >
      <figcaption>
        <h2 id="picture">{title}</h2>
        <p className="soft small mb-2">
          {unit}
          {points.length < people ? ` · ${t('opinion.map.pictureSample', { shown: f.number(points.length) })}` : ''}
        </p>
        <ul className="plain-list small mb-2 flex flex-wrap gap-x-5">
          {results.groups.map(({ group, size }) => (
            <li key={group}>
              <GroupMark group={group} />
              {t('opinion.map.groupSize', { letter: letterOf(group), count: size })}
            </li>
          ))}
        </ul>
      </figcaption>
      <div {...keyboard}>
        <svg
          ref={svg}
          viewBox={boxOf(view)}
          className="block h-auto w-full border border-[var(--faint)] bg-[var(--raised)]"
          style={{
            aspectRatio: `${WIDTH} / ${HEIGHT}`,
            touchAction: view.zoom > 1 ? 'none' : 'pan-y',
            cursor: view.zoom > 1 ? 'grab' : undefined,
          }}
          role="img"
          aria-label={results.groups
            .map(({ group, size }) => t('opinion.map.groupSize', { letter: letterOf(group), count: size }))
            .join(' · ')}
          {...pointer}
        >
          <MapDrawing id="mark" hulls={hulls} centres={centres} points={points} frame={frame} zoom={view.zoom} />
        </svg>
      </div>
      <div className="scripted small soft mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 no-print">
        {BUTTONS.map(([key, shown, words]) => (
          <button key={key} type="button" className="button small" onClick={() => act(key)} aria-label={t(words)}>
            {shown}
          </button>
        ))}
        <button type="button" className="button small" onClick={() => act('0')} disabled={view === WHOLE || view.zoom === 1}>
          {t('opinion.map.whole')}
        </button>
        <span id="picture-keys" className="min-w-0 flex-1 basis-60">
          {t('opinion.map.keys')}
        </span>
      </div>
      <p className="soft small mt-2 mb-0">
        {t('opinion.map.axis')}
        {without > 0 ? `${gapIn(locale)}${t('opinion.map.placed', { needed: SMALLEST_GROUP, rest: f.number(without) })}` : ''}
      </p>
      <FigureFiles
        id="opinion-map"
        title={title}
        unit={unit}
        source={source}
        table={table}
        body={() => ({ svg: svg.current! })}
        csv={`${mapPath(id)}/map.csv`}
        format={f.number}
        words={{
          table: t('opinion.map.table'),
          csv: t('opinion.map.csv'),
          csvOf: t('opinion.map.csvOf', { title }),
          failed: t('opinion.map.pictureFailed'),
        }}
      />
    </figure>
  )
}
