/** Pictures are on paper, whatever the screen is: these are the light tokens. */
export const PAPER = '#FBFAF7'
export const INK = '#1B1C21'
export const SOFT = '#53565F'
export const FAINT = '#DAD7CF'
export const WIDTH = 960
export const EDGE = 40
export const INNER = WIDTH - 2 * EDGE
/** Tone and pattern of the parts of a bar, in their order: support, amend, ask, oppose. Nobody needs the colour. */
export const TONES = ['#0B6E66', '#8A5200', '#1F4FA8', '#7A2E6B', INK] as const
const SANS = 'system-ui, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

export const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

type Say = { x: number; y: number; size?: number; fill?: string; weight?: number; anchor?: 'start' | 'middle' | 'end' }
export const say = (text: string, { x, y, size = 15, fill = INK, weight = 400, anchor = 'start' }: Say) =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" font-weight="${weight}" text-anchor="${anchor}">${safe(text)}</text>`

export const bar = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${Math.max(0, width).toFixed(1)}" height="${height}" fill="${fill}"/>`
export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width = 1) =>
  `<path d="M${x1.toFixed(1)},${y1.toFixed(1)}L${x2.toFixed(1)},${y2.toFixed(1)}" stroke="${stroke}" stroke-width="${width}"/>`

/** How wide words come out: a Han character is as wide as its size, other letters half of it. Close enough to break lines. */
export const widthOf = (text: string, size: number) => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? size : size * 0.55), 0)

/** Words in lines of at most so many pixels; between words where there are any, else anywhere. */
export function linesOf(text: string, size: number, most: number): string[] {
  const lines = ['']
  for (const part of text.match(/[\u2e80-\uffff]|[^\u2e80-\uffff\s]+|\s+/g) ?? []) {
    const last = lines.at(-1)!
    if (last !== '' && widthOf(last + part, size) > most) lines.push(part.trim())
    else lines[lines.length - 1] = last + part
  }
  return lines
}

const HATCH = [
  '',
  '<path d="M0,0V6" stroke="#FBFAF7" stroke-width="1"/>',
  '<path d="M0,3H6" stroke="#FBFAF7" stroke-width="1.4"/>',
  '<path d="M0,6L6,0M-1,1L1,-1M5,7L7,5" stroke="#FBFAF7" stroke-width="1.2"/>',
  '<circle cx="3" cy="3" r="1.2" fill="#FBFAF7"/>',
]
export const fillOf = (part: number) => `url(#p${part % TONES.length})`
export const defs = `<defs>${TONES.map(
  (tone, i) =>
    `<pattern id="p${i}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${tone}"/>${HATCH[i]}</pattern>`,
).join('')}</defs>`

export const sheet = (height: number, inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${safe(SANS)}">${defs}<rect width="100%" height="100%" fill="${PAPER}"/>${inside}</svg>`
