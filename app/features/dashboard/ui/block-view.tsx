import type { Block } from '#app/features/matters/domain/block.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Bars } from '#app/ui/chart/bars.tsx'
import { ChartFigure } from '#app/ui/chart/figure.tsx'
import { LineChart } from '#app/ui/chart/line.tsx'
import { Link } from '#app/ui/link.tsx'
import { fileNameOf } from '../domain/report.ts'
import { HeatMap } from './heat-map.tsx'
import { LinkedWords } from './linked-words.tsx'
import { MissingView } from './missing-view.tsx'
import { PICTURES } from './picture-forms.ts'
import { RangeLines } from './range-lines.tsx'
import { ShareLines } from './share-lines.tsx'

/** One block with its unit, n, source, table and files. `at` is where its file is; null in a frozen report, which has one file for all. */
export function BlockView({ block, at }: { block: Block; at: string | null }) {
  const { t, f } = useI18n()
  const name = fileNameOf(block.id)
  return (
    <div className="mb-10 min-w-0 break-inside-avoid">
      <ChartFigure
        id={name}
        title={block.title}
        unit={block.unit}
        heading={at === null ? 'h2' : 'h3'}
        table={block}
        csv={at && `${at}/${block.id}.csv`}
        format={f.number}
        note={block.form === 'missing' ? null : block.missing}
        form={PICTURES[block.form]}
        source={{ text: t('dashboard.source', { source: block.source.text }), href: block.source.href, lang: block.source.lang }}
        words={{
          table: t('dashboard.table'),
          csv: t('dashboard.csv'),
          csvOf: t('dashboard.csvOf', { title: block.title }),
          failed: t('dashboard.pictureFailed'),
        }}
      >
        <Drawing block={block} live={at !== null} />
      </ChartFigure>
    </div>
  )
}

const textOf = (cell: string | number | undefined) => String(cell ?? '')
const numberOf = (cell: string | number | undefined) => Number(cell ?? 0)

function Drawing({ block, live }: { block: Block; live: boolean }) {
  if (block.form === 'stances') return <HeatMap block={block} />
  if (block.form === 'shares') return <ShareLines block={block} />
  if (block.form === 'ranges') return <RangeLines block={block} />
  if (block.form === 'days') return <Days block={block} />
  if (block.form === 'bars') return <Counted block={block} />
  if (block.form === 'missing') return <MissingView block={block} live={live} />
  if (block.form === 'facts') return <Facts block={block} />
  return <Lines block={block} />
}

function Days({ block }: { block: Block }) {
  const { t, f } = useI18n()
  const points = block.rows.map((row) => ({ label: textOf(row[0]), value: numberOf(row[1]) }))
  const peak = points.reduce((most, point) => (point.value > most.value ? point : most), { label: '', value: 0 })
  const severalYears = points[0]?.label.slice(0, 4) !== points.at(-1)?.label.slice(0, 4)
  const dayOf = severalYears ? (day: string) => f.date(`${day}T12:00:00Z`) : f.day
  const busiest = { day: peak.label ? dayOf(peak.label) : '', count: f.number(peak.value) }
  return (
    <LineChart
      points={points}
      label={t('dashboard.line', { title: block.title, ...busiest })}
      valueLabel={block.columns[1]!.label}
      peak={t('dashboard.peak', busiest)}
      format={f.number}
      formatLabel={dayOf}
    />
  )
}

/** The first column of numbers, as lengths. */
function Counted({ block }: { block: Block }) {
  const { f } = useI18n()
  const all = block.rows.reduce((sum, row) => sum + numberOf(row[1]), 0)
  const bars = block.rows.map((row, at) => ({
    key: textOf(row[0]),
    label: textOf(row[0]),
    value: numberOf(row[1]),
    shown: all > 0 ? `${f.number(numberOf(row[1]))} · ${f.percent(numberOf(row[1]) / all)}` : f.number(numberOf(row[1])),
    href: block.links[at] ?? undefined,
  }))
  return <Bars bars={bars} of={Math.max(1, all)} />
}

function Facts({ block }: { block: Block }) {
  const { f } = useI18n()
  return (
    <ul className="plain-list flex flex-wrap gap-x-8 gap-y-2">
      {block.rows.map((row, at) => {
        const words = (
          <>
            <b className="text-2xl font-semibold">{f.number(numberOf(row[1]))}</b> <span className="soft">{textOf(row[0])}</span>
          </>
        )
        const to = block.links[at]
        return (
          <li key={textOf(row[0])}>
            {to ? (
              <Link to={to} className="no-underline hover:underline">
                {words}
              </Link>
            ) : (
              words
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Lines({ block }: { block: Block }) {
  const { f } = useI18n()
  return (
    <ul className="plain-list rows">
      {block.rows.map((row, at) => {
        const to = block.links[at]
        return (
          <li key={textOf(row[0])} className="!py-2">
            <LinkedWords text={textOf(row[0])} to={to} />
            <div className="soft small">
              {row
                .slice(1)
                .map((cell, i) => `${block.columns[i + 1]!.label} ${typeof cell === 'number' ? f.number(cell) : cell}`)
                .join(' · ')}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
