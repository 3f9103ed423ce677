import { Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { LineProps } from './line.tsx'

/** Loaded on its own, never with the page. */
export function MovingLine({ points, valueLabel, format, formatLabel, height }: LineProps & { height: number }) {
  const ends = points.length > 1 ? [points[0]!.label, points.at(-1)!.label] : points.map((point) => point.label)
  const tick = { fill: 'var(--soft)', fontSize: 14 }
  return (
    <ResponsiveContainer width="100%" height={height}>
      <LineChart data={[...points]} margin={{ top: 16, right: 4, bottom: 0, left: 0 }} accessibilityLayer>
        <XAxis
          dataKey="label"
          ticks={ends}
          tick={tick}
          tickFormatter={formatLabel}
          interval="preserveStartEnd"
          tickLine={false}
          axisLine={{ stroke: 'var(--line)' }}
        />
        <YAxis width={36} allowDecimals={false} tick={tick} tickLine={false} axisLine={false} tickCount={3} tickFormatter={format} />
        <Tooltip
          labelFormatter={(day) => formatLabel(String(day))}
          formatter={(value) => [format(Number(value)), valueLabel]}
          cursor={{ stroke: 'var(--line)' }}
          isAnimationActive={false}
          contentStyle={{ background: 'var(--raised)', border: '1px solid var(--faint)', borderRadius: 6, color: 'var(--ink)' }}
          itemStyle={{ color: 'var(--ink)' }}
        />
        <Line
          dataKey="value"
          stroke="var(--ink)"
          strokeWidth={2}
          dot={false}
          activeDot={{ r: 4, fill: 'var(--seal)' }}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  )
}
