import type { Block, BlockCell } from '#app/features/matters/domain/block.ts'

const WIDTH = 960
const MARGIN = 32
const INNER = WIDTH - 2 * MARGIN
const LINE = 24
const FONT = `system-ui, 'PingFang SC', 'Noto Sans SC', 'Microsoft YaHei', sans-serif`
const INK = '#1B1C21'
const SOFT = '#53565F'
const FAINT = '#DAD7CF'
const PAPER = '#FBFAF7'
const SEAL = '#A8321C'
/** Stance columns in their order, with their tones. */
const STANCES = [
  ['support', '#0B6E66'],
  ['amend', '#8A5200'],
  ['ask', '#1F4FA8'],
  ['oppose', '#7A2E6B'],
] as const

const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
/** In ems: Han and full-width signs take one, Latin letters a little over half. */
const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (c.codePointAt(0)! > 0x2e80 ? 1 : 0.56), 0)

export function wrap(text: string, ems: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? []) {
    if (line && widthOf(line + word.trimEnd()) > ems) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += word
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines
}

type Pen = { y: number; parts: string[] }
const text = (x: number, y: number, words: string, { size = 15, fill = INK, bold = false, end = false } = {}) =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${bold ? ' font-weight="650"' : ''}${end ? ' text-anchor="end"' : ''}>${escaped(words)}</text>`
const rect = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${Math.max(0, width).toFixed(1)}" height="${height}" fill="${fill}"/>`

function paragraph(pen: Pen, words: string, style: { size?: number; fill?: string; bold?: boolean } = {}, x = MARGIN) {
  for (const line of wrap(words, (INNER - (x - MARGIN)) / (style.size ?? 15))) {
    pen.y += LINE
    pen.parts.push(text(x, pen.y, line, style))
  }
}

/** A figure by itself, with title, unit, n, source and who is missing: to be saved and printed. `shown` writes a cell. */
export function toSvg(block: Block, footer: string, shown: (cell: BlockCell) => string): string {
  const pen: Pen = { y: 20, parts: [] }
  paragraph(pen, block.title, { size: 20, bold: true })
  paragraph(pen, block.unit, { size: 14, fill: SOFT })
  pen.y += 12
  if (block.form === 'days') drawDays(pen, block, shown)
  else if (block.form === 'stances') drawStances(pen, block, shown)
  else if (block.form === 'bars' || block.form === 'shares') drawBars(pen, block, shown)
  else drawTable(pen, block, shown)
  pen.y += 8
  if (block.missing) paragraph(pen, block.missing, { size: 14, fill: SEAL })
  paragraph(pen, footer, { size: 13, fill: SOFT })
  const height = pen.y + MARGIN
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT}" role="img" aria-label="${escaped(block.title)}">${rect(0, 0, WIDTH, height, PAPER)}${pen.parts.join('')}</svg>`
}

/** Bars to their value, or to their share with its interval. */
function drawBars(pen: Pen, { form, rows }: Block, shown: (cell: BlockCell) => string) {
  const isShare = form === 'shares'
  const lengthOf = (row: readonly BlockCell[]) => Number(row[isShare ? 2 : 1])
  const most = isShare ? 100 : Math.max(1, ...rows.map(lengthOf))
  for (const row of rows) {
    paragraph(pen, shown(row[0]!))
    pen.y += 10
    const x = (value: number) => MARGIN + ((INNER - 220) * value) / most
    pen.parts.push(rect(MARGIN, pen.y, x(lengthOf(row)) - MARGIN, 14, isShare ? STANCES[0][1] : INK))
    if (isShare) pen.parts.push(rect(x(Number(row[3])), pen.y + 6, x(Number(row[4])) - x(Number(row[3])), 2, INK))
    const words = isShare
      ? `${shown(row[1]!)} ${row[2]}% (${row[3]}–${row[4]}%, n = ${shown(row[5]!)})`
      : row.slice(1).map(shown).join(' · ')
    pen.parts.push(text(WIDTH - MARGIN, pen.y + 12, words, { size: 14, fill: SOFT, end: true }))
    pen.y += 14
  }
}

