import { type ComponentType, useRef, useState } from 'react'

export type Point = { label: string; value: number }
export type LineProps = {
  points: readonly Point[]
  label: string
  valueLabel: string
  peak: string
  format: (n: number) => string
  formatLabel: (label: string) => string
}
const HEIGHT = 168

/**
 * One series over time. The server draws one plain line, which needs no script; Recharts comes when somebody reaches for the
 * chart (pointer, touch or focus), so that reading the page never costs its weight.
 */
export function LineChart(props: LineProps) {
  const [Moving, setMoving] = useState<ComponentType<LineProps & { height: number }> | null>(null)
  const asked = useRef(false)
  function bring() {
    if (asked.current) return
    asked.current = true
    import('./line-recharts.tsx')
      .then((module) => setMoving(() => module.MovingLine))
      .catch(() => {
        asked.current = false
      })
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex lint/a11y/useSemanticElements: with the keyboard the values are read point by point
    <div onPointerEnter={bring} onTouchStart={bring} onFocus={bring} tabIndex={0} role="group" aria-label={props.label}>
      {Moving ? <Moving {...props} height={HEIGHT} /> : <StillLine {...props} />}
    </div>
  )
}

/** The largest round number that lies below: where the one guide line stands. */
const guideBelow = (most: number) => {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, most)))
  return Math.max(1, Math.floor(most / unit) * unit)
}

function StillLine({ points, peak, format, formatLabel }: LineProps) {
  const most = Math.max(1, ...points.map((point) => point.value))
  const guide = guideBelow(most)
  const x = (i: number) => (points.length < 2 ? 50 : (100 * i) / (points.length - 1))
  const y = (value: number) => 100 - (80 * value) / most
  const at = points.findIndex((point) => point.value === most)
  const last = points.at(-1)
  return (
    <div aria-hidden="true" className="small soft">
      <div className="relative ml-9" style={{ height: HEIGHT - 24 }}>
        <span className="absolute -left-9 -translate-y-1/2" style={{ top: `${y(guide)}%` }}>
          {format(guide)}
        </span>
        <span className="absolute -left-9 bottom-0 translate-y-1/2">0</span>
        <i className="absolute inset-x-0 border-t border-dashed border-faint" style={{ top: `${y(guide)}%` }} />
        <i className="absolute inset-x-0 bottom-0 border-t border-[var(--line)]" />
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden as a whole; the group has the words and the table the numbers */}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 h-full w-full overflow-visible" focusable="false">
          <polyline
            fill="none"
            stroke="var(--ink)"
            strokeWidth="2"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
            points={points.map((point, i) => `${x(i)},${y(point.value)}`).join(' ')}
          />
        </svg>
        {at >= 0 && points[at]!.value > 0 ? <Mark left={x(at)} top={y(most)} text={peak} /> : null}
      </div>
      <div className="ml-9 mt-1 flex justify-between">
        <span>{points[0] ? formatLabel(points[0].label) : null}</span>
        {last && points.length > 1 ? <span>{formatLabel(last.label)}</span> : null}
      </div>
    </div>
  )
}

function Mark({ left, top, text }: { left: number; top: number; text: string }) {
  return (
    <>
      <i
        className="absolute block size-2 -translate-x-1/2 -translate-y-1/2 rounded-full bg-ink"
        style={{ left: `${left}%`, top: `${top}%` }}
      />
      <b
        className={`absolute -translate-y-full whitespace-nowrap pb-1 font-semibold text-ink ${left > 60 ? '-translate-x-full' : ''}`}
        style={{ left: `${left}%`, top: `${top}%` }}
      >
        {text}
      </b>
    </>
  )
}
