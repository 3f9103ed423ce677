import { BODIES } from './bodies.ts'
import type { PictureSpec } from './spec.ts'
import { EDGE, INNER, linesOf, SOFT, say, sheet } from './svg.ts'

/** A figure as a picture of its own, with title, unit, n and source; as the text of an SVG file. */
export function drawPicture({ title, unit, source, body, format }: PictureSpec): string {
  const heading = linesOf(title, 22, INNER).map((text, i) => say(text, { x: EDGE, y: 50 + i * 30, size: 22, weight: 650 }))
  const below = linesOf(unit, 15, INNER).map((text, i) => say(text, { x: EDGE, y: 50 + heading.length * 30 - 4 + i * 20, fill: SOFT }))
  const top = 50 + heading.length * 30 + below.length * 20
  const drawn = 'svg' in body ? nested(body.svg) : BODIES[body.form](body.table, format)
  const foot = linesOf(source, 13, INNER)
  const lines = foot.map((text, i) => say(text, { x: EDGE, y: top + drawn.height + 36 + i * 18, size: 13, fill: SOFT }))
  const inside = [...heading, ...below, `<g transform="translate(0 ${top})">${drawn.inside}</g>`, ...lines]
  return sheet(top + drawn.height + 46 + foot.length * 18, inside.join(''))
}

/** A drawing of the page as it is seen now, on paper: its tones are the light ones, as variables mean nothing in a file. */
function nested(svg: SVGSVGElement) {
  const { width, height } = svg.viewBox.baseVal
  const high = Math.round((INNER * height) / width)
  const copy = svg.cloneNode(true) as SVGSVGElement
  for (const [name, value] of Object.entries({ x: EDGE, y: 0, width: INNER, height: high })) copy.setAttribute(name, String(value))
  for (const name of ['class', 'style', 'role', 'aria-label', 'tabindex']) copy.removeAttribute(name)
  const text = new XMLSerializer().serializeToString(copy)
  return { height: high, inside: text.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => PAPER_TOKENS[name] ?? whole) }
}

const PAPER_TOKENS: Record<string, string> = {
  '--support': '#0B6E66',
  '--oppose': '#7A2E6B',
  '--amend': '#8A5200',
  '--ask': '#1F4FA8',
  '--ink': '#1B1C21',
  '--paper': '#FBFAF7',
  '--seal': '#A8321C',
  '--faint': '#DAD7CF',
  '--line': '#85827a',
}
