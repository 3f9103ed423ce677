import { memo } from 'react'
import { letterOf } from '../addresses.ts'
import { HEIGHT, WIDTH } from './map-view.ts'

/** Each group has a colour and a mark of its own: nobody needs the colour. */
const TONES = ['var(--support)', 'var(--oppose)', 'var(--amend)', 'var(--ask)', 'var(--ink)']
export const toneOf = (group: number) => TONES[group % TONES.length]!
const MARKS = [
  'M-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0',
  'M-2.7,-2.7H2.7V2.7H-2.7Z',
  'M0,-3.4L3.2,2.4H-3.2Z',
  'M0,-3.8L3.8,0L0,3.8L-3.8,0Z',
  'M-3,-3L3,3M3,-3L-3,3',
]
const MARGIN = 28
type Spot = readonly [x: number, y: number]
export type Frame = (x: number, y: number) => readonly [number, number]

/** Fits all corners into the picture, both directions to one scale. */
export function frameOf(corners: readonly Spot[]): Frame {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const scale = Math.min((WIDTH - 2 * MARGIN) / (right - left || 1), (HEIGHT - 2 * MARGIN) / (high - low || 1))
  return (x, y) => [
    Math.round(10 * (WIDTH / 2 + (x - (left + right) / 2) * scale)) / 10,
    Math.round(10 * (HEIGHT / 2 - (y - (low + high) / 2) * scale)) / 10,
  ]
}

/** The mark of a group as it stands beside words. */
export const GroupMark = ({ group }: { group: number }) => (
  <svg viewBox="-4 -4 8 8" width="14" height="14" aria-hidden="true" focusable="false" className="mr-1.5 inline-block align-[-1px]">
    <path d={MARKS[group % MARKS.length]} fill={group % MARKS.length === 4 ? 'none' : toneOf(group)} stroke={toneOf(group)} />
  </svg>
)

type Points = readonly (readonly [x: number, y: number, group: number])[]
/** Drawn once; what changes as one comes nearer is the size of the marks alone. */
const People = memo(function People({ id, points, frame, groups }: { id: string; points: Points; frame: Frame; groups: number }) {
  return Array.from({ length: groups }, (_, group) => (
    <g
      key={letterOf(group)}
      fill={group % MARKS.length === 4 ? 'none' : toneOf(group)}
      stroke={toneOf(group)}
      strokeWidth="0.8"
      fillOpacity="0.5"
    >
      {points
        .filter((one) => one[2] === group)
        .map(([x, y], i) => {
          const [left, top] = frame(x, y)
          // biome-ignore lint/suspicious/noArrayIndexKey: people have no name here
          return <use key={i} href={`#${id}${group}`} x={left} y={top} />
        })}
    </g>
  ))
})

type Props = {
  /** Distinguishes the marks of several pictures on a page. */
  id: string
  hulls: readonly (readonly Spot[])[]
  centres: readonly Spot[]
  points?: Points
  frame: Frame
  zoom?: number
  letterSize?: number
  /** Where the reader stands, on their own page. */
  me?: { spot: Spot; label: string }
}
const NONE: Points = []

/** Outlines, people and letters of the groups; the inside of an svg. */
export function MapDrawing({ id, hulls, centres, points = NONE, frame, zoom = 1, letterSize = 26, me }: Props) {
  const scale = (0.8 / Math.sqrt(zoom)).toFixed(2)
  const path = (outline: readonly Spot[]) => `M${outline.map(([x, y]) => frame(x, y).join()).join('L')}Z`
  const words = { textAnchor: 'middle', dominantBaseline: 'central', fontWeight: 650, fill: 'var(--ink)', stroke: 'var(--paper)' } as const
  return (
    <>
      {points.length > 0 ? (
        <defs>
          {hulls.map((_, group) => (
            <path key={letterOf(group)} id={`${id}${group}`} d={MARKS[group % MARKS.length]} transform={`scale(${scale})`} />
          ))}
        </defs>
      ) : null}
      {hulls.map((outline, group) => (
        <path
          key={letterOf(group)}
          d={path(outline)}
          fill={toneOf(group)}
          fillOpacity={points.length > 0 ? 0.07 : 0.18}
          stroke={toneOf(group)}
          strokeWidth={points.length > 0 ? 1.2 / zoom : 4}
          strokeDasharray={points.length > 0 ? `${(4 + 3 * group) / zoom} ${(2 * group) / zoom}` : undefined}
        />
      ))}
      <People id={id} points={points} frame={frame} groups={hulls.length} />
      {centres.map(([x, y], group) => (
        <text
          key={letterOf(group)}
          x={frame(x, y)[0]}
          y={frame(x, y)[1]}
          fontSize={letterSize / zoom}
          strokeWidth={letterSize / 5 / zoom}
          paintOrder="stroke"
          {...words}
        >
          {letterOf(group)}
        </text>
      ))}
      {me ? (
        <g transform={`translate(${frame(...me.spot).join()})`}>
          <circle r="9" fill="none" stroke="var(--seal)" strokeWidth="3" />
          <circle r="3" fill="var(--seal)" />
          <text y="-24" fontSize="22" strokeWidth="5" paintOrder="stroke" {...words} fill="var(--seal)">
            {me.label}
          </text>
        </g>
      ) : null}
    </>
  )
}
