import type { PictureForm, PictureTable } from './spec.ts'
import { bar, EDGE, FAINT, fillOf, INK, INNER, line, linesOf, SOFT, say, TONES, widthOf } from './svg.ts'

type Drawn = { height: number; inside: string }
type Draw = (table: PictureTable, format: (n: number) => string) => Drawn
const numberOf = (cell: string | number | undefined) => Number(cell ?? 0)
const ROW = 20

/** One row under the other; each says how high it is. */
function stack<T>(all: readonly T[], draw: (one: T, top: number) => Drawn): Drawn {
  let [height, inside] = [0, '']
  for (const one of all) {
    const drawn = draw(one, height)
    height += drawn.height
    inside += drawn.inside
  }
  return { height, inside }
}
const words = (text: string, top: number, most = INNER) => {
  const lines = linesOf(text, 15, most)
  return { height: lines.length * ROW, inside: lines.map((one, i) => say(one, { x: EDGE, y: top + 15 + i * ROW })).join('') }
}

const days: Draw = ({ rows }, format) => {
  const height = 260
  const values = rows.map((row) => numberOf(row[1]))
  const most = Math.max(1, ...values)
  const x = (i: number) => EDGE + 50 + ((INNER - 50) * i) / Math.max(1, rows.length - 1)
  const y = (value: number) => height - 10 - ((height - 40) * value) / most
  const points = values.map((value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join(' ')
  const ends = [...new Set([0, rows.length - 1])].filter((i) => rows[i])
  const inside = [
    line(EDGE + 50, y(0), EDGE + INNER, y(0), SOFT),
    line(EDGE + 50, y(most), EDGE + INNER, y(most), FAINT),
    say(format(0), { x: EDGE, y: y(0) + 5, fill: SOFT }),
    say(format(most), { x: EDGE, y: y(most) + 5, fill: SOFT }),
    `<polyline points="${points}" fill="none" stroke="${INK}" stroke-width="2" stroke-linejoin="round"/>`,
    ...ends.map((i) => say(String(rows[i]![0]), { x: x(i), y: height + 14, fill: SOFT, anchor: i === 0 ? 'start' : 'end' })),
  ]
  return { height: height + 24, inside: inside.join('') }
}

const bars: Draw = ({ columns, rows }, format) => {
  const at = Math.max(
    1,
    columns.findIndex(({ numeric }) => numeric),
  )
  const most = Math.max(1, ...rows.map((row) => numberOf(row[at])))
  return stack(rows, (row, top) => {
    const label = words(String(row[at === 1 ? 0 : 1] ?? row[0]), top)
    const y = top + label.height + 4
    const width = ((INNER - 110) * numberOf(row[at])) / most
    return {
      height: label.height + 34,
      inside:
        label.inside + bar(EDGE, y, width, 16, fillOf(0)) + say(format(numberOf(row[at])), { x: EDGE + width + 8, y: y + 13, fill: SOFT }),
    }
  })
}

/** Statement, side, share, low, high, n. */
const shares: Draw = ({ rows }, format) =>
  stack(rows, ([text, side, share, low, high, n], top) => {
    const label = words(String(text), top)
    const y = top + label.height + 4
    const x = (percent: unknown) => EDGE + (INNER * Number(percent)) / 100
    return {
      height: label.height + 54,
      inside:
        label.inside +
        bar(EDGE, y, x(share) - EDGE, 14, fillOf(0)) +
        line(x(low), y + 7, x(high), y + 7, INK, 3) +
        say(`${side} ${share}% (${low}–${high}%, n = ${format(numberOf(n))})`, { x: EDGE, y: y + 32, fill: SOFT, size: 14 }),
    }
  })

/** Statement, then share, low, high and n of each group: a mark on a line from 0 to 100 for each. */
const ranges: Draw = ({ columns, rows }, format) =>
  stack(rows, (row, top) => {
    const label = words(String(row[0]), top)
    const groups = Array.from({ length: (columns.length - 1) / 4 }, (_, g) => [
      columns[1 + 4 * g]!.label.replace(/[,，]?\s*%$/, ''),
      ...row.slice(1 + 4 * g, 5 + 4 * g),
    ])
    const x = (percent: unknown) => EDGE + 260 + ((INNER - 260) * Number(percent)) / 100
    const lines = stack(groups, ([name, share, low, high, n], y) => {
      const at = top + label.height + y + 14
      const known = share !== ''
      const said = known ? `${name} ${share}% (${low}–${high}%, n = ${format(numberOf(n))})` : `${name} –`
      return {
        height: 24,
        inside:
          say(said, { x: EDGE, y: at + 5, fill: SOFT, size: 13 }) +
          line(x(0), at, x(100), at, FAINT) +
          (known ? `${line(x(low), at, x(high), at, INK, 3)}<circle cx="${x(share)}" cy="${at}" r="6" fill="${INK}"/>` : ''),
      }
    })
    return { height: label.height + lines.height + 18, inside: label.inside + lines.inside }
  })

/** Place, n, then one column for each part, which fill a bar; what the parts are stands above. */
const parts: Draw = ({ columns, rows }, format) => {
  let left = EDGE
  const legend = columns.slice(2).map(({ label }, i) => {
    const drawn = bar(left, 2, 16, 14, fillOf(i)) + say(label, { x: left + 22, y: 15, fill: SOFT })
    left += 46 + widthOf(label, 15)
    return drawn
  })
  const body = stack(rows, (row, top) => {
    const [whole, y] = [Math.max(1, numberOf(row[1])), top + 34]
    let x = EDGE + 200
    const cells = row.slice(2).map((cell, i) => {
      const width = ((INNER - 270) * numberOf(cell)) / whole
      x += width
      return bar(x - width, y, width, 16, fillOf(i))
    })
    return {
      height: 30,
      inside: [
        say(linesOf(String(row[0]), 15, 190)[0]!, { x: EDGE, y: y + 13 }),
        ...cells,
        say(`n = ${format(numberOf(row[1]))}`, { x: EDGE + INNER, y: y + 13, fill: SOFT, anchor: 'end' }),
      ].join(''),
    }
  })
  return { height: body.height + 44, inside: legend.join('') + body.inside }
}

const CELL = 28
/** Columns side by side; numbers to the right. With `tinted`, a cell is the darker the larger it is. */
const cells =
  (tinted: boolean): Draw =>
  ({ columns, rows }, format) => {
    const first = columns.length > 1 ? INNER * (columns.length > 4 ? 0.4 : 0.55) : INNER
    const rest = (INNER - first) / Math.max(1, columns.length - 1)
    const most = Math.max(1, ...rows.flatMap((row) => row.slice(2).map(numberOf)).filter((n) => !Number.isNaN(n)))
    const end = (i: number) => EDGE + first + rest * i
    const head = columns.map(({ label }, i) =>
      i === 0
        ? say(label, { x: EDGE, y: 16, fill: SOFT, weight: 600 })
        : say(label, { x: end(i) - 8, y: 16, fill: SOFT, weight: 600, anchor: 'end', size: 13 }),
    )
    const body = stack(rows, (row, top) => {
      const y = top + CELL
      const label = linesOf(String(row[0]), 15, first - 12)
      const height = Math.max(CELL, label.length * ROW + 8)
      const said = row.slice(1).map((cell, i) => {
        const tint =
          tinted && i > 0
            ? `<rect x="${end(i)}" y="${y}" width="${rest}" height="${height}" fill="${TONES[(i - 1) % 4]}" fill-opacity="${((0.55 * numberOf(cell)) / most).toFixed(2)}"/>`
            : ''
        return tint + say(typeof cell === 'number' ? format(cell) : cell, { x: end(i + 1) - 8, y: y + 19, anchor: 'end' })
      })
      return {
        height,
        inside:
          label.map((one, i) => say(one, { x: EDGE, y: y + 19 + i * ROW })).join('') +
          said.join('') +
          line(EDGE, y, EDGE + INNER, y, FAINT),
      }
    })
    return { height: body.height + CELL + 8, inside: head.join('') + body.inside }
  }

export const BODIES: Record<PictureForm, Draw> = { days, bars, shares, ranges, parts, stances: cells(true), table: cells(false) }
