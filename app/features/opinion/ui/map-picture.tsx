import { useState } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { Results } from '../analysis/results.server.ts'
import { letterOf } from './addresses.ts'

/** Each group has a colour and a mark of its own: nobody needs the colour. */
const TONES = ['var(--support)', 'var(--oppose)', 'var(--amend)', 'var(--ask)', 'var(--ink)']
const toneOf = (group: number) => TONES[group % TONES.length]!
const MARKS = [
  'M-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0',
  'M-2.7,-2.7H2.7V2.7H-2.7Z',
  'M0,-3.4L3.2,2.4H-3.2Z',
  'M0,-3.8L3.8,0L0,3.8L-3.8,0Z',
  'M-3,-3L3,3M3,-3L-3,3',
]
const [WIDTH, HEIGHT, MARGIN] = [640, 420, 28]

/** People on the map with the outline of each group; without scripts a picture, with them it comes nearer on request. */
export function MapPicture({ results }: { results: Results }) {
  const { t, f } = useI18n()
  const [zoom, setZoom] = useState(1)
  const { points, hulls, centres, people } = results.picture
  if (points.length === 0) return null
  const corners = [...points.map(([x, y]) => [x, y] as const), ...hulls.flat()]
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const scale = Math.min((WIDTH - 2 * MARGIN) / (right - left || 1), (HEIGHT - 2 * MARGIN) / (high - low || 1))
  const place = (x: number, y: number) =>
    [WIDTH / 2 + (x - (left + right) / 2) * scale, HEIGHT / 2 - (y - (low + high) / 2) * scale] as const
  const path = (outline: readonly (readonly [number, number])[]) =>
    `M${outline
      .map(([x, y]) =>
        place(x, y)
          .map((n) => n.toFixed(1))
          .join(),
      )
      .join('L')}Z`
  const view = `${(WIDTH - WIDTH / zoom) / 2} ${(HEIGHT - HEIGHT / zoom) / 2} ${WIDTH / zoom} ${HEIGHT / zoom}`
  const sizes = results.groups.map(({ group, size }) => t('opinion.map.groupSize', { letter: letterOf(group), count: size }))
  return (
    <figure className="m-0" aria-labelledby="picture">
      <figcaption>
        <h2 id="picture">{t('opinion.map.picture')}</h2>
        <p className="soft small">
          {t('opinion.map.pictureUnit', { n: f.number(people) })}
          {points.length < people ? ` · ${t('opinion.map.pictureSample', { shown: f.number(points.length) })}` : ''}
        </p>
      </figcaption>
      <svg viewBox={view} className="block h-auto w-full border border-[var(--faint)]" role="img" aria-label={sizes.join(' · ')}>
        {hulls.map((outline, group) => (
          <path
            key={letterOf(group)}
            d={path(outline)}
            fill={toneOf(group)}
            fillOpacity={0.07}
            stroke={toneOf(group)}
            strokeWidth={1 / zoom}
            strokeDasharray={`${3 + 2 * group} ${group}`}
          />
        ))}
        {points.map(([x, y, group], i) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: people have no name here
            key={i}
            d={MARKS[group % MARKS.length]}
            transform={`translate(${place(x, y)
              .map((n) => n.toFixed(1))
              .join()}) scale(${(0.8 / Math.sqrt(zoom)).toFixed(2)})`}
            fill={group % MARKS.length === 4 ? 'none' : toneOf(group)}
            stroke={toneOf(group)}
            fillOpacity={0.55}
          />
        ))}
        {centres.map(([x, y], group) => (
          <text
            key={letterOf(group)}
            x={place(x, y)[0]}
            y={place(x, y)[1]}
            textAnchor="middle"
            dominantBaseline="central"
            fontSize={26 / zoom}
            fontWeight={650}
            fill="var(--ink)"
            stroke="var(--paper)"
            strokeWidth={5 / zoom}
            paintOrder="stroke"
          >
            {letterOf(group)}
          </text>
        ))}
      </svg>
      <div className="small soft mt-2 flex flex-wrap items-center gap-3 no-print">
        <button
          type="button"
          className="button small"
          onClick={() => setZoom(Math.min(8, zoom * 1.5))}
          aria-label={t('opinion.map.nearer')}
        >
          +
        </button>
        <button
          type="button"
          className="button small"
          onClick={() => setZoom(Math.max(1, zoom / 1.5))}
          aria-label={t('opinion.map.farther')}
        >
          −
        </button>
        <span>{t('opinion.map.axis')}</span>
      </div>
    </figure>
  )
}