/** The same map as on the page: the more comments, the darker the cell, and the number stands in it. */
function drawStances(pen: Pen, { columns, rows }: Block, shown: (cell: BlockCell) => string) {
  const from = MARGIN + 300
  const width = (WIDTH - MARGIN - from) / STANCES.length
  const most = Math.max(1, ...rows.flatMap((row) => row.slice(2).map(Number)))
  const head = { size: 14, fill: SOFT, bold: true }
  pen.y += LINE
  pen.parts.push(text(MARGIN, pen.y, columns[0]!.label, head), text(from - 16, pen.y, columns[1]!.label, { ...head, end: true }))
  for (const [i, [, tone]] of STANCES.entries()) {
    const right = from + width * (i + 1) - 10
    pen.parts.push(text(right, pen.y, columns[i + 2]!.label, { ...head, fill: tone, end: true }))
  }
  pen.y += 8
  for (const row of rows) {
    pen.y += LINE
    pen.parts.push(text(MARGIN, pen.y, wrap(shown(row[0]!), 14)[0] ?? ''), text(from - 16, pen.y, shown(row[1]!), { end: true }))
    for (const [i, [, tone]] of STANCES.entries()) {
      const n = Number(row[i + 2])
      if (n === 0) continue
      const cell = rect(from + width * i, pen.y - 17, width, LINE, tone).replace('/>', ` fill-opacity="${((0.6 * n) / most).toFixed(2)}"/>`)
      pen.parts.push(cell, text(from + width * (i + 1) - 10, pen.y, shown(n), { end: true }))
    }
    pen.parts.push(rect(MARGIN, pen.y + 6, INNER, 0.5, FAINT))
  }
}

function drawDays(pen: Pen, { rows }: Block, shown: (cell: BlockCell) => string) {
  const height = 240
  const top = pen.y + 24
  const most = Math.max(1, ...rows.map((row) => Number(row[1])))
  const x = (i: number) => MARGIN + (rows.length < 2 ? INNER / 2 : (INNER * i) / (rows.length - 1))
  const y = (value: number) => top + height - (height * value) / most
  const points = rows.map((row, i) => `${x(i).toFixed(1)},${y(Number(row[1])).toFixed(1)}`).join(' ')
  const peak = rows.findIndex((row) => Number(row[1]) === most)
  pen.parts.push(rect(MARGIN, top + height, INNER, 1, FAINT), `<polyline points="${points}" fill="none" stroke="${INK}" stroke-width="2"/>`)
  if (peak >= 0) {
    const right = x(peak) > WIDTH / 2
    const words = `${shown(rows[peak]![0]!)} · ${shown(rows[peak]![1]!)}`
    pen.parts.push(
      `<circle cx="${x(peak)}" cy="${y(most)}" r="4" fill="${SEAL}"/>`,
      text(x(peak), top - 8, words, { bold: true, end: right }),
    )
  }
  pen.y = top + height + LINE
  const [first, last] = [rows[0], rows.at(-1)]
  if (first) pen.parts.push(text(MARGIN, pen.y, shown(first[0]!), { size: 14, fill: SOFT }))
  if (last && rows.length > 1) pen.parts.push(text(WIDTH - MARGIN, pen.y, shown(last[0]!), { size: 14, fill: SOFT, end: true }))
}

function drawTable(pen: Pen, { columns, rows }: Block, shown: (cell: BlockCell) => string) {
  const last = columns.length - 1
  const words = last > 3 ? INNER - 120 * (last - 1) : INNER - 180 * last
  const at = (i: number) => (i === 0 ? MARGIN : WIDTH - MARGIN - ((last - i) * (INNER - words)) / Math.max(1, last))
  const isWord = (i: number) => i > 0 && !columns[i]!.numeric && last > 3
  const line = (cells: readonly string[], style: { size: number; fill: string; bold?: boolean }) => {
    const first = wrap(cells[0]!, words / style.size / (last > 3 ? 2.2 : 1.05))
    pen.y += LINE
    for (const [i, cell] of cells.entries()) {
      if (i === 0) continue
      const x = isWord(i) ? MARGIN + words / 2.2 : at(i)
      pen.parts.push(text(x, pen.y, cell, { ...style, end: !isWord(i) }))
    }
    for (const [i, words] of first.entries()) pen.parts.push(text(MARGIN, pen.y + i * LINE, words, style))
    pen.y += LINE * Math.max(0, first.length - 1)
    pen.parts.push(rect(MARGIN, pen.y + 7, INNER, 1, FAINT))
  }
  line(
    columns.map(({ label }) => label),
    { size: 12, fill: SOFT, bold: true },
  )
  for (const row of rows) line(row.map(shown), { size: 15, fill: INK })
}
